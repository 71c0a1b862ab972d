-- Views over exported events, from which figures.sql computes the figures. Variables: since and asked (days) and known (the
-- last instant of recording that counts).

create or replace temp view recorded as
select id, type, partitionkey as stream, sequence, cast(time as timestamptz) as time, data
from exported where cast(time as timestamptz) <= getvariable('known');

-- A retracted event never happened.
create or replace temp view known as
select * from recorded
where id not in (select data->>'$.event' from recorded where type like '%EventRetracted');

-- A person who waits again, because the group was cancelled, has none of the seats before.
create or replace temp view seat as
select stream as participation, data->>'$.referral' as referral, data->>'$.group' as "group",
    cast(data->>'$.offerVersion' as integer) as version, sequence, time,
    coalesce(cast(data->>'$.movedOn' as date), date '0001-01-01') as since
from known where type in ('coaching.PlacementAccepted', 'coaching.MovedToGroup')
and not exists (select 1 from known as later where later.type = 'coaching.PlacementWaiting'
    and later.stream = known.stream and later.sequence > known.sequence);

-- The check held last; of two on one day the one recorded last.
create or replace temp view checked as
select stream as referral, max(cast(data->>'$.heldOn' as date)) as day,
    arg_max(data->>'$.result', (cast(data->>'$.heldOn' as date), sequence)) as result
from known where type = 'enrolment.SuitabilityAssessed' group by stream;

-- The last attendance recorded for each session.
create or replace temp view attendance as
select distinct on (stream, data->>'$.session')
    stream as participation, data->>'$.participant' as person, data->>'$.referral' as referral,
    data->>'$.offer' as offer, data->>'$.sessionGroup' as "group",
    cast(data->>'$.module' as integer) as module, data->>'$.status' as status,
    cast(data->>'$.minutes' as integer) as minutes, data->>'$.presence' as presence,
    cast(data->>'$.heldOn' as date) as day
from known where type in ('coaching.AttendanceRecorded', 'coaching.AttendanceCorrected')
order by stream, data->>'$.session', sequence desc;

create or replace temp view contact as
select stream as referral, data->>'$.offer' as offer, cast(data->>'$.heldOn' as date) as day
from known
where type = 'enrolment.ContactLogged' and data->>'$.reached' = 'true' and data->>'$.channel' <> 'MAIL'
   or type = 'enrolment.SuitabilityAssessed' and data->>'$.channel' <> 'MAIL'
union all
select data->>'$.referral', data->>'$.offer', cast(data->>'$.heldOn' as date)
from known
where type in ('coaching.OneToOneHeld', 'coaching.AppointmentHeld')
   or type = 'coaching.AftercareContactLogged' and data->>'$.reached' = 'true' and data->>'$.channel' <> 'MAIL'
union all
select data->>'$.referral', data->>'$.offer', cast(data->>'$.closedOn' as date)
from known where type = 'coaching.HandoverClosed' and data->>'$.result' = 'HELD'
union all
select referral, offer, day from attendance where minutes > 0;

create or replace temp view entered as
select * from (
    select distinct on (stream)
        stream as participation, data->>'$.participant' as person, data->>'$.referral' as referral,
        data->>'$.offer' as offer,
        cast(if(type = 'coaching.MeasureEntered', data->>'$.enteredOn', data->>'$.after') as date) as day
    from known where type in ('coaching.MeasureEntered', 'coaching.MeasureEntryCorrected')
    order by stream, sequence desc)
where day is not null;

create or replace temp view ended as
select * from (
    select distinct on (stream)
        stream as participation, data->>'$.participant' as person, data->>'$.referral' as referral,
        data->>'$.offer' as offer,
        cast(if(type = 'coaching.MeasureEnded', data->>'$.endedOn', data->>'$.after.endedOn') as date) as day,
        if(type = 'coaching.MeasureEnded', data->>'$.kind', data->>'$.after.kind') as kind
    from known where type in ('coaching.MeasureEnded', 'coaching.MeasureEndCorrected')
    order by stream, sequence desc)
where day is not null;

create or replace temp view referred as
select distinct on (stream)
    stream as referral, data->>'$.participant' as person, data->>'$.offer' as offer,
    cast(data->>'$.appliedOn' as date) as day
from known where type in ('enrolment.ReferralOpened', 'enrolment.ReferralCorrected') order by stream, sequence desc;

-- The last day of each referral: the measure's end, else the withdrawal, else a check that found the person not suitable and
-- that nothing followed.
create or replace temp view finish as
select referral, coalesce(
    (select max(day) from ended where ended.referral = referred.referral),
    (select min(cast(data->>'$.withdrawnOn' as date)) from known
        where type = 'enrolment.ReferralWithdrawn' and stream = referred.referral),
    (select day from checked where checked.referral = referred.referral and result = 'NOT_SUITABLE'
        and day >= coalesce((select max(cast(timezone('Europe/Berlin', time) as date)) from seat
            where seat.referral = referred.referral), date '0001-01-01')
        and day >= coalesce((select max(attendance.day) from attendance
            where attendance.referral = referred.referral and minutes > 0), date '0001-01-01'))) as day
from referred;

