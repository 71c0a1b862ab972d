-- The views of enrolment-service and its copies of other services' data. Views are written by projections only and can be
-- rebuilt from the events at any time, so they have no foreign keys.

create table organisation (
    organisation        text primary key default current_setting('motivag.organisation'),
    federal_state       text not null,
    flyer_link          text,
    loan_days_after_end integer not null,
    retention_months    integer not null,
    planning_horizon_months integer not null,
    goals               jsonb not null,
    version             bigint not null
);
call isolate_tenants('organisation');

create table team (
    organisation text not null default current_setting('motivag.organisation'),
    team         uuid not null,
    name         text,
    retired      boolean not null default false,
    primary key (organisation, team)
);
call isolate_tenants('team');

create table offer_replica (
    organisation text not null default current_setting('motivag.organisation'),
    offer        uuid primary key,
    version      integer not null,
    kind         text not null,
    retired      boolean not null
);
comment on table offer_replica is 'Replica of the offers of coaching-service';
call isolate_tenants('offer_replica');

create table referral (
    referral           uuid primary key,
    organisation       text not null default current_setting('motivag.organisation'),
    participant        uuid not null,
    offer              uuid not null,
    applied_on         date not null,
    team               uuid,
    route              text not null,
    rule               text,
    rule_version       integer,
    decided            boolean not null default false,
    suitability        text,
    contacts           integer not null default 0,
    device             text,
    device_due_back    date,
    placement          text not null default 'NOT_REQUESTED',
    participation      uuid,
    group_id           uuid,
    not_placed_because text,
    opened_at          timestamptz not null,
    version            bigint not null,
    adviser            uuid,
    state              text not null default 'OPEN',
    ended_on           date,
    support_open       boolean not null default false,
    equal_opportunity  boolean not null default false,
    equal_opportunity_open boolean not null default false,
    first_job_offer_on date,
    accepted_job_offer uuid,
    accepted_job_offer_on date
);
comment on column referral.ended_on is 'day of the withdrawal, or of the measure''s end';
create index on referral (organisation, opened_at, referral);
create index on referral (organisation, participant);
create index on referral (organisation, team);
create index on referral (organisation, adviser);
create index on referral (organisation, placement, opened_at, referral) where state = 'OPEN';
create index on referral (organisation) where support_open;
create index on referral (organisation) where equal_opportunity_open;
call isolate_tenants('referral');

create table referral_contact (
    event_id     uuid primary key,
    organisation text not null default current_setting('motivag.organisation'),
    referral     uuid not null
);
comment on table referral_contact is 'Logged contacts that reached somebody: a retraction names the event';
call isolate_tenants('referral_contact');

create table erasure (
    organisation text not null default current_setting('motivag.organisation'),
    participant  uuid not null,
    state        text not null,
    requested_on date not null,
    until        date,
    primary key (organisation, participant)
);
comment on table erasure is 'The last request to erase each person''s data';
create index on erasure (organisation, requested_on, participant);
call isolate_tenants('erasure');

create table identity (
    organisation text not null default current_setting('motivag.organisation'),
    hash         bytea not null,
    participant  uuid not null,
    primary key (organisation, hash, participant)
);
comment on table identity is 'Blind index: keyed hashes of the beginnings and short words of a person''s name';
create index on identity (organisation, participant);
call isolate_tenants('identity');

create table deputyship (
    deputyship   uuid primary key,
    organisation text not null default current_setting('motivag.organisation'),
    absent       uuid,
    deputy       uuid,
    first_day    date not null,
    last_day     date not null,
    ended_on     date,
    version      bigint not null
);
create index on deputyship (organisation, deputy, last_day);
create index on deputyship (organisation, first_day, deputyship);
call isolate_tenants('deputyship');
