-- Who applied and who ended is read from the index alone: the rows of an organisation lie apart, each in a block of its own.

-- Key, wall and indexes of a table that make_facts has made. The side of the wall is asked for once a query, not once a row.
create or replace procedure finish_facts(in_schema text, in_table text) language plpgsql as $$
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
            ('application',
                '(organisation, referral) include (known_from, known_until, offer, participant)'),
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
            ('exit', '(organisation, referral) include (known_from, known_until, ended_on, event_id)'),
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

drop index facts.application_organisation_referral_idx;
drop index facts.exit_organisation_referral_idx;
create index on facts.application (organisation, referral) include (known_from, known_until, offer, participant);
create index on facts.exit (organisation, referral) include (known_from, known_until, ended_on, event_id);
