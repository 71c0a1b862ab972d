-- Facts: what the events of one stream say, row by row, and from when until when it was known. A row counts for what was
-- known at a moment if known_from <= moment < known_until. Joins of streams are the definitions' business.
--
-- They lie in a schema of their own, so that a copy made anew from the topics can take their place by a renaming.

drop function closed_window_1;
drop table fact_contact, fact_attendance, fact_entry, fact_referral, fact_end, fact_withdrawal, fact_integration,
    fact_no_integration;
-- The new tables are filled from the topics' beginning.
delete from consumer_position where consumer = 'facts';
delete from consumer_stream where consumer = 'facts';
delete from parked_event where consumer = 'facts';

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
comment on table fact is 'What the rows of all fact tables begin with';
comment on column fact.subject is 'what of its stream the row is about: a later event of the stream may say it anew';
comment on column fact.known_from is 'time of recording of its event';
comment on column fact.known_until is 'time of recording of the event that ended it; infinity while it stands';

-- Tables without indexes and walls, in a schema that is there and empty.
create procedure make_facts(in_schema text) language plpgsql as $$
begin
    perform set_config('search_path', in_schema || ', public', true);

    -- Every event of every topic, understood or not.
    create table event (
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
    comment on column event.understood is 'whether this version knows its type; unknown ones are counted and say nothing';
    comment on column event.digest is 'SHA-256 of the value on the topic';

    create table application (
        like public.fact including all,
        referral uuid not null, participant uuid not null, offer uuid not null, applied_on date not null);
    comment on table application is 'Referrals, with the day of the application';
    create table team (like public.fact including all, referral uuid not null, team uuid not null);
    comment on table team is 'Which team has a referral';
    create table suitability (
        like public.fact including all,
        referral uuid not null, participant uuid not null, offer uuid not null, result text not null,
        on_day date not null);
    create table withdrawal (
        like public.fact including all,
        referral uuid not null, participant uuid not null, offer uuid not null, withdrawn_on date not null);
    create table job_offer (
        like public.fact including all,
        referral uuid not null, participant uuid not null, offer uuid not null, offered_on date not null);
    create table contact (
        like public.fact including all,
        referral uuid not null, participant uuid not null, offer uuid not null, kind text not null,
        completed boolean not null, minutes integer not null, on_day date not null);
    comment on column contact.kind is 'the channel of a one-to-one contact, or SESSION, ONE_TO_ONE or SUITABILITY';
    comment on column contact.completed is 'counts as a contact: neither a mail nor an attempt that reached nobody';

    create table place (
        like public.fact including all,
        participation uuid not null, participant uuid not null, referral uuid not null, offer uuid not null,
        offer_version integer not null, coaching_group uuid);
    comment on table place is 'Participations with a seat, and in which group';
    create table attendance (
        like public.fact including all,
        participation uuid not null, participant uuid not null, referral uuid not null, offer uuid not null,
        session_group uuid not null, session uuid not null, module integer not null, status text not null,
        minutes integer not null, presence text not null, on_day date not null);
    comment on column attendance.session_group is 'another than the person''s own where a session is made up for';
    create table module (
        like public.fact including all,
        participation uuid not null, participant uuid not null, referral uuid not null, offer uuid not null,
        module integer not null);
    comment on table module is 'Completed modules';
    create table entry (
        like public.fact including all,
        participation uuid not null, participant uuid not null, referral uuid not null, offer uuid not null,
        entered_on date not null);
    create table exit (
        like public.fact including all,
        participation uuid not null, participant uuid not null, referral uuid not null, offer uuid not null,
        ended_on date not null, kind text not null, reason text);
    create table follow_up (
        like public.fact including all,
        participation uuid not null, participant uuid not null, referral uuid not null, offer uuid not null,
        kind text not null, entered_on date not null);
    comment on table follow_up is 'Measures entered after a recommendation';

    create table integration (
        like public.fact including all,
        participant uuid not null, kind text not null, starts_on date not null, ended_on date, weekly_hours numeric(5, 2),
        fixed_term boolean not null, insured boolean not null, subsidised boolean not null, found_through text not null);
    create table integration_check (like public.fact including all, participant uuid not null, checked_on date not null);
    create table progress (
        like public.fact including all,
        participant uuid not null, ladder_version integer not null, step integer not null, on_day date not null);
    create table benefit_period (
        like public.fact including all,
        participant uuid not null, first_day date not null, last_day date);
    create table benefit_report (like public.fact including all, participant uuid not null, reported_until date not null);

    create table device (like public.fact including all, device uuid not null, type text not null, since date not null);
    create table device_gone (like public.fact including all, device uuid not null, gone_on date not null);
    create table loan (
        like public.fact including all,
        device uuid not null, loan_request uuid not null, participant uuid not null, referral uuid not null,
        handed_out_on date not null);
    create table loan_end (
        like public.fact including all, device uuid not null, loan_request uuid not null, ended_on date not null);

    create table goal (
        like public.fact including all, figure text not null, target numeric, baseline numeric);
    comment on table goal is 'Targets and baselines of an organisation, by the figure''s name';
end $$;

-- Keys, indexes and walls of tables that make_facts has made.
create procedure finish_facts(in_schema text) language plpgsql as $$
declare
    fact_table text;
begin
    perform set_config('search_path', in_schema || ', public', true);
    for fact_table in
        select tablename from pg_tables where schemaname = in_schema and tablename <> 'event' order by tablename
    loop
        execute format('alter table %I add primary key (event_id, subject)', fact_table);
        execute format('create index on %I (stream, subject) where known_until = ''infinity''', fact_table);
        call public.wall_in(format('%I.%I', in_schema, fact_table));
    end loop;
    alter table event add primary key (event_id);
    create index on event (organisation, known_from);
    call public.wall_in(format('%I.event', in_schema));

    create index on application (organisation, applied_on);
    create index on team (organisation, referral);
    create index on suitability (organisation, referral);
    create index on withdrawal (organisation, referral);
    create index on job_offer (organisation, offered_on);
    create index on contact (organisation, on_day);
    create index on contact (organisation, referral);
    create index on place (organisation, referral);
    create index on attendance (organisation, on_day);
    create index on module (organisation, participation);
    create index on entry (organisation, entered_on);
    create index on entry (organisation, participation);
    create index on exit (organisation, ended_on);
    create index on exit (organisation, referral);
    create index on follow_up (organisation, entered_on);
    create index on integration (organisation, participant);
    create index on integration_check (organisation, participant);
    create index on progress (organisation, participant);
    create index on benefit_period (organisation, participant);
    create index on benefit_report (organisation, participant);
    create index on loan (organisation, handed_out_on);
    create index on loan_end (organisation, loan_request);
end $$;

create schema facts;
call make_facts('facts');
call finish_facts('facts');
