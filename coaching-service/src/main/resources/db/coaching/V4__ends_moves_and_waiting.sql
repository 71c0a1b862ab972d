-- Ends, moves, modules, recommendations and the line. What is new here is in no event before this version, so that the
-- views that are there already need no rebuild.

alter table session add column cancelled boolean not null default false;
alter table session alter column cancelled drop default;

alter table participation
    add column ended_on date,
    add column end_kind text,
    add column end_reason text,
    add column not_started_on date;
comment on column participation.status is 'PLACED, WAITING, REFUSED, ENDED or NOT_STARTED';
comment on column participation.end_reason is 'Of an early end, or of one before any entry';
create index on participation (organisation, participation_id);
create index on participation (organisation, status, participation_id);
create index on participation (organisation, participant_id);
create index on participation (organisation, referral_id);
create index on participation (organisation, ended_on);

create table participation_module (
    participation_id uuid not null,
    module           integer not null,
    organisation     text not null default current_setting('motivag.organisation'),
    completed        boolean not null,
    waived           boolean not null,
    version          bigint not null,
    primary key (participation_id, module)
);
call wall_in('participation_module');

create table recommendation (
    participation_id  uuid not null,
    recommendation_id uuid not null,
    organisation      text not null default current_setting('motivag.organisation'),
    kind              text not null,
    other_offer_id    uuid,
    decision          text,
    entered_on        date,
    version           bigint not null,
    primary key (participation_id, recommendation_id)
);
comment on column recommendation.entered_on is 'The follow-up measure that it recommends';
call wall_in('recommendation');

create table waiting (
    participation_id uuid primary key,
    organisation     text not null default current_setting('motivag.organisation'),
    offer_id         uuid not null,
    participant_id   uuid not null,
    referral_id      uuid not null,
    waiting_since    date not null,
    version          bigint not null
);
create index on waiting (organisation, offer_id, version);
comment on column waiting.version is 'Of the waiting list when the person joined it: their order in line';
call wall_in('waiting');
