-- The figures, computed by DuckDB from exported events alone. Written from DOMAIN.md, independently of the definitions
-- and the facts. Variables: since and asked (days) and known (the last instant of recording that counts). Each figure
-- is a query after a line with its name. It returns offer, month, part, numerator and denominator; a median is in the
-- numerator.

-- prepare
create or replace temp view recorded as
select id, type, partitionkey as stream, sequence, cast(time as timestamptz) as time, data
from exported where cast(time as timestamptz) <= getvariable('known');

-- A retracted event never happened.
create or replace temp view known as
select * exclude (id) from recorded
where id not in (select data->>'$.event' from recorded where type like '%.EventRetracted');

-- A person who waits again, because the group was cancelled, has no seat.
create or replace temp view seat as
select participation, referral from (
    select distinct on (stream) stream as participation, data->>'$.referral' as referral, type
    from known where type in ('coaching.PlacementAccepted', 'coaching.MovedToGroup', 'coaching.PlacementWaiting')
    order by stream, sequence desc)
where type <> 'coaching.PlacementWaiting';

-- The last attendance recorded for each session.
create or replace temp view attendance as
select distinct on (stream, data->>'$.session')
    stream as participation, data->>'$.participant' as person, data->>'$.referral' as referral,
    data->>'$.offer' as offer, cast(data->>'$.module' as integer) as module, data->>'$.status' as status,
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
from known where type = 'coaching.OneToOneHeld'
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

-- figure: measure-entries
select offer, date_trunc('month', day) as month, null as part, count(*) as numerator, null as denominator
from entered where day <= getvariable('asked') group by all;