-- The group and the team of each referral: those of the day of entry, else the last ones. A team that had the case only
-- after the entry counts if there was none before.
create or replace temp view home as
with grouped as (
    select referral, coalesce(
        arg_max("group", (since, time, sequence)) filter (where since <= entered.day),
        arg_max("group", (time, sequence))) as "group"
    from (select seat.*, entered.day from seat left join entered using (participation)) as entered group by referral),
assigned as (
    select stream as referral, data->>'$.team' as team, cast(sequence as bigint) as nth,
        cast(coalesce(data->>'$.transferredOn', data->>'$.appliedOn') as date) as since
    from known where type in ('enrolment.ReferralOpened', 'enrolment.CaseTransferred') and data->>'$.team' is not null),
first_entry as (select referral, min(day) as day from entered group by referral),
owned as (
    select assigned.referral, coalesce(
        arg_max(team, (since, nth)) filter (where since <= coalesce(first_entry.day, date '9999-12-31')),
        arg_min(team, (since, -nth))) as team
    from assigned left join first_entry using (referral) group by assigned.referral)
select referred.referral, "group", team from referred left join grouped using (referral) left join owned using (referral);

create or replace temp view work as
select * from (
    select distinct on (data->>'$.integration')
        data->>'$.participant' as person, type, data->>'$.facts.kind' as kind,
        cast(data->>'$.facts.startsOn' as date) as first_day,
        coalesce(cast(data->>'$.facts.endedOn' as date), date '9999-12-31') as last_day,
        data->>'$.facts.insured' = 'true' as insured, data->>'$.facts.subsidised' = 'true' as subsidised
    from known where type in ('outcome.IntegrationReported', 'outcome.IntegrationCorrected', 'outcome.IntegrationWithdrawn')
    order by data->>'$.integration', sequence desc)
where type <> 'outcome.IntegrationWithdrawn';

create or replace temp view looked as
select person, day from (
    select distinct on (stream, data->>'$.checkedOn')
        data->>'$.participant' as person, cast(data->>'$.checkedOn' as date) as day, type
    from known where type in ('outcome.NoIntegrationConfirmed', 'outcome.NoIntegrationWithdrawn')
    order by stream, data->>'$.checkedOn', sequence desc)
where type = 'outcome.NoIntegrationConfirmed';

-- The latest report of each person's receipt of benefits, and its periods.
create or replace temp view report as
select * from (
    select distinct on (stream) data->>'$.participant' as person, cast(data->>'$.knownUntil' as date) as known_until, data, type
    from known where type in ('outcome.BenefitPeriodsReported', 'outcome.BenefitPeriodsWithdrawn')
    order by stream, sequence desc)
where type = 'outcome.BenefitPeriodsReported';

create or replace temp view period as
select person, cast(one->>'$.from' as date) as first_day, coalesce(cast(one->>'$.to' as date), date '9999-12-31') as last_day
from (select person, unnest(cast(data->'$.periods' as json[])) as one from report);

-- Participations that were entered and ended, and whose window had closed by the asked day.
create or replace temp view evaluated as
with closed as (
    select ended.*, entered.day as entered_on, cast(ended.day + interval 6 month as date) as closes_on
    from ended join entered using (participation)
    where cast(ended.day + interval 6 month as date) < getvariable('asked'))
select closed.*,
    exists (select 1 from work where work.person = closed.person
        and kind in ('EMPLOYMENT', 'SELF_EMPLOYMENT', 'VOCATIONAL_TRAINING')
        and first_day between closed.day and closes_on) as inside,
    exists (select 1 from work where work.person = closed.person
        and kind in ('EMPLOYMENT', 'SELF_EMPLOYMENT', 'VOCATIONAL_TRAINING')
        and first_day >= entered_on and first_day < closed.day and last_day >= closed.day) as begun_before,
    exists (select 1 from looked where looked.person = closed.person and looked.day >= closes_on) as looked,
    exists (select 1 from work where work.person = closed.person and kind in ('EMPLOYMENT', 'VOCATIONAL_TRAINING')
        and insured and first_day <= closes_on and last_day >= closes_on) as insured,
    exists (select 1 from work where work.person = closed.person and kind in ('EMPLOYMENT', 'VOCATIONAL_TRAINING')
        and insured and not subsidised and first_day <= closes_on and last_day >= closes_on) as insured_unsubsidised
from closed;

-- The steps to compare of each evaluated participation and each version of the ladder that has both.
create or replace temp view compared as
with step as (
    select person, ladder, step, day, sequence from (
        select distinct on (stream, data->>'$.ladderVersion', data->>'$.on')
            data->>'$.participant' as person, cast(data->>'$.ladderVersion' as integer) as ladder,
            cast(data->>'$.step' as integer) as step, cast(data->>'$.on' as date) as day, sequence, type
        from known where type in ('outcome.ProgressRecorded', 'outcome.ProgressWithdrawn')
        order by stream, data->>'$.ladderVersion', data->>'$.on', sequence desc)
    where type = 'outcome.ProgressRecorded'),
both_steps as (
    select participation, ladder,
        arg_max(step, (step.day, sequence)) filter (where step.day <= entered_on) as before,
        arg_max(step, (step.day, sequence)) filter (where step.day > entered_on and step.day <= closes_on) as after
    from evaluated join step using (person) group by participation, ladder)
select * from both_steps where before is not null and after is not null;
