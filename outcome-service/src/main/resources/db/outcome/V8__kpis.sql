-- Indexes and policies of facts for the figures: the side of the wall is asked for once a query, not once a row.
create procedure index_figures(in_schema text) language plpgsql as $$
declare
    fact_table text;
begin
    perform set_config('search_path', in_schema || ', public', true);
    for fact_table in select tablename from pg_tables where schemaname = in_schema order by tablename loop
        execute format(
            $policy$alter policy wall on %I using (
                case when (select current_setting('motivag.organisation', true)) = '*' then true
                else organisation = (select current_setting('motivag.organisation', true)) end)$policy$,
            fact_table);
    end loop;
    create index on event (organisation, known_from) where not understood;
    create index on contact (organisation, on_day, known_from)
        include (known_until, completed, referral, offer);
    create index on contact (referral, offer, on_day) include (organisation, known_from, known_until, completed);
    create index on attendance (organisation, on_day, known_from)
        include (known_until, minutes, presence, referral, offer);
    create index on attendance (participation);
    create index on attendance (module);
    create index on progress (participant);
    create index on application (organisation, referral);
    create index on module (organisation, referral);
    create index on entry (organisation, referral);
    create index on exit (organisation, participation);
    create index on loan (organisation, referral);
    create index on goal (organisation, figure);
end $$;

-- What was reported stays as it was reported.
create table report (
    report       uuid primary key,
    organisation text not null default current_setting('motivag.organisation'),
    frozen_at    timestamptz not null,
    frozen_by    text not null,
    asked        jsonb not null,
    as_known_on  date not null,
    log_hash     text not null,
    log_events   bigint not null,
    figures      jsonb not null
);
comment on column report.log_hash is 'SHA-256 over the organisation''s events up to the end of as_known_on, see LogHash';
comment on column report.figures is 'as published: what could tell of single people is left out';
create index on report (organisation, report);
call wall_in('report');
call keep('report');

-- Last: from here on the schema of facts comes first in this transaction.
call index_figures('facts');
