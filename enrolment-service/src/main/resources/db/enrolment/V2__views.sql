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
    decide_again       boolean not null default false,
    suitability        text,
    contacts           integer not null default 0,
    device_request     text,
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
comment on column referral.decide_again is 'a correction has voided a decision on the route by hand';
comment on column referral.ended_on is 'day of the withdrawal, or of the measure''s end';
create index on referral (organisation, opened_at, referral);
create index on referral (organisation, participant);
create index on referral (organisation, team);
create index on referral (organisation, adviser);
create index on referral (organisation, placement, opened_at, referral) where state = 'OPEN';
create index on referral (organisation) where support_open;
create index on referral (organisation) where equal_opportunity_open;
call isolate_tenants('referral');

create table referral_record (
    event_id     uuid not null,
    organisation text not null default current_setting('motivag.organisation'),
    referral     uuid not null,
    kind         text not null,
    about        text,
    value        text,
    on_day       date,
    sequence     bigint not null,
    primary key (event_id, kind)
);
comment on table referral_record is 'Recorded events that can be retracted; columns of referral follow from those that stand';
comment on column referral_record.on_day is 'null of a routing by the rules';
comment on column referral_record.about is 'event of the job offer that is answered, or helper whose support is requested';
create index on referral_record (referral, kind);
call isolate_tenants('referral_record');

create table reported_day (
    organisation text not null default current_setting('motivag.organisation'),
    subject      uuid not null,
    kind         text not null,
    referral     uuid not null,
    on_day       date not null,
    primary key (subject, kind)
);
comment on table reported_day is 'Replica of days that coaching-service has recorded about referrals';
create index on reported_day (referral);
call isolate_tenants('reported_day');

create table held_appointment (
    organisation text not null default current_setting('motivag.organisation'),
    event_id     uuid primary key,
    referral     uuid not null,
    held_on      date not null
);
comment on table held_appointment is 'Replica of the appointments that coaching-service has recorded as held';
create index on held_appointment (referral);
call isolate_tenants('held_appointment');

create table loan_replica (
    organisation  text not null default current_setting('motivag.organisation'),
    loan_request  uuid primary key,
    device        uuid not null,
    referral      uuid not null,
    state         text not null,
    handed_out_on date not null,
    due_back      date not null
);
comment on table loan_replica is 'Replica of the loans of device-service';
create index on loan_replica (referral);
call isolate_tenants('loan_replica');

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
comment on table identity is 'Blind index: keyed hashes of the beginnings, short words and sounds of a person''s name';
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

create table network_contact (
    network_contact uuid primary key,
    organisation    text not null default current_setting('motivag.organisation'),
    kind            text not null,
    name            text,
    phone           text,
    email           text,
    link            text,
    note            text,
    retired         boolean not null,
    version         bigint not null
);
comment on table network_contact is 'Institutions in the network of the equal opportunity officer; nothing about clients';
create index on network_contact (organisation, network_contact);
call isolate_tenants('network_contact');
