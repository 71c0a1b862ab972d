alter table vault_key alter column wrapped drop not null;
comment on column vault_key.wrapped is 'none once the key was destroyed: the row stays, so that there is never another';

-- Of db-scheduler, as it asks for it: one row per sweep, so that only one instance runs it at a time.
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
