-- Three million facts of 400 organisations and 60,000 participations over two years, to look at plans and times.
-- Written into facts without indexes by their owner (session_replication_role and walls do not bind it); then
-- finish_facts and index_figures. Reproducible: random() is seeded.
select setseed(0.4711);
set work_mem = '256MB';

create temporary table person as
select n, 'jc-' || n % 400 as organisation,
    gen_random_uuid() as referral, gen_random_uuid() as participation, gen_random_uuid() as participant,
    md5('offer' || n % 400 || n % 3)::uuid as offer, md5('team' || n % 400 || n % 5)::uuid as team,
    md5('group' || n / 12)::uuid as coaching_group,
    date '2024-11-01' + (random() * 700)::int as applied,
    random() as luck, 3 + (random() * 20)::int as waited, 10 + (random() * 60)::int as lasted
from generate_series(0, 59999) as n;

insert into facts.application
select organisation, gen_random_uuid(), referral, 0, referral, applied + time '10:00', timestamptz 'infinity', cast(null as uuid),
    referral, participant, offer, applied
from person order by applied;
insert into facts.team
select organisation, event_id, stream, 0, subject, known_from, timestamptz 'infinity', cast(null as uuid), a.referral, p.team
from facts.application a join person p using (referral, organisation);
insert into facts.suitability
select organisation, gen_random_uuid(), referral, 5, referral, applied + 2 + time '10:00', timestamptz 'infinity', cast(null as uuid),
    referral, participant, offer, 'SUITABLE', applied + 2
from person order by applied;
insert into facts.place
select organisation, gen_random_uuid(), participation, 0, participation, applied + 3 + time '10:00', timestamptz 'infinity', cast(null as uuid),
    participation, participant, referral, offer, 1, coaching_group
from person order by applied;
insert into facts.withdrawal
select organisation, gen_random_uuid(), referral, 50, referral, applied + lasted + time '10:00', timestamptz 'infinity', cast(null as uuid),
    referral, participant, offer, applied + lasted
from person where luck < 0.03 order by applied;

-- One in twenty entries is corrected by a day.
insert into facts.entry
select organisation, gen_random_uuid(), participation, 3, participation, applied + waited + time '17:00',
    case when n % 20 = 0 then cast(applied + waited + 9 + time '11:00' as timestamptz) else timestamptz 'infinity' end,
    case when n % 20 = 0 then gen_random_uuid() end,
    participation, participant, referral, offer, applied + waited
from person order by applied + waited;
insert into facts.entry
select organisation, ended_by, stream, 60, subject, known_until, timestamptz 'infinity', cast(null as uuid), participation, participant, referral,
    offer, entered_on + 1
from facts.entry where ended_by is not null;
insert into facts.exit
select organisation, gen_random_uuid(), participation, 40, participation, applied + waited + lasted + time '17:00',
    timestamptz 'infinity', cast(null as uuid), participation, participant, referral, offer, applied + waited + lasted,
    case when luck < 0.25 then 'EARLY' else 'COMPLETED' end, case when luck < 0.25 then 'OTHER' end
from person where applied + waited + lasted < date '2026-11-01' order by applied + waited + lasted;

-- 15 sessions and 5 other contacts each.
insert into facts.attendance
select organisation, gen_random_uuid(), participation, 10 + s, gen_random_uuid(), day + time '16:00', timestamptz 'infinity', cast(null as uuid),
    participation, participant, referral, offer, coaching_group, md5(coaching_group::text || s)::uuid, 1 + s / 3,
    case when random() < 0.8 then 'PRESENT' else 'LATE' end, 60 + (random() * 120)::int,
    case when random() < 0.7 then 'ONLINE' else 'ON_SITE' end, day
from (select p.*, s, applied + waited + lasted * s / 15 as day from person p, generate_series(0, 14) as s) as one
order by day;
insert into facts.contact
select organisation, event_id, stream, sequence, subject, known_from, timestamptz 'infinity', cast(null as uuid),
    referral, participant, offer, 'SESSION', true, minutes, on_day
from facts.attendance
union all
select organisation, gen_random_uuid(), referral, 5 + s, gen_random_uuid(), day + time '09:00', timestamptz 'infinity', cast(null as uuid),
    referral, participant, offer, case when s = 3 then 'MAIL' else 'PHONE' end, s <> 3, 15, day
