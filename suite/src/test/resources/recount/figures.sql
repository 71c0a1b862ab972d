-- The figures, computed by DuckDB from exported events alone. Written from docs/domain.md, independently of the definitions
-- and the facts. Each figure is a query after a line with its name. It returns offer, month, part, numerator and
-- denominator; a median is in the numerator. A figure by team or by group has its id in place of the offer.

-- figure: measure-entries
select offer, date_trunc('month', day) as month, null as part, count(*) as numerator, null as denominator
from entered where day <= getvariable('asked') group by all;

-- figure: follow-up-entries
select offer, date_trunc('month', day) as month, kind as part, count(*) as numerator, null as denominator
from (select data->>'$.offer' as offer, data->>'$.kind' as kind, cast(data->>'$.enteredOn' as date) as day
    from known where type = 'coaching.FollowUpMeasureEntered')
where day <= getvariable('asked') group by all;

-- figure: roadmaps
select entered.offer, date_trunc('month', day) as month, null as part,
    count(*) filter (where exists (select 1 from known where type = 'coaching.GoalSet'
            and data->>'$.participation' = entered.participation)
        and exists (select 1 from known where type = 'coaching.StepPlanned'
            and data->>'$.participation' = entered.participation)) as numerator,
    count(*) as denominator
from entered where day <= getvariable('asked') group by all;

-- figure: steps-in-time
with planned as (
    select data->>'$.offer' as offer, stream, data->>'$.step' as step, cast(data->>'$.dueOn' as date) as due
    from known where type = 'coaching.StepPlanned'),
done as (
    select stream, data->>'$.step' as step, min(cast(data->>'$.completedOn' as date)) as day
    from known where type = 'coaching.StepCompleted' group by all)
select offer, date_trunc('month', due) as month, null as part,
    count(*) filter (where day <= due) as numerator, count(*) as denominator
from planned left join done using (stream, step) where due <= getvariable('asked') group by all;

-- figure: exits
select ended.offer, date_trunc('month', ended.day) as month, null as part, count(*) as numerator, null as denominator
from ended join entered using (participation) where ended.day <= getvariable('asked') group by all;

-- figure: completion-rate
select ended.offer, date_trunc('month', ended.day) as month, null as part,
    count(*) filter (where kind = 'COMPLETED') as numerator, count(*) as denominator
from ended join entered using (participation) where ended.day <= getvariable('asked') group by all;

-- figure: contact-density
with counted as (
    select contact.referral, contact.offer, contact.day, least(finish.day, getvariable('asked')) as last_day
    from contact left join finish using (referral) left join referred using (referral)
    where contact.day <= least(finish.day, getvariable('asked'))
    and (referred.day is null or contact.day >= referred.day - interval 1 year)),
days as (
    select offer, unnest(generate_series(min(day), last_day, interval 1 day)) as day
    from counted group by referral, offer, last_day),
exposed as (select offer, date_trunc('month', day) as month, count(*) as days from days group by all),
reached as (select offer, date_trunc('month', day) as month, count(*) as contacts from counted group by all)
select offer, month, null as part, coalesce(contacts, 0) as numerator, days / 30.4375 as denominator
from exposed left join reached using (offer, month);

-- figure: contacts-outside
select contact.offer, date_trunc('month', contact.day) as month, null as part, count(*) as numerator,
    null as denominator
from contact join finish using (referral) join referred using (referral)
where contact.day > finish.day and contact.day >= referred.day - interval 1 year
and contact.day <= getvariable('asked') group by all;

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

-- figure: in-insured-work-on-the-day.1
select offer, date_trunc('month', day) as month, null as part,
    count(*) filter (where insured) as numerator, count(*) as denominator
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
with newest as (select participation, arg_max(after > before, ladder) as higher from compared group by participation)
select offer, date_trunc('month', day) as month, null as part,
    count(*) filter (where higher) as numerator, count(*) as denominator
from evaluated left join newest using (participation) group by all;

-- figure: progress-not-evidenced
select offer, date_trunc('month', day) as month, null as part, count(*) as numerator, null as denominator
from evaluated where participation not in (select participation from compared) group by all;

