create table organisation (
    organisation        text primary key default current_setting('motivag.organisation'),
    federal_state       text not null,
    flyer_link          text,
    loan_days_after_end integer not null,
    retention_months    integer not null,
    goals               jsonb not null,
    version             bigint not null
);
call wall_in('organisation');

create table team (
    organisation text not null default current_setting('motivag.organisation'),
    team         uuid not null,
    name         text,
    primary key (organisation, team)
);
call wall_in('team');

create table known_offer (
    organisation text not null default current_setting('motivag.organisation'),
    offer        uuid primary key,
    version      integer not null,
    kind         text not null
);
comment on table known_offer is 'Offers of coaching-service, as far as its topic has told';
call wall_in('known_offer');

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
    version            bigint not null
);
create index on referral (organisation, opened_at, referral);
create index on referral (organisation, participant);
call wall_in('referral');
