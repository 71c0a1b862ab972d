alter table device
    add wiped           boolean not null default true,
    add damaged         boolean not null default false,
    add known_condition text,
    add last_damage     text,
    add last_damage_on  date,
    add missing         text[] not null default '{}',
    add overdue_since   date,
    add reminders       integer not null default 0,
    add last_seen       date;
comment on column device.condition is 'at the hand-out, of a device that is out; known_condition is the last one seen or reported';
create index on device (organisation, participant) where participant is not null;
create index on device (organisation, referral) where status = 'HANDED_OUT';
-- Read by the sweep, which sees every organisation.
create index on device (due_back, device) where status = 'HANDED_OUT';

alter table loan_request add reopened boolean not null default false;
create index on loan_request (organisation, referral);
create index on loan_request (organisation, participant);

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
call wall_in('loan');

create table known_loan_term (
    organisation   text primary key default current_setting('motivag.organisation'),
    days_after_end integer not null
);
comment on table known_loan_term is 'Loan terms that organisations have set in enrolment-service, as far as its topic has told';
call wall_in('known_loan_term');
