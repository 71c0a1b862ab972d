create table device (
    organisation     text not null default current_setting('motivag.organisation'),
    device           uuid primary key,
    version          bigint not null,
    status           text not null,
    type             text not null,
    inventory_number text,
    registered_at    timestamptz not null,
    loan_request     uuid,
    participant      uuid,
    referral         uuid,
    handed_out_on    date,
    due_back         date,
    condition        text,
    accessories      text[]
);
create index on device (organisation, registered_at, device);
create index on device (organisation, type, registered_at, device) where status = 'FREE';

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
    device       uuid
);
create index on loan_request (organisation, requested_at, loan_request);
create index on loan_request (organisation, type, requested_at, loan_request) where status = 'WAITING';

call wall_in('device');
call wall_in('loan_request');