-- figure: follow-up-entries
select offer, date_trunc('month', day) as month, kind as part, count(*) as numerator, null as denominator
from (select data->>'$.offer' as offer, data->>'$.kind' as kind, cast(data->>'$.enteredOn' as date) as day
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

-- figure: drop-out-by-module
with last_module as (
    select participation, arg_max(module, (day, module)) as module from attendance where minutes > 0 group by participation),
early as (
    select ended.offer, date_trunc('month', ended.day) as month, cast(module as varchar) as part, count(*) as ended_early
    from ended join entered using (participation) join last_module using (participation)
    where kind = 'EARLY' and ended.day <= getvariable('asked') group by all),
everybody as (
    select ended.offer, date_trunc('month', ended.day) as month, count(*) as all_ended
    from ended join entered using (participation) where ended.day <= getvariable('asked') group by all)
select offer, month, part, coalesce(ended_early, 0) as numerator, all_ended as denominator
from everybody cross join (
    select cast(m as varchar) as part from range(1, 100) as every(m) where m <= (select max(module) from attendance)) as below
left join early using (offer, month, part);

-- figure: progress
with step as (
    select person, ladder, step, day, sequence from (
        select distinct on (stream, data->>'$.ladderVersion', data->>'$.on')
            data->>'$.participant' as person, cast(data->>'$.ladderVersion' as integer) as ladder,
            cast(data->>'$.step' as integer) as step, cast(data->>'$.on' as date) as day, sequence, type
        from known where type in ('outcome.ProgressRecorded', 'outcome.ProgressWithdrawn')
        order by stream, data->>'$.ladderVersion', data->>'$.on', sequence desc)
    where type = 'outcome.ProgressRecorded'),
compared as (
    select participation, ladder,
        arg_max(step, (step.day, sequence)) filter (where step.day <= entered_on) as before,
        arg_max(step, (step.day, sequence)) filter (where step.day > entered_on and step.day <= closes_on) as after
    from evaluated join step using (person) group by participation, ladder),
newest as (
    select participation, arg_max(after > before, ladder) as higher
    from compared where before is not null and after is not null group by participation)
select offer, date_trunc('month', day) as month, null as part,
    count(*) filter (where higher) as numerator, count(*) as denominator
from evaluated left join newest using (participation) group by all;

-- figure: receipt-ended
with report as (
    select distinct on (stream) data->>'$.participant' as person, cast(data->>'$.knownUntil' as date) as known_until, data
    from known where type = 'outcome.BenefitPeriodsReported' order by stream, sequence desc),
period as (
    select person, cast(one->>'$.from' as date) as first_day,
        coalesce(cast(one->>'$.to' as date), date '9999-12-31') as last_day
    from (select person, unnest(cast(data->'$.periods' as json[])) as one from report))
select offer, date_trunc('month', day) as month, null as part,
    count(*) filter (where not exists (select 1 from period where period.person = evaluated.person
        and closes_on between first_day and last_day)) as numerator,
    count(*) as denominator
from evaluated join report using (person) where known_until >= closes_on group by all;

-- figure: long-term-receipt-ended
with report as (
    select distinct on (stream) data->>'$.participant' as person, cast(data->>'$.knownUntil' as date) as known_until, data
    from known where type = 'outcome.BenefitPeriodsReported' order by stream, sequence desc),
period as (
    select person, cast(one->>'$.from' as date) as first_day,
        coalesce(cast(one->>'$.to' as date), date '9999-12-31') as last_day
    from (select person, unnest(cast(data->'$.periods' as json[])) as one from report)),
long_term as (
    select participation
    from (select participation, person, unnest(generate_series(
            cast(entered_on - interval 730 day as date), cast(entered_on - interval 1 day as date), interval 1 day)) as day
        from evaluated) as before
    where exists (select 1 from period where period.person = before.person and before.day between first_day and last_day)
    group by participation having count(*) >= 638)
select offer, date_trunc('month', day) as month, null as part,
    count(*) filter (where not exists (select 1 from period where period.person = evaluated.person
        and closes_on between first_day and last_day)) as numerator,
    count(*) as denominator
from evaluated join report using (person) join long_term using (participation)
where known_until >= closes_on group by all;

-- figure: waiting-time
select entered.offer, date_trunc('month', entered.day) as month, null as part,
    median(entered.day - referred.day) as numerator, null as denominator
from entered join referred using (referral) where entered.day <= getvariable('asked') group by all;

-- figure: time-to-first-job-offer
with first_offer as (
    select stream as referral, min(cast(data->>'$.offeredOn' as date)) as day
    from known where type = 'enrolment.JobOfferMade' group by stream)
select referred.offer, date_trunc('month', first_offer.day) as month, null as part,
    median(first_offer.day - referred.day) as numerator, null as denominator
from first_offer join referred using (referral) where first_offer.day <= getvariable('asked') group by all;

-- figure: job-offer-acceptance
with answer as (
    select distinct on (data->>'$.jobOffer') data->>'$.offer' as offer, data->>'$.answer' as answer,
        cast(data->>'$.answeredOn' as date) as day
    from known where type = 'enrolment.JobOfferAnswered' order by data->>'$.jobOffer', sequence desc)
select offer, date_trunc('month', day) as month, null as part,
    count(*) filter (where answer = 'ACCEPTED') as numerator, count(*) as denominator
from answer where day <= getvariable('asked') group by all;

-- figure: device-utilisation
with away as (
    select stream as device, cast(coalesce(data->>'$.retiredOn', data->>'$.lostOn') as date) as last_day,
        coalesce((select min(cast(coalesce(seen.data->>'$.seenOn', seen.data->>'$.takenBackOn') as date))
            from known as seen where seen.stream = known.stream and seen.sequence > known.sequence
            and seen.type in ('device.StocktakeConfirmed', 'device.DeviceTakenBack')), date '9999-12-31') as seen_on
    from known where type in ('device.DeviceRetired', 'device.DeviceLost')),
lent as (
    select stream as device, cast(data->>'$.handedOutOn' as date) as first_day,
        coalesce((select min(cast(coalesce(back.data->>'$.takenBackOn', back.data->>'$.lostOn') as date))
            from known as back where back.stream = known.stream
            and (back.type = 'device.DeviceTakenBack' and back.data->>'$.loanRequest' = known.data->>'$.loanRequest'
                or back.type = 'device.DeviceLost' and back.data->>'$.loanRequest' = known.data->>'$.loanRequest')),
            date '9999-12-31') as last_day
    from known where type = 'device.DeviceHandedOut'),
days as (
    select device, day from (
        select stream as device, unnest(generate_series(
            cast(data->>'$.inStockSince' as date), getvariable('asked'), interval 1 day)) as day
        from known where type = 'device.DeviceRegistered') as registered
    where not exists (select 1 from away where away.device = registered.device and day > last_day and day < seen_on))
select null as offer, date_trunc('month', day) as month, null as part,
    count(*) filter (where exists (select 1 from lent where lent.device = days.device
        and days.day between first_day and last_day)) as numerator,
    count(*) as denominator
from days where day >= getvariable('since') group by all;

-- figure: attendance-by-loan
with lent as (
    select data->>'$.referral' as referral, cast(data->>'$.handedOutOn' as date) as first_day,
        coalesce((select min(cast(coalesce(back.data->>'$.takenBackOn', back.data->>'$.lostOn') as date))
            from known as back where back.stream = known.stream
            and (back.type = 'device.DeviceTakenBack' and back.data->>'$.loanRequest' = known.data->>'$.loanRequest'
                or back.type = 'device.DeviceLost' and back.data->>'$.loanRequest' = known.data->>'$.loanRequest')),
            date '9999-12-31') as last_day
    from known where type = 'device.DeviceHandedOut')
select offer, date_trunc('month', day) as month,
    if(exists (select 1 from lent where lent.referral = attendance.referral and day between first_day and last_day),
        'WITH_LOAN', 'WITHOUT_LOAN') as part,
    count(*) filter (where minutes > 0) as numerator, count(*) as denominator
from attendance where day <= getvariable('asked') group by all;

-- figure: drop-off-path
with suitable as (
    select * from (select distinct on (stream) stream as referral, data->>'$.result' as result
        from known where type = 'enrolment.SuitabilityAssessed' order by stream, sequence desc)
    where result in ('SUITABLE', 'WITH_DEVICE', 'WITH_SUPPORT')),
module as (
    select * from (select distinct on (stream, data->>'$.module')
            data->>'$.referral' as referral, data->>'$.module' as module, type
        from known where type in ('coaching.ModuleCompleted', 'coaching.ModuleReopened')
        order by stream, data->>'$.module', sequence desc)
    where type = 'coaching.ModuleCompleted'),
step as (
    select referral, '1-REFERRED' as part from referred
    union select referral, '2-SUITABLE' from suitable
    union select referral, '3-PLACED' from seat
    union select referral, '4-ENTERED' from entered
    union select referral, '5-MODULE-' || module from module
    union select ended.referral, '6-COMPLETED' from ended where kind = 'COMPLETED'
    union select ended.referral, '7-INTEGRATED'
    from ended join entered using (participation) join work on work.person = ended.person
    where work.kind in ('EMPLOYMENT', 'SELF_EMPLOYMENT', 'VOCATIONAL_TRAINING')
    and (first_day between ended.day and cast(ended.day + interval 6 month as date)
        or first_day >= entered.day and first_day < ended.day and last_day >= ended.day))
select offer, date_trunc('month', referred.day) as month, part, count(*) as numerator, null as denominator
from step join referred using (referral) where referred.day <= getvariable('asked') group by all;
