-- What every service has besides its own views. Owned by the migration's role; the application's role is walled in.

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
    organisation text not null default current_setting('motivag.organisation') check (organisation ~ '^[a-z0-9]'),
    unique (stream, sequence)
);
comment on table domain_event is 'The events, written once and never changed; position is not the order of commits';

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
    wrapped      bytea not null,
    unique (organisation, subject)
);
comment on table vault_key is 'One key per person, wrapped by the master key; subject is the participant, or empty for the organisation';

create table first_answer (
    organisation text not null default current_setting('motivag.organisation') check (organisation ~ '^[a-z0-9]'),
    key          text not null,
    request      bytea not null,
    id           uuid not null,
    version      bigint not null,
    created      boolean not null,
    refusal      text,
    refused_field text,
    allowed      text[],
    answered_at  timestamptz not null,
    primary key (organisation, key)
);
comment on table first_answer is 'What was answered to an Idempotency-Key; request is the hash of what was asked';

create table unique_key (
    organisation text not null default current_setting('motivag.organisation') check (organisation ~ '^[a-z0-9]'),
    kind         text not null,
    hash         bytea not null,
    holder       uuid not null,
    primary key (organisation, kind, hash)
);

create table consumer_position (
    consumer    text not null,
    topic       text not null,
    partition   integer not null,
    next_offset bigint not null,
    last_time   timestamptz,
    primary key (consumer, topic, partition)
);

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

create table access_log (
    id           bigint generated always as identity primary key,
    organisation text not null default current_setting('motivag.organisation'),
    at           timestamptz not null,
    actor        text not null,
    role         text not null,
    what         text not null,
    outcome      text not null
);

-- Where a view is made anew, before it takes the place of the live one.
create schema shadow;

-- Each table with a column "organisation" shows a role only the rows on its side of the wall; '*' is every side.
create procedure wall_in(walled regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', walled);
    execute format(
        $policy$create policy wall on %s using (
            organisation = current_setting('motivag.organisation', true)
            or current_setting('motivag.organisation', true) = '*')$policy$,
        walled);
end $$;

call wall_in('domain_event');
call wall_in('vault_key');
call wall_in('first_answer');
call wall_in('unique_key');
call wall_in('access_log');

-- What has been written there stays as it is, whatever the service's role tries; its owner may, for a test or in need.
create procedure keep(written regclass) language plpgsql as $$
begin
    execute format('create policy unchanged on %s as restrictive for update using (false)', written);
    execute format('create policy undeleted on %s as restrictive for delete using (false)', written);
end $$;

call keep('domain_event');
call keep('access_log');

-- Whoever sees every side appends to none, not even by naming one.
create policy appended_inside on domain_event as restrictive for insert
    with check (organisation = current_setting('motivag.organisation', true));
