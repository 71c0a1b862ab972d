-- The tables that every service has besides its own views. The migration's role owns them; row-level security restricts
-- the application's role.

create table domain_event (
    position     bigint generated always as identity (cache 1) primary key,
    id           varchar(36) not null unique,
    stream       varchar(36) not null,
    sequence     bigint not null,
    entity       varchar(60) not null,
    type         varchar(120) not null,
    revision     varchar(10) not null,
    recorded_at  varchar(35) not null,
    payload      bytea not null,
    metadata     bytea not null,
    participant  uuid,
    organisation text not null default current_setting('motivag.organisation') check (organisation ~ '^[a-z0-9]'),
    unique (stream, sequence)
);
comment on table domain_event is 'The events, written once and never changed; position is not the order of commits';
comment on column domain_event.participant is 'the person that the event is about, if any';
create index on domain_event (organisation, participant, position) where participant is not null;

create table reader_token (
    processor varchar(120) not null,
    segment   integer not null,
    token     bytea,
    tokentype varchar(255),
    timestamp varchar(255),
    owner     varchar(255),
    primary key (processor, segment)
);

create table vault_key (
    id           uuid primary key,
    organisation text not null,
    subject      text not null,
    wrapped      bytea,
    unique (organisation, subject)
);
comment on table vault_key is 'One key per person, wrapped by the master key; subject is the participant, or empty for the organisation';
comment on column vault_key.wrapped is 'null once the key was destroyed; the row stays, so that no new key is created';

create table first_answer (
    organisation text not null default current_setting('motivag.organisation') check (organisation ~ '^[a-z0-9]'),
    key          text not null,
    request      bytea not null,
    id           uuid not null,
    version      bigint not null,
    created      boolean not null,
    events       jsonb not null,
    answered_at  timestamptz not null,
    primary key (organisation, key)
);
comment on table first_answer is 'Answer to an accepted command by Idempotency-Key; request is the hash of the request';

create table unique_key (
    organisation text not null default current_setting('motivag.organisation') check (organisation ~ '^[a-z0-9]'),
    kind         text not null,
    hash         bytea not null,
    holder       uuid not null,
    primary key (organisation, kind, hash)
);

create table consumer_position (
    consumer        text not null,
    topic           text not null,
    partition       integer not null,
    next_offset     bigint not null,
    last_time       timestamptz,
    published_up_to timestamptz,
    primary key (consumer, topic, partition)
);
comment on column consumer_position.published_up_to is
    'time up to which all events of the service were read from this partition; null before its first mark';

create table consumer_stream (
    consumer text not null,
    topic    text not null,
    stream   text not null,
    sequence bigint not null, -- of the last event that had its effect
    parked   boolean not null,
    primary key (consumer, topic, stream)
);

create table parked_event (
    consumer  text not null,
    topic     text not null,
    partition integer not null,
    "offset"  bigint not null,
    stream    text not null,
    type      text,
    headers   jsonb not null,
    value     bytea,
    reason    text not null,
    parked_at timestamptz not null,
    primary key (consumer, topic, partition, "offset")
);
create index on parked_event (consumer, topic, stream, "offset");

create table discarded_event (
    like parked_event including all,
    discarded_by  text not null,
    discarded_why text not null,
    discarded_at  timestamptz not null
);

create table void_event (
    reader      text not null,
    topic       text not null,
    partition   integer not null,
    "offset"    bigint not null,
    stream      text not null,
    sequence    bigint not null,
    event_id    text not null,
    type        text not null,
    recorded_at timestamptz not null,
    primary key (reader, topic, partition, "offset")
);
comment on table void_event is 'Records without effect: an earlier record of the topic is another event with the same stream and sequence';
comment on column void_event.reader is 'a consumer; "store" if found when the service''s own topic was compared with its store';

-- The ids of the topics that belong to this store, see docs/decisions/0026.

create table known_topic (
    topic text primary key,
    id    text not null
);
comment on table known_topic is 'Kafka''s id of each topic that this database was used with; a topic that is created again has another id';