-- figure: receipt-ended
select offer, date_trunc('month', day) as month, null as part,
    count(*) filter (where not exists (select 1 from period where period.person = evaluated.person
        and closes_on between first_day and last_day)) as numerator,
    count(*) as denominator
from evaluated join report using (person) where known_until >= closes_on group by all;

-- figure: long-term-receipt-ended
with long_term as (
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
from entered join referred using (referral)
where entered.day >= referred.day and entered.day <= getvariable('asked') group by all;

-- figure: time-to-first-job-offer
with first_offer as (
    select stream as referral, min(cast(data->>'$.offeredOn' as date)) as day
    from known where type = 'enrolment.JobOfferMade' group by stream)
select referred.offer, date_trunc('month', first_offer.day) as month, null as part,
    median(first_offer.day - referred.day) as numerator, null as denominator
from first_offer join referred using (referral)
where first_offer.day >= referred.day and first_offer.day <= getvariable('asked') group by all;

-- figure: job-offer-acceptance
with answer as (
    select distinct on (data->>'$.jobOffer') data->>'$.offer' as offer, data->>'$.answer' as answer,
        cast(data->>'$.answeredOn' as date) as day
    from known where type = 'enrolment.JobOfferAnswered'
    and data->>'$.jobOffer' in (select coalesce(data->>'$.first', id) from known where type = 'enrolment.JobOfferMade')
    order by data->>'$.jobOffer', sequence desc)
select offer, date_trunc('month', day) as month, null as part,
    count(*) filter (where answer = 'ACCEPTED') as numerator, count(*) as denominator
from answer where day <= getvariable('asked') group by all;

-- figure: agreement-quality
with item as (
    select id, unnest(cast(data->'$.items' as json[])) as one from known where type = 'coaching.AgreementRated'),
met as (select id, count(*) filter (where one->>'$.met' = 'true') as points from item group by id),
rated as (
    select data->>'$.participation' as participation, data->>'$.offer' as offer, data->>'$.point' as point,
        data->>'$.rubricVersion' as rubric, cast(data->>'$.ratedOn' as date) as day, points
    from known join met using (id)),
pair as (
    select later.offer, later.day, earlier.points as points_before, later.points as points_after
    from rated as later join rated as earlier using (participation, rubric)
    where later.point = 'AFTER' and earlier.point = 'BEFORE' and later.day <= getvariable('asked')),
mean as (
    select offer, day, '1-BEFORE' as part, points_before as points from pair
    union all select offer, day, '2-AFTER', points_after from pair
    union all select offer, day, '3-CHANGE', points_after - points_before from pair)
select offer, date_trunc('month', day) as month, part, sum(points) as numerator, count(*) as denominator
from mean group by all;

-- figure: positive-change
with opened as (
    select distinct on (stream, data->>'$.module') stream as participation, data->>'$.participant' as person,
        cast(data->>'$.module' as integer) as module, type
    from known where type in ('coaching.ModuleCompleted', 'coaching.ModuleReopened')
    order by stream, data->>'$.module', sequence desc),
learned as (
    select participation, module, day from attendance where minutes > 0
    union all
    select stream, cast(data->>'$.module' as integer), cast(data->>'$.studiedOn' as date)
    from known where type = 'coaching.SelfStudyConfirmed'),
stair as (
    select * from (
        select distinct on (stream, data->>'$.ladderVersion', data->>'$.on') data->>'$.participant' as person,
            data->>'$.ladderVersion' as ladder, cast(data->>'$.step' as integer) as step,
            cast(data->>'$.on' as date) as day, type
        from known where type in ('outcome.ProgressRecorded', 'outcome.ProgressWithdrawn')
        order by stream, data->>'$.ladderVersion', data->>'$.on', sequence desc)
    where type = 'outcome.ProgressRecorded'),
made as (select coalesce(data->>'$.first', id) as offer, data->>'$.participant' as person,
        cast(data->>'$.offeredOn' as date) as day
    from known where type = 'enrolment.JobOfferMade'),
answered as (
    select distinct on (data->>'$.jobOffer') data->>'$.jobOffer' as offer, data->>'$.participant' as person,
        data->>'$.answer' as answer, cast(data->>'$.answeredOn' as date) as day
    from known where type = 'enrolment.JobOfferAnswered' order by data->>'$.jobOffer', sequence desc),
positive as (
    select person, participation, (select max(learned.day) from learned
        where learned.participation = opened.participation and learned.module = opened.module) as day
    from opened where type = 'coaching.ModuleCompleted'
    union all
    select person, null, day from stair where step > (
        select arg_max(earlier.step, earlier.day) from stair as earlier
        where earlier.person = stair.person and earlier.ladder = stair.ladder and earlier.day < stair.day)
    union all
    select data->>'$.participant', null, cast(data->>'$.completedOn' as date)
    from known where type = 'coaching.StepCompleted'
    union all
    select person, null, day from made
    union all
    select person, null, day from answered where answer = 'ACCEPTED' and offer in (select offer from made)
    union all
    select person, null, first_day from work where kind in ('EMPLOYMENT', 'SELF_EMPLOYMENT', 'VOCATIONAL_TRAINING')
    union all
    select person, null, cast(last_day + interval 1 day as date)
    from period join report using (person)
    where last_day < date '9999-12-31' and last_day < known_until
    and not exists (select 1 from period as other where other.person = period.person
        and period.last_day + interval 1 day between other.first_day and other.last_day))
select offer, date_trunc('month', day) as month, null as part,
    count(*) filter (where exists (select 1 from positive where positive.person = evaluated.person
        and positive.day >= evaluated.day and positive.day <= evaluated.closes_on
        and coalesce(positive.participation, '') <> evaluated.participation)) as numerator,
    count(*) as denominator
from evaluated group by all;

-- figure: device-utilisation
with away as (
    select stream as device, cast(coalesce(data->>'$.retiredOn', data->>'$.lostOn') as date) as last_day,
        coalesce((select min(cast(coalesce(seen.data->>'$.seenOn', seen.data->>'$.takenBackOn') as date))
            from known as seen where seen.stream = known.stream and seen.sequence > known.sequence
            and cast(coalesce(seen.data->>'$.seenOn', seen.data->>'$.takenBackOn') as date)
                >= cast(coalesce(known.data->>'$.retiredOn', known.data->>'$.lostOn') as date)
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
        select device, unnest(generate_series(since, getvariable('asked'), interval 1 day)) as day
        from (select stream as device, arg_max(cast(data->>'$.inStockSince' as date), sequence) as since
            from known where type in ('device.DeviceRegistered', 'device.InStockSinceCorrected') group by stream)
        ) as registered
    where not exists (select 1 from away where away.device = registered.device and day > last_day and day < seen_on))
select null as offer, date_trunc('month', day) as month, null as part,
    count(*) filter (where exists (select 1 from lent where lent.device = days.device
        and days.day between first_day and last_day)) as numerator,
    count(*) as denominator
from days where day >= getvariable('since') group by all;

-- figure: attendance-by-loan
with lent as (
    select data->>'$.participant' as person, cast(data->>'$.handedOutOn' as date) as first_day,
        coalesce((select min(cast(coalesce(back.data->>'$.takenBackOn', back.data->>'$.lostOn') as date))
            from known as back where back.stream = known.stream
            and (back.type = 'device.DeviceTakenBack' and back.data->>'$.loanRequest' = known.data->>'$.loanRequest'
                or back.type = 'device.DeviceLost' and back.data->>'$.loanRequest' = known.data->>'$.loanRequest')),
            date '9999-12-31') as last_day
    from known where type = 'device.DeviceHandedOut')
select offer, date_trunc('month', day) as month,
    if(exists (select 1 from lent where lent.person = attendance.person and day between first_day and last_day),
        'WITH_LOAN', 'WITHOUT_LOAN') as part,
    count(*) filter (where minutes > 0) as numerator, count(*) as denominator
from attendance where day <= getvariable('asked') group by all;

-- figure: drop-off-path
with kind as (select stream as offer, data->>'$.kind' as kind from known where type = 'coaching.OfferDefined'),
content as (
    select offer, version, cast(one->>'$.number' as integer) as module
    from (select stream as offer, cast(data->>'$.version' as integer) as version,
            unnest(cast(data->'$.modules' as json[])) as one
        from known where type in ('coaching.OfferDefined', 'coaching.OfferRevised'))),
done as (
    select referral, module from (
        select distinct on (stream, data->>'$.module', type in ('coaching.ModuleCompleted', 'coaching.ModuleReopened'))
            data->>'$.referral' as referral, cast(data->>'$.module' as integer) as module, type
        from known where type in ('coaching.ModuleCompleted', 'coaching.ModuleReopened', 'coaching.ModuleWaived',
            'coaching.ModuleWaiverRevoked')
        order by stream, data->>'$.module', type in ('coaching.ModuleCompleted', 'coaching.ModuleReopened'), sequence desc)
    where type in ('coaching.ModuleCompleted', 'coaching.ModuleWaived')),
suitable as (
    select referral, offer from referred left join checked using (referral) left join kind using (offer)
    where kind = 'OTHER' or result in ('SUITABLE', 'WITH_DEVICE', 'WITH_SUPPORT')),
placed as (
    select referral, offer, arg_max(version, (time, sequence)) as version
    from suitable join seat using (referral) group by referral, offer),
inside as (select * from placed where referral in (select referral from entered)),
every_module as (
    select m from range(1, 100) as every(m)
    where m <= (select max(module) from (select module from content union all select module from done))),
missing as (
    select referral, min(m) as module
    from inside cross join every_module
    where not exists (select 1 from done where done.referral = inside.referral and done.module = m)
    and (not exists (select 1 from content where content.offer = inside.offer and content.version = inside.version)
        or exists (select 1 from content where content.offer = inside.offer and content.version = inside.version
            and content.module = m))
    group by referral),
completed as (
    select participation from ended where kind = 'COMPLETED' and referral in (select referral from inside)
    and referral not in (select referral from missing)),
step as (
    select referral, '1-REFERRED' as part from referred
    union select referral, '2-SUITABLE' from suitable
    union select referral, '3-PLACED' from placed
    union select referral, '4-ENTERED' from inside
    union select referral, '5-MODULE-' || m
    from inside cross join every_module left join missing using (referral) where missing.module is null or m < missing.module
    union select referral, '6-COMPLETED' from completed join ended using (participation)
    union select ended.referral, '7-INTEGRATED'
    from completed join ended using (participation) join entered using (participation)
    join work on work.person = ended.person
    where work.kind in ('EMPLOYMENT', 'SELF_EMPLOYMENT', 'VOCATIONAL_TRAINING')
    and (first_day between ended.day and cast(ended.day + interval 6 month as date)
        or first_day >= entered.day and first_day < ended.day and last_day >= ended.day))
select offer, date_trunc('month', referred.day) as month, part, count(*) as numerator, null as denominator
from step join referred using (referral) where referred.day <= getvariable('asked') group by all;

-- figure: measure-entries by team
select team as offer, date_trunc('month', day) as month, null as part, count(*) as numerator, null as denominator
from entered left join home using (referral) where day <= getvariable('asked') group by all;

-- figure: measure-entries by group
select "group" as offer, date_trunc('month', day) as month, null as part, count(*) as numerator, null as denominator
from entered left join home using (referral) where day <= getvariable('asked') group by all;

-- figure: exits by team
select team as offer, date_trunc('month', ended.day) as month, null as part, count(*) as numerator, null as denominator
from ended join entered using (participation) left join home on home.referral = ended.referral
where ended.day <= getvariable('asked') group by all;

-- figure: exits by group
select "group" as offer, date_trunc('month', ended.day) as month, null as part, count(*) as numerator, null as denominator
from ended join entered using (participation) left join home on home.referral = ended.referral
where ended.day <= getvariable('asked') group by all;

-- figure: contacts-outside by team
select team as offer, date_trunc('month', contact.day) as month, null as part, count(*) as numerator, null as denominator
from contact join finish using (referral) join referred using (referral) left join home using (referral)
where contact.day > finish.day and contact.day >= referred.day - interval 1 year
and contact.day <= getvariable('asked') group by all;

-- figure: online-share by group
select "group" as offer, date_trunc('month', day) as month, null as part,
    sum(if(presence = 'ONLINE', minutes, 0)) as numerator, sum(minutes) as denominator
from attendance where minutes > 0 and day <= getvariable('asked') group by all;
