alter table referral
    add column adviser uuid,
    add column state text not null default 'OPEN',
    add column ended_on date,
    add column support_open boolean not null default false,
    add column equal_opportunity boolean not null default false,
    add column equal_opportunity_open boolean not null default false,
    add column first_job_offer_on date;
comment on column referral.ended_on is 'day of the withdrawal, or of the measure''s end';

create index on referral (organisation, team);

create table identity (
    organisation text not null default current_setting('motivag.organisation'),
    hash         bytea not null,
    participant  uuid not null,
    primary key (organisation, hash, participant)
);
comment on table identity is 'Blind index: keyed hashes of how the parts of a person''s name begin';

create index on identity (organisation, participant);

call wall_in('identity');