create table topic_comparison (
    partition   integer primary key,
    next_offset bigint not null
);
comment on table topic_comparison is 'Every event of the service''s own topic before these offsets was found in this store';

create table recovery (
    id           bigint generated always as identity primary key,
    code         text not null,
    recovered_at timestamptz not null,
    appended     bigint not null,
    displaced    bigint not null,
    finished     boolean not null
);
comment on table recovery is 'Recoveries, in which the store was brought up to its topic';
comment on column recovery.finished is 'whether unique keys and affected views were repaired after the recovery';

create table recovered_event (
    event_id     varchar(36) primary key,
    recovery     bigint not null references recovery,
    organisation text not null,
    stream       varchar(36) not null,
    sequence     bigint not null,
    type         text not null,
    recorded_at  varchar(35) not null,
    causation    text not null
);
comment on table recovered_event is 'Events restored from the topic, without their confidential and internal parts';
create index on recovered_event (causation, stream);
create index on recovered_event (recovery);

create table displaced_event (
    like domain_event,
    recovery     bigint not null references recovery,
    displaced_by varchar(36) not null,
    primary key (id)
);
comment on table displaced_event is 'Events of the store that were replaced by an earlier event of the topic with the same sequence';
create index on displaced_event (recovery);

create table access_log (
    id           bigint generated always as identity primary key,
    organisation text not null default current_setting('motivag.organisation'),
    at           timestamptz not null,
    actor        text not null,
    roles        text[] not null,
    outcome      text not null,
    reason       text,
    method       text not null,
    route        text not null,
    entity       uuid,
    participants uuid[] not null default '{}',
    selection    text
);
comment on table access_log is 'One row per request that showed data about people or was denied; ids only';
comment on column access_log.reason is 'purpose, if the endpoint requires one';
comment on column access_log.route is 'path of the endpoint, with variables in braces; never the address as typed';
comment on column access_log.entity is 'the first id in the address';
comment on column access_log.participants is 'people shown by the answer, 200 at most';
comment on column access_log.selection is 'description of the data given out, if they concern many people';

create index on access_log (organisation, at, id);
create index on access_log (organisation, actor, at, id);
create index on access_log using gin (participants);
create index on access_log (entity);
create index on access_log using brin (at);

