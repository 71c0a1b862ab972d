-- The cases, and what is known of people's work as far as the worklist needs it: ids, kinds and days.

create table outcome_case (
    outcome_case_id    uuid primary key,
    organisation       text not null default current_setting('motivag.organisation'),
    participation_id   uuid not null,
    participant_id     uuid not null,
    referral_id        uuid not null,
    offer_id           uuid not null,
    offer_version      integer not null,
    state              text not null,
    entered_on         date,
    ended_on           date,
    end_kind           text,
    closes_on          date,
    result             text,
    begun              text,
    insured_on_the_day text,
    progress           text,
    receipt_ended      text,
    evidence           uuid,
    version            bigint not null
);
comment on column outcome_case.state is 'OPEN without an end, WINDOW before its evaluation, EVALUATED, WITHDRAWN without an entry';
create index on outcome_case (organisation, closes_on, outcome_case_id);
create index on outcome_case (organisation, participant_id);
create index on outcome_case (organisation, participation_id);
-- For the sweep, which looks at all organisations.
create index on outcome_case (closes_on, outcome_case_id) where state = 'WINDOW';

create table integration (
    integration_id uuid not null,
    organisation   text not null default current_setting('motivag.organisation'),
    participant_id uuid not null,
    kind           text not null,
    starts_on      date not null,
    ended_on       date,
    version        bigint not null,
    primary key (participant_id, integration_id)
);
create index on integration (organisation, participant_id);

create table integration_check (
    participant_id uuid primary key,
    organisation   text not null default current_setting('motivag.organisation'),
    checked_on     date not null,
    version        bigint not null
);
comment on table integration_check is 'the latest day on which somebody has looked and there was none besides those reported';

call wall_in('outcome_case');
call wall_in('integration');
call wall_in('integration_check');

-- Facts.

alter table fact_contact add column session uuid;
update fact_contact contact set session = attendance.session
from fact_attendance attendance where attendance.event_id = contact.event_id and contact.kind = 'SESSION';
comment on column fact_contact.session is 'of a contact of kind SESSION: a correction of its attendance takes its place';
comment on column fact_contact.kind is 'the channel of a one-to-one contact, or SESSION, ONE_TO_ONE or SUITABILITY';
create index on fact_contact (stream, session) where known_until = 'infinity';
create index on fact_attendance (stream, session) where known_until = 'infinity';
create index on fact_contact (organisation, referral);
create index on fact_entry (organisation, participation);

create table fact_end (
    organisation   text not null default current_setting('motivag.organisation'),
    event_id       uuid primary key,
    stream         uuid not null,
    sequence       bigint not null,
    known_from     timestamptz not null,
    known_until    timestamptz not null default 'infinity',
    participation  uuid not null,
    participant    uuid not null,
    referral       uuid not null,
    offer          uuid not null,
    offer_version  integer not null,
    coaching_group uuid,
    ended_on       date not null,
    kind           text not null,
    reason         text
);
create index on fact_end (organisation, ended_on);
create index on fact_end (organisation, referral);
create index on fact_end (stream) where known_until = 'infinity';

create table fact_withdrawal (
    organisation text not null default current_setting('motivag.organisation'),
    event_id     uuid primary key,
    stream       uuid not null,
    sequence     bigint not null,
    known_from   timestamptz not null,
    known_until  timestamptz not null default 'infinity',
    participant  uuid not null,
    referral     uuid not null,
    offer        uuid not null,
    withdrawn_on date not null
);
create index on fact_withdrawal (organisation, referral);

create table fact_integration (
    organisation text not null default current_setting('motivag.organisation'),
    event_id     uuid primary key,
    stream       uuid not null,
    sequence     bigint not null,
    known_from   timestamptz not null,
    known_until  timestamptz not null default 'infinity',
    participant  uuid not null,
    integration  uuid not null,
    kind         text not null,
    starts_on    date not null,
    ended_on     date,
    weekly_hours numeric(5, 2),
    fixed_term   boolean not null,
    insured      boolean not null,
    subsidised   boolean not null,
    found_through text not null
);
create index on fact_integration (organisation, participant);
create index on fact_integration (stream, integration) where known_until = 'infinity';

create table fact_no_integration (
    organisation text not null default current_setting('motivag.organisation'),
    event_id     uuid primary key,
    stream       uuid not null,
    sequence     bigint not null,
    known_from   timestamptz not null,
    known_until  timestamptz not null default 'infinity',
    participant  uuid not null,
    checked_on   date not null
);
create index on fact_no_integration (organisation, participant);

call wall_in('fact_end');
call wall_in('fact_withdrawal');
call wall_in('fact_integration');
call wall_in('fact_no_integration');

-- Version 1 of the readings that the figures of the outcome share: one row per participation that was entered and whose
-- window had closed by the asked day. A figure names the version that it uses; another reading is another function.
--
-- The window: from the end to six calendar months after it, both days included; adding months ends it on the month's last
-- day where it lacks the day. It has closed from the day after.
create function closed_window_1(of_organisation text, as_known timestamptz, asked date)
returns table (
    participation  uuid,
    offer          uuid,
    ended_on       date,
    end_kind       text,
    in_window      boolean,
    before_end     boolean,
    insured        boolean,
    checked        boolean
) language sql stable as $$
    with ended as (
        select e.participation, e.participant, e.offer, n.entered_on, e.ended_on, e.kind,
            cast(e.ended_on + interval '6 months' as date) as closes_on
        from fact_end e join fact_entry n on n.organisation = e.organisation and n.participation = e.participation
        where e.organisation = of_organisation
        and e.known_from <= as_known and as_known < e.known_until
        and n.known_from <= as_known and as_known < n.known_until
        and cast(e.ended_on + interval '6 months' as date) < asked
    ),
    work as (
        select i.participant, i.kind, i.starts_on, coalesce(i.ended_on, 'infinity') as last_day, i.insured
        from fact_integration i
        where i.organisation = of_organisation
        and i.known_from <= as_known and as_known < i.known_until
        and i.kind in ('EMPLOYMENT', 'SELF_EMPLOYMENT', 'VOCATIONAL_TRAINING')
    ),
    looked as (
        select c.participant, max(c.checked_on) as checked_on
        from fact_no_integration c
        where c.organisation = of_organisation
        and c.known_from <= as_known and as_known < c.known_until
        group by c.participant
    ),
    evidence as (
        select e.participation,
            bool_or(w.starts_on between e.ended_on and e.closes_on) as in_window,
            bool_or(w.starts_on >= e.entered_on and w.starts_on < e.ended_on and w.last_day >= e.ended_on)
                as before_end,
            bool_or(w.insured and w.kind in ('EMPLOYMENT', 'VOCATIONAL_TRAINING')
                and w.starts_on <= e.closes_on and w.last_day >= e.closes_on) as insured
        from ended e join work w using (participant)
        group by e.participation
    )
    select e.participation, e.offer, e.ended_on, e.kind,
        coalesce(v.in_window, false),
        coalesce(v.before_end and not v.in_window, false),
        coalesce(v.insured, false),
        coalesce(l.checked_on >= e.closes_on, false)
    from ended e left join evidence v using (participation) left join looked l using (participant)
$$;

create table known_participant (
    organisation text not null default current_setting('motivag.organisation'),
    participant  uuid not null,
    primary key (organisation, participant)
);
comment on table known_participant is 'People of enrolment-service, as far as its topic has told';
call wall_in('known_participant');