from (select p.*, s, applied + (waited + lasted) * s / 5 as day from person p, generate_series(0, 4) as s) as one
order by 6;
insert into facts.module
select organisation, gen_random_uuid(), participation, 30 + m, cast('00000000-0000-0000-0000-00000000000' || m as uuid),
    applied + waited + lasted * m / 5 + time '16:30', timestamptz 'infinity', cast(null as uuid), participation, participant, referral, offer, m
from person, generate_series(1, 5) as m where luck > 0.25 or m < luck * 20 order by 6;

insert into facts.integration
select organisation, gen_random_uuid(), participant, 0, gen_random_uuid(), day + 10 + time '08:00', timestamptz 'infinity', cast(null as uuid),
    participant, (array['EMPLOYMENT', 'EMPLOYMENT', 'SELF_EMPLOYMENT', 'WORK_TRIAL'])[1 + n % 4], day,
    case when n % 3 = 0 then day + 90 end, 30, false, n % 4 < 2, n % 11 = 0, 'SELF'
from (select p.*, applied + waited + lasted + (random() * 200)::int - 20 as day from person p where luck > 0.5) as one
order by day;
insert into facts.integration_check
select organisation, gen_random_uuid(), participant, 1, gen_random_uuid(), applied + waited + lasted + 190 + time '08:00',
    timestamptz 'infinity', cast(null as uuid), participant, applied + waited + lasted + 190
from person where luck between 0.2 and 0.6 order by 6;
insert into facts.progress
select organisation, gen_random_uuid(), participant, 2 + s, gen_random_uuid(), day + time '08:00', timestamptz 'infinity', cast(null as uuid),
    participant, 1, 1 + (random() * 6)::int, day
from (select p.*, s, applied - 5 + s * 60 as day from person p, generate_series(0, 3) as s) as one order by day;
insert into facts.benefit_report
select organisation, gen_random_uuid(), participant, 20, gen_random_uuid(), applied + waited + lasted + 200 + time '08:00',
    timestamptz 'infinity', cast(null as uuid), participant, applied + waited + lasted + 200
from person order by 6;
insert into facts.benefit_period
select organisation, event_id, stream, sequence, cast('00000000-0000-0000-0000-00000000000' || i as uuid), known_from,
    timestamptz 'infinity', cast(null as uuid), r.participant, p.applied - 900 + i * 400, p.applied - 900 + i * 400 + 380
from facts.benefit_report r join person p using (organisation, participant), generate_series(1, 2) as i;
insert into facts.job_offer
select organisation, gen_random_uuid(), referral, 20, gen_random_uuid(), applied + 30 + time '08:00', timestamptz 'infinity', cast(null as uuid),
    referral, participant, offer, applied + (luck * 60)::int
from person where luck < 0.4 order by 6;

insert into facts.event
select organisation, event_id, source, stream, sequence, type, known_from, 0, row_number() over (order by known_from),
    true, sha256(cast(event_id::text as bytea))
from (
    select organisation, event_id, 'enrolment' as source, stream, sequence, 'enrolment.ReferralOpened' as type, known_from from facts.application
    union all select organisation, event_id, 'enrolment', stream, sequence, 'enrolment.SuitabilityAssessed', known_from from facts.suitability
    union all select organisation, event_id, 'coaching', stream, sequence, 'coaching.PlacementAccepted', known_from from facts.place
    union all select organisation, event_id, 'coaching', stream, sequence, 'coaching.MeasureEntered', known_from from facts.entry
    union all select organisation, event_id, 'coaching', stream, sequence, 'coaching.MeasureEnded', known_from from facts.exit
    union all select organisation, event_id, 'coaching', stream, sequence, 'coaching.AttendanceRecorded', known_from from facts.contact
    union all select organisation, event_id, 'coaching', stream, sequence, 'coaching.ModuleCompleted', known_from from facts.module
    union all select organisation, event_id, 'outcome', stream, sequence, 'outcome.IntegrationReported', known_from from facts.integration
    union all select organisation, event_id, 'outcome', stream, sequence, 'outcome.NoIntegrationConfirmed', known_from from facts.integration_check
    union all select organisation, event_id, 'outcome', stream, sequence, 'outcome.ProgressRecorded', known_from from facts.progress
    union all select organisation, event_id, 'outcome', stream, sequence, 'outcome.BenefitPeriodsReported', known_from from facts.benefit_report
    union all select organisation, event_id, 'enrolment', stream, sequence, 'enrolment.JobOfferMade', known_from from facts.job_offer
) as one;
