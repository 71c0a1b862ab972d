-- The views of outcome-service, its replica of the participants, the facts behind the figures, the state of a rebuild,
-- and the reports.

-- Views: written by projections only and rebuilt from the events at any time, so they have no foreign keys. They hold
-- only those data of people's work that the worklist needs: ids, kinds and days.

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
-- For the sweep, which reads all organisations.
create index on outcome_case (closes_on, outcome_case_id) where state = 'WINDOW';
call isolate_tenants('outcome_case');

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
call isolate_tenants('integration');

create table integration_check (
    participant_id uuid not null,
    organisation   text not null default current_setting('motivag.organisation'),
    checked_on     date not null,
    version        bigint not null,
    primary key (participant_id, checked_on)
);
comment on table integration_check is 'days on which staff confirmed that there was no integration besides those reported';
call isolate_tenants('integration_check');

create table participant_replica (
    organisation text not null default current_setting('motivag.organisation'),
    participant  uuid not null,
    primary key (organisation, participant)
);
comment on table participant_replica is 'Replica of the people of enrolment-service';
call isolate_tenants('participant_replica');

create table report (
    report       uuid primary key,
    organisation text not null default current_setting('motivag.organisation'),
    frozen_at    timestamptz not null,
    asked        jsonb not null,
    versions     integer[] not null,
    log_hash     text not null,
    content      text
);
comment on column report.versions is 'versions of the definitions, in the order of the figures';
comment on column report.log_hash is 'SHA-256 over the organisation''s events that were known then, see LogHash';
comment on column report.content is 'JSON without values that could reveal single people; null after a recovery from the topic';
create index on report (organisation, frozen_at, report);
call isolate_tenants('report');

-- Facts: the content of the events of one stream, row by row, with the span of time in which it was known. A row counts
-- for the knowledge of a moment if known_from <= moment < known_until. The definitions of figures join the streams.
-- Facts have a schema of their own, so that a copy rebuilt from the topics can replace them by renaming.

create table fact (
    organisation text not null default current_setting('motivag.organisation'),
    event_id     uuid not null,
    stream       uuid not null,
    sequence     bigint not null,
    subject      uuid not null,
    known_from   timestamptz not null,
    known_until  timestamptz not null,
    ended_by     uuid
);
comment on table fact is 'The columns that all fact tables begin with';
comment on column fact.subject is 'subject of the row within its stream; a later event of the stream may replace it';
comment on column fact.known_from is 'time of recording of its event';
comment on column fact.known_until is 'time of recording of the event that ended it; infinity while it is valid';

-- FactSchema creates the fact tables from the records of Fact.
create schema facts;

-- Every event of every topic, including events of unknown types.
create table facts.event (
    organisation text not null default current_setting('motivag.organisation'),
    event_id     uuid not null,
    source       text not null,
    stream       uuid not null,
    sequence     bigint not null,
    type         text not null,
    known_from   timestamptz not null,
    partition    integer not null,
    "offset"     bigint not null,
    understood   boolean not null,
    digest       bytea not null
);
comment on column facts.event.understood is 'whether this version knows its type; unknown types are counted and yield no facts';
comment on column facts.event.digest is 'SHA-256 of the value on the topic';

-- The state of a rebuild, whose copy of all facts is in the schema facts_next.

create schema facts_rebuild;

create table facts_rebuild.run (
    one      boolean primary key default true check (one),
    phase    text not null,
    threads  integer not null,
    share    numeric not null,
    accept   boolean not null,
    began_at timestamptz not null,
    words    text,
    contents jsonb
);
comment on table facts_rebuild.run is 'The latest rebuild; an instance that finds it in a running phase continues it';
comment on column facts_rebuild.run.share is 'share of the time for which it may work';
comment on column facts_rebuild.run.accept is 'whether it may replace facts that differ';
comment on column facts_rebuild.run.words is 'reason of a failure or of waiting';
comment on column facts_rebuild.run.contents is 'by table: rows and hash of the copy and of the live facts at the same positions';

create table facts_rebuild.position (
    topic       text not null,
    partition   integer not null,
    next_offset bigint not null,
    primary key (topic, partition)
);
comment on table facts_rebuild.position is 'Position of each partition in the copy, moved in the transaction of the rows';

create table facts_rebuild.skipped (
    topic     text not null,
    partition integer not null,
    "offset"  bigint not null,
    primary key (topic, partition, "offset")
);
comment on table facts_rebuild.skipped is 'Skipped, because parked or discarded at that time; may be retried later';

create table facts_rebuild.ended (
    kind     text not null,
    stream   uuid not null,
    subject  uuid,
    sequence bigint not null,
    at       timestamptz not null,
    event    uuid not null
);
comment on table facts_rebuild.ended is 'Facts that corrections end, until all rows are loaded';
comment on column facts_rebuild.ended.subject is 'null for all subjects of the stream''s older facts';

-- Ends facts by the first of the corrections that come after them. Repeating it changes nothing.
create procedure facts_rebuild.close_facts(in_schema text, in_table text) language plpgsql as $$
begin
    if not exists (select from facts_rebuild.ended where kind = in_table) then
        return;
    end if;
    execute format(
        $update$update %1$I.%2$I as told set known_until = ending.at, ended_by = ending.event
        from (
            select distinct on (old.ctid) old.ctid as place, e.at, e.event
            from facts_rebuild.ended as e
            join %1$I.%2$I as old on old.stream = e.stream and old.sequence < e.sequence
                and (e.subject is null or old.subject = e.subject)
            where e.kind = %2$L
            order by old.ctid, e.sequence
        ) as ending
        where told.ctid = ending.place$update$,
        in_schema, in_table);
end $$;

-- Drops repeated rows, which exist if a killed relay has sent its last batch twice. The first one of the same event
-- counts.
create procedure facts_rebuild.drop_repeated(in_schema text, in_table text) language plpgsql as $$
begin
    execute format(
        $delete$delete from %1$I.%2$I as repeated
        using (
            select ctid, row_number() over (partition by %3$s) as copy from %1$I.%2$I
        ) as numbered
        where repeated.ctid = numbered.ctid and numbered.copy > 1$delete$,
        in_schema, in_table,
        case in_table when 'event' then 'event_id order by "offset"' else 'event_id, subject order by ctid' end);
end $$;