-- The table of db-scheduler in the form that it requires. One row per sweep, so that only one instance runs it at a
-- time.
create table scheduled_task (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on scheduled_task (execution_time);
create index on scheduled_task (last_heartbeat);

-- Each table with a column "organisation" shows a role only the rows of its tenant; '*' stands for all tenants. The
-- policy reads the setting once per query and not once per row, which would double the time of a scan.
create procedure isolate_tenants(walled regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', walled);
    execute format(
        $policy$create policy tenant on %s using (
            case when (select current_setting('motivag.organisation', true)) = '*' then true
            else organisation = (select current_setting('motivag.organisation', true)) end)$policy$,
        walled);
end $$;

call isolate_tenants('domain_event');
call isolate_tenants('vault_key');
call isolate_tenants('first_answer');
call isolate_tenants('unique_key');
call isolate_tenants('access_log');
call isolate_tenants('recovered_event');
call isolate_tenants('displaced_event');

-- Rows of these tables cannot be changed or deleted by the service's role. The owner can, for a test or in an
-- emergency.
create procedure keep(written regclass) language plpgsql as $$
begin
    execute format('create policy unchanged on %s as restrictive for update using (false)', written);
    execute format('create policy undeleted on %s as restrictive for delete using (false)', written);
end $$;

call keep('domain_event');
call keep('access_log');

-- The rows about one person, of the transaction's organisation. Under row-level security the index over the people
-- cannot be used, because its operator is not leakproof. The function runs as its owner, to whom row-level security
-- does not apply.
create function access_log_about(person uuid) returns setof access_log
    language sql stable security definer set search_path = public, pg_temp as $$
    select * from access_log
    where (participants @> array[person] or entity = person)
    and organisation = current_setting('motivag.organisation');
$$;

-- A transaction that sees all tenants can append to none, not even by naming one.
create policy appended_inside on domain_event as restrictive for insert
    with check (organisation = current_setting('motivag.organisation', true));

-- Rebuilds of views. The holder of the view's advisory lock carries out the run, see docs/decisions/0006.
create table view_rebuild (
    view     text primary key,
    run      bigint not null,
    state    text not null check (state in ('REBUILDING', 'LIVE', 'FAILED')),
    instance text not null,
    began_at timestamptz not null,
    ended_at timestamptz,
    folded   bigint not null,
    head     bigint not null,
    note     text
);
comment on table view_rebuild is 'The latest rebuild of each view; every instance reports the same';
comment on column view_rebuild.run is 'part of the names of the schemas that this run uses';
comment on column view_rebuild.folded is 'events so far; head is the number of events when the run began';
comment on column view_rebuild.note is 'reason of a failure or of waiting';

-- Creates an empty copy of a live table with its columns, keys, indexes and their names, comments, policies and grants.
-- Refuses a table that other objects reference by identity, because the reference would stay with the old table.
create procedure copy_table(live regclass, in_schema text) language plpgsql as $$
declare
    live_name text := (select relname from pg_class where oid = live);
    copy_name text := format('%I.%I', in_schema, live_name);
    copy regclass;
    found record;
    names text[];
    indexes regclass[];
    place integer;
begin
    if exists (select from pg_constraint where contype = 'f' and live in (conrelid, confrelid))
        or exists (select from pg_trigger where tgrelid = live and not tgisinternal)
        or exists (select from pg_inherits where live in (inhrelid, inhparent))
        or exists (select from pg_attribute where attrelid = live and attacl is not null)
        or exists (
            select from pg_depend left join pg_class as sequence on sequence.oid = objid and relkind = 'S'
            where refclassid = 'pg_class'::regclass and refobjid = live
                and (classid in ('pg_rewrite'::regclass, 'pg_proc'::regclass) or sequence.oid is not null))
    then
        raise exception
            '% cannot be rebuilt: a foreign key, trigger, sequence, function, database view or grant on a column has to do with it',
            live;
    end if;
    execute format('create table %s (like %s including all)', copy_name, live);
    copy := copy_name::regclass;
    execute format('comment on table %s is %L', copy, obj_description(live, 'pg_class'));

    -- Indexes of the same definition are in the same order; only their names are generated.
    select array_agg(relname order by indexrelid) into names
    from pg_index join pg_class on pg_class.oid = indexrelid where indrelid = live;
    select array_agg(indexrelid order by indexrelid) into indexes from pg_index where indrelid = copy;
    for place in 1 .. coalesce(cardinality(names), 0) loop
        execute format('alter index %s rename to %I', indexes[place], 'index ' || place);
    end loop;
    for place in 1 .. coalesce(cardinality(names), 0) loop
        execute format('alter index %s rename to %I', indexes[place], names[place]);
    end loop;

    if (select relrowsecurity from pg_class where oid = live) then
        execute format('alter table %s enable row level security', copy);
    end if;
    if (select relforcerowsecurity from pg_class where oid = live) then
        execute format('alter table %s force row level security', copy);
    end if;
    for found in
        select policy.*, (select string_agg(quote_ident(role), ', ') from unnest(policy.roles) as role) as who
        from pg_policies as policy join pg_class on relname = tablename and relnamespace = quote_ident(schemaname)::regnamespace
        where pg_class.oid = live
    loop
        execute format(
            'create policy %I on %s as %s for %s to %s', found.policyname, copy, found.permissive, found.cmd, found.who)
            || coalesce(' using (' || found.qual || ')', '')
            || coalesce(' with check (' || found.with_check || ')', '');
    end loop;

    for found in
        select distinct grantee from pg_class, aclexplode(relacl) where pg_class.oid = copy and grantee <> relowner
    loop
        execute format('revoke all on %s from %s', copy,
            case found.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(found.grantee)) end);
    end loop;
    for found in select * from pg_class, aclexplode(relacl) where pg_class.oid = live loop
        execute format('grant %s on %s to %s%s', found.privilege_type, copy,
            case found.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(found.grantee)) end,
            case when found.is_grantable then ' with grant option' else '' end);
    end loop;
end $$;
