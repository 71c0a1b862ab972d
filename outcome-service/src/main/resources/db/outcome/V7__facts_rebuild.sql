-- A copy of all facts, made anew from the topics in the schema facts_next: how far it has come, and what it takes.

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
comment on table facts_rebuild.run is 'The latest rebuild; whoever finds it in a running phase goes on with it';
comment on column facts_rebuild.run.share is 'of the time, that it may work';
comment on column facts_rebuild.run.accept is 'whether it may take the place of facts that differ';
comment on column facts_rebuild.run.words is 'why it failed, or what it waits for';
comment on column facts_rebuild.run.contents is 'by table: rows and hash of the copy and of what was live at the same positions';

create table facts_rebuild.position (
    topic       text not null,
    partition   integer not null,
    next_offset bigint not null,
    primary key (topic, partition)
);
comment on table facts_rebuild.position is 'What of each partition is in the copy, moved in the transaction of the rows';

create table facts_rebuild.skipped (
    topic     text not null,
    partition integer not null,
    "offset"  bigint not null,
    primary key (topic, partition, "offset")
);
comment on table facts_rebuild.skipped is 'Passed over, being parked or discarded at that time: may be retried later';

create table facts_rebuild.ended (
    kind     text not null,
    stream   uuid not null,
    subject  uuid,
    sequence bigint not null,
    at       timestamptz not null,
    event    uuid not null
);
comment on table facts_rebuild.ended is 'What corrections end, until all rows are there';
comment on column facts_rebuild.ended.subject is 'none for whatever the older facts of the stream are about';

-- Of the corrections that come after a fact the first one ends it. Repeating it changes nothing.
create procedure facts_rebuild.close_facts(in_schema text) language plpgsql as $$
declare
    fact_table text;
begin
    analyze facts_rebuild.ended;
    for fact_table in select distinct kind from facts_rebuild.ended order by kind loop
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
            in_schema, fact_table);
    end loop;
end $$;

-- A relay that was killed has sent its last batch twice: the first of the same is what counts.
create procedure facts_rebuild.drop_repeated(in_schema text) language plpgsql as $$
declare
    fact_table text;
begin
    for fact_table in
        select tablename from pg_tables where schemaname = in_schema and tablename <> 'event' order by tablename
    loop
        execute format(
            $delete$delete from %1$I.%2$I as repeated
            using (
                select event_id, subject, min(ctid) as place from %1$I.%2$I
                group by event_id, subject having count(*) > 1
            ) as first
            where repeated.event_id = first.event_id and repeated.subject = first.subject
                and repeated.ctid <> first.place$delete$,
            in_schema, fact_table);
    end loop;
    execute format(
        $delete$delete from %1$I.event as repeated
        using (
            select event_id, min("offset") as place from %1$I.event group by event_id having count(*) > 1
        ) as first
        where repeated.event_id = first.event_id and repeated."offset" <> first.place$delete$,
        in_schema);
end $$;

-- What stands in a schema's tables, in whatever order: the sum of the rows' hashes over all columns.
create function facts_rebuild.contents(in_schema text) returns table (fact_table text, stored bigint, hash text)
language plpgsql stable as $$
begin
    for fact_table in select tablename from pg_tables where schemaname = in_schema order by tablename loop
        execute format(
            'select count(*), to_hex((coalesce(sum(hash_record_extended(told, 0)), 0) %% 9223372036854775807)::bigint)
             from %I.%I as told', in_schema, fact_table)
        into stored, hash;
        return next;
    end loop;
end $$;
