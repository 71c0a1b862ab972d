-- Views: written by projections only, and rebuilt from the events at any time. Hence no foreign keys and no defaults
-- besides the wall's. "version" is the number of events in the stream, as the ETag shows it.

create table offer (
    offer_id      uuid primary key,
    organisation  text not null default current_setting('motivag.organisation'),
    offer_version integer not null,
    kind          text not null,
    title         text,
    modules       jsonb not null,
    week          jsonb not null,
    version       bigint not null
);
create index on offer (organisation, offer_id);
call wall_in('offer');

create table coaching_group (
    group_id      uuid primary key,
    organisation  text not null default current_setting('motivag.organisation'),
    offer_id      uuid not null,
    offer_version integer not null,
    first_day     date not null,
    capacity      integer not null,
    moderators    uuid[] not null,
    version       bigint not null
);
create index on coaching_group (organisation, first_day, group_id);
create index on coaching_group (organisation, offer_id, first_day, group_id);
call wall_in('coaching_group');

create table session (
    session_id   uuid primary key,
    organisation text not null default current_setting('motivag.organisation'),
    group_id     uuid not null,
    module       integer not null,
    planned_on   date not null,
    starts_at    time not null,
    ends_at      time not null,
    minutes      integer not null,
    held_on      date,
    moderators   uuid[] not null,
    version      bigint not null
);
create index on session (organisation, group_id, planned_on, starts_at);
comment on column session.moderators is 'Of this one session; empty until it has been held';
call wall_in('session');

create table seat (
    participation_id uuid primary key,
    organisation     text not null default current_setting('motivag.organisation'),
    group_id         uuid not null,
    participant_id   uuid not null,
    referral_id      uuid not null,
    version          bigint not null
);
create index on seat (organisation, group_id, version);
call wall_in('seat');

create table participation (
    participation_id uuid primary key,
    organisation     text not null default current_setting('motivag.organisation'),
    participant_id   uuid not null,
    referral_id      uuid not null,
    offer_id         uuid not null,
    offer_version    integer not null,
    group_id         uuid,
    status           text not null,
    refusal          text,
    entered_on       date,
    version          bigint not null
);
create index on participation (organisation, group_id, participation_id);
comment on column participation.status is 'PLACED, WAITING or REFUSED';
call wall_in('participation');

create table attendance (
    participation_id uuid not null,
    session_id       uuid not null,
    organisation     text not null default current_setting('motivag.organisation'),
    session_group_id uuid not null,
    module           integer not null,
    held_on          date not null,
    status           text not null,
    minutes          integer not null,
    presence         text not null,
    version          bigint not null,
    primary key (participation_id, session_id)
);
call wall_in('attendance');
