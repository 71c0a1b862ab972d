-- The figures, computed by DuckDB from exported events alone: written from DOMAIN.md, apart from the definitions and from the
-- facts. Variables: asked (a day) and known (the last instant of recording that counts). Each figure is a query after a
-- line "-- figure: <name>"; it returns offer, month, part, numerator, denominator and, for medians, value.

-- prepare
create or replace temp view known as
select type, partitionkey as stream, sequence, cast(time as timestamptz) as time, data
from exported where cast(time as timestamptz) <= getvariable('known');

create or replace temp view seat as
select distinct on (stream) stream as participation, data->>'$.place.referral' as referral
from known where type in ('coaching.PlacementAccepted', 'coaching.MovedToGroup') order by stream, sequence desc;

-- What was said last of each session.
create or replace temp view attendance as
select distinct on (stream, data->>'$.session')
    stream as participation, data->>'$.place.participant' as person, data->>'$.place.referral' as referral,
    data->>'$.place.offer' as offer, cast(data->>'$.module' as integer) as module, data->>'$.status' as status,
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
select data->>'$.place.referral', data->>'$.place.offer', cast(data->>'$.heldOn' as date)
from known where type = 'coaching.OneToOneHeld'
union all
select referral, offer, day from attendance where minutes > 0;

create or replace temp view entered as
select * from (
    select distinct on (stream)
        stream as participation, data->>'$.place.participant' as person, data->>'$.place.referral' as referral,
        data->>'$.place.offer' as offer,
        cast(if(type = 'coaching.MeasureEntered', data->>'$.enteredOn', data->>'$.after') as date) as day
    from known where type in ('coaching.MeasureEntered', 'coaching.MeasureEntryCorrected')
    order by stream, sequence desc)
where day is not null;

create or replace temp view ended as
select * from (
    select distinct on (stream)
        stream as participation, data->>'$.place.participant' as person, data->>'$.place.referral' as referral,
        data->>'$.place.offer' as offer,
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

-- Participations entered and ended, whose window had closed by the asked day.
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
    exists (select 1 from known where type = 'outcome.NoIntegrationConfirmed'
        and data->>'$.participant' = closed.person
        and cast(data->>'$.checkedOn' as date) >= closes_on) as looked,
    exists (select 1 from work where work.person = closed.person and kind in ('EMPLOYMENT', 'VOCATIONAL_TRAINING')
        and insured and first_day <= closes_on and last_day >= closes_on) as insured,
    exists (select 1 from work where work.person = closed.person and kind in ('EMPLOYMENT', 'VOCATIONAL_TRAINING')
        and insured and not subsidised and first_day <= closes_on and last_day >= closes_on) as insured_unsubsidised
from closed;

-- figure: measure-entries
select offer, date_trunc('month', day) as month, null as part, count(*) as numerator, null as denominator
from entered where day <= getvariable('asked') group by all;

-- figure: follow-up-entries
select offer, date_trunc('month', day) as month, null as part, count(*) as numerator, null as denominator
from (select data->>'$.place.offer' as offer, cast(data->>'$.enteredOn' as date) as day
    from known where type = 'coaching.FollowUpMeasureEntered')
where day <= getvariable('asked') group by all;

-- figure: exits
select ended.offer, date_trunc('month', ended.day) as month, null as part, count(*) as numerator, null as denominator
from ended join entered using (participation) where ended.day <= getvariable('asked') group by all;

-- figure: completion-rate
select ended.offer, date_trunc('month', ended.day) as month, null as part,
    count(*) filter (where kind = 'COMPLETED') as numerator, count(*) as denominator
from ended join entered using (participation) where ended.day <= getvariable('asked') group by all;

-- figure: contact-density
with finish as (
    select referral, coalesce(
        (select max(day) from ended where ended.referral = referred.referral),
        (select min(cast(data->>'$.withdrawnOn' as date)) from known
            where type = 'enrolment.ReferralWithdrawn' and stream = referred.referral)) as day
    from referred),
counted as (
    select contact.referral, contact.offer, contact.day, least(finish.day, getvariable('asked')) as last_day
    from contact left join finish using (referral)
    where contact.day <= least(finish.day, getvariable('asked'))),
days as (
    select offer, unnest(generate_series(min(day), last_day, interval 1 day)) as day
    from counted group by referral, offer, last_day),
exposed as (select offer, date_trunc('month', day) as month, count(*) as days from days group by all),
reached as (select offer, date_trunc('month', day) as month, count(*) as contacts from counted group by all)
select offer, month, null as part, coalesce(contacts, 0) as numerator, days / 30.4375 as denominator
from exposed left join reached using (offer, month);

-- figure: contacts-outside
with finish as (
    select referral, coalesce(
        (select max(day) from ended where ended.referral = referred.referral),
        (select min(cast(data->>'$.withdrawnOn' as date)) from known
            where type = 'enrolment.ReferralWithdrawn' and stream = referred.referral)) as day
    from referred)
select contact.offer, date_trunc('month', contact.day) as month, null as part, count(*) as numerator,
    null as denominator
from contact join finish using (referral)
where contact.day > finish.day and contact.day <= getvariable('asked') group by all;

-- figure: online-share
select offer, date_trunc('month', day) as month, null as part,
    sum(if(presence = 'ONLINE', minutes, 0)) as numerator, sum(minutes) as denominator
from attendance where minutes > 0 and day <= getvariable('asked') group by all;

-- figure: integration-quota
select offer, date_trunc('month', day) as month, null as part,
    count(*) filter (where inside or begun_before) as numerator, count(*) as denominator
from evaluated group by all;

-- figure: integration-quota-evidenced
select offer, date_trunc('month', day) as month, null as part,
    count(*) filter (where inside or begun_before) as numerator, count(*) as denominator
from evaluated where inside or begun_before or looked group by all;

-- figure: integration-quota-completed
select offer, date_trunc('month', day) as month, null as part,
    count(*) filter (where inside or begun_before) as numerator, count(*) as denominator
from evaluated where kind = 'COMPLETED' group by all;

-- figure: integrations-begun-before-end
select offer, date_trunc('month', day) as month, null as part, count(*) as numerator, null as denominator
from evaluated where begun_before and not inside group by all;

-- figure: not-evidenced
select offer, date_trunc('month', day) as month, null as part, count(*) as numerator, null as denominator
from evaluated where not (inside or begun_before or looked) group by all;

-- figure: in-insured-work-on-the-day
select offer, date_trunc('month', day) as month, null as part,
    count(*) filter (where insured_unsubsidised) as numerator, count(*) as denominator
from evaluated group by all;
