-- Each table of facts is finished for itself, so that several connections can share the work; and it has no index any
-- more that another one contains.

drop procedure finish_facts(text);
drop procedure index_figures(text);
drop procedure facts_rebuild.close_facts(text);
drop procedure facts_rebuild.drop_repeated(text);

-- Key, wall and indexes of a table that make_facts has made. The side of the wall is asked for once a query, not once a row.
create procedure finish_facts(in_schema text, in_table text) language plpgsql as $$
declare
    columns text;
begin
    perform set_config('search_path', in_schema || ', public', true);
    execute format(
        'alter table %I add primary key (%s)',
        in_table, case in_table when 'event' then 'event_id' else 'event_id, subject' end);
    execute format('alter table %I enable row level security', in_table);
    execute format(
        $policy$create policy wall on %I using (
            case when (select current_setting('motivag.organisation', true)) = '*' then true
            else organisation = (select current_setting('motivag.organisation', true)) end)$policy$,
        in_table);
    if in_table <> 'event' then
        execute format('create index on %I (stream, subject) where known_until = ''infinity''', in_table);
    end if;
    for columns in
        select of_table.columns
        from (values
            ('event', '(organisation, known_from)'),
            ('event', '(organisation, known_from) where not understood'),
            ('application', '(organisation, applied_on)'),
            ('application', '(organisation, referral)'),
            ('team', '(organisation, referral)'),
            ('suitability', '(organisation, referral)'),
            ('withdrawal', '(organisation, referral)'),
            ('job_offer', '(organisation, offered_on)'),
            ('contact', '(organisation, on_day, known_from) include (known_until, completed, referral, offer)'),
            ('contact', '(referral, offer, on_day, event_id) include (organisation, known_from, known_until, completed)'),
            ('place', '(organisation, referral)'),
            ('attendance',
                '(organisation, on_day, known_from) include (known_until, minutes, presence, referral, offer)'),
            ('attendance', '(participation)'),
            ('attendance', '(module)'),
            ('module', '(organisation, participation)'),
            ('module', '(organisation, referral)'),
            ('entry', '(organisation, entered_on)'),
            ('entry', '(organisation, participation)'),
            ('entry', '(organisation, referral)'),
            ('exit', '(organisation, ended_on)'),
            ('exit', '(organisation, participation)'),
            ('exit', '(organisation, referral)'),
            ('follow_up', '(organisation, entered_on)'),
            ('integration', '(organisation, participant)'),
            ('integration_check', '(organisation, participant)'),
            ('progress', '(organisation, participant)'),
            ('progress', '(participant)'),
            ('benefit_period', '(organisation, participant)'),
            ('benefit_report', '(organisation, participant)'),
            ('loan', '(organisation, handed_out_on)'),
            ('loan', '(organisation, referral)'),
            ('loan_end', '(organisation, loan_request)'),
            ('goal', '(organisation, figure)')) as of_table (name, columns)
        where of_table.name = in_table
    loop
        execute format('create index on %I %s', in_table, columns);
    end loop;
end $$;

-- Of the corrections that come after a fact the first one ends it. Repeating it changes nothing.
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

-- A relay that was killed has sent its last batch twice: the first of the same is what counts.
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

drop index facts.contact_organisation_on_day_idx;
drop index facts.contact_organisation_referral_idx;
drop index facts.contact_referral_offer_on_day_organisation_known_from_known_idx;
drop index facts.attendance_organisation_on_day_idx;
create index on facts.contact (referral, offer, on_day, event_id)
    include (organisation, known_from, known_until, completed);
