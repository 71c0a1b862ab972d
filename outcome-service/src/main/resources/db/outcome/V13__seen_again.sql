-- A device that was lost and is seen again belongs to the stock again.

-- Tables like the live ones, without indexes and walls, in a schema that is there and empty.
create or replace procedure make_facts(in_schema text) language plpgsql as $$
declare
    live record;
begin
    for live in
        select relname as name, obj_description(oid, 'pg_class') as says from pg_class
        where relnamespace = cast('facts' as regnamespace) and relkind = 'r' order by relname
    loop
        execute format(
            'create table %I.%I (like facts.%2$I including defaults including comments)', in_schema, live.name);
        execute format('comment on table %I.%I is %L', in_schema, live.name, live.says);
    end loop;
end $$;

create table facts.device_seen (like public.fact including all, device uuid not null, seen_on date not null);
comment on table facts.device_seen is 'Where it should be, at the desk or by being taken back: one that was lost is found by it';
call finish_facts('facts', 'device_seen');
