-- The views of device-service and its copies of other services' data. Views are written by projections only and can be
-- rebuilt from the events at any time, so they have no foreign keys.

create table device (
    organisation     text not null default current_setting('motivag.organisation'),
    device           uuid primary key,
    version          bigint not null,
    status           text not null,
    type             text not null,
    inventory_number text,
    registered_at    timestamptz not null,
    in_stock_since   date not null,
    last_loan        uuid,
    loan_request     uuid,
    participant      uuid,
    referral         uuid,
    handed_out_on    date,
    due_back         date,
    condition        text,
    accessories      text[],
    wiped            boolean not null default true,
    damaged          boolean not null default false,
    known_condition  text,
    last_damage      text,
    last_damage_on   date,
    missing          text[] not null default '{}',
    overdue_since    date,
    reminders        integer not null default 0,
    last_seen        date,
    lost_on          date
);
comment on column device.condition is 'at the hand-out, of a device that is out; known_condition is the last one seen or reported';
create index on device (organisation, registered_at, device);
create index on device (organisation, type, registered_at, device) where status = 'FREE';
create index on device (organisation, participant) where participant is not null;
create index on device (organisation, referral) where status = 'HANDED_OUT';
-- For the sweep, which reads all organisations.
create index on device (due_back, device) where status = 'HANDED_OUT';
call isolate_tenants('device');

create table loan_request (
    organisation text not null default current_setting('motivag.organisation'),
    loan_request uuid primary key,
    version      bigint not null,
    status       text not null,
    participant  uuid not null,
    referral     uuid not null,
    offer        uuid not null,
    type         text not null,
    requested_at timestamptz not null,
    device       uuid,
    reopened     boolean not null default false,
    cancelled_because text
);
create index on loan_request (organisation, requested_at, loan_request);
create index on loan_request (organisation, type, requested_at, loan_request) where status = 'WAITING';
create index on loan_request (organisation, referral);
create index on loan_request (organisation, participant);
call isolate_tenants('loan_request');

create table loan (
    organisation       text not null default current_setting('motivag.organisation'),
    loan_request       uuid primary key,
    device             uuid not null,
    participant        uuid not null,
    referral           uuid not null,
    handed_out_on      date not null,
    due_back           date not null,
    condition          text not null,
    accessories        text[] not null,
    overdue            boolean not null default false,
    lost_on            date,
    taken_back_on      date,
    returned_condition text,
    missing            text[]
);
create index on loan (organisation, device, handed_out_on, loan_request);
call isolate_tenants('loan');

create table loan_term_replica (
    organisation   text primary key default current_setting('motivag.organisation'),
    days_after_end integer not null,
    horizon_months integer not null,
    federal_state  text not null
);
comment on table loan_term_replica is 'Replica of the loan terms that organisations have set in enrolment-service';
call isolate_tenants('loan_term_replica');

create table measure_replica (
    organisation  text not null default current_setting('motivag.organisation'),
    participation uuid primary key,
    referral      uuid not null,
    entered_on    date,
    ended_on      date
);
create index on measure_replica (organisation, referral);
comment on table measure_replica is 'Replica of entries and ends of participations in coaching-service';
call isolate_tenants('measure_replica');

create table withdrawal_replica (
    organisation text not null default current_setting('motivag.organisation'),
    referral     uuid primary key,
    withdrawn_on date not null
);
comment on table withdrawal_replica is 'Replica of the withdrawn referrals in enrolment-service';
call isolate_tenants('withdrawal_replica');
