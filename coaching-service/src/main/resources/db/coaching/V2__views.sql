-- The views of coaching-service. They are written by projections only and can be rebuilt from the events at any time.
-- So they have no foreign keys, and no defaults besides the organisation. "version" is the number of events in the
-- stream, as in the ETag.

create table offer (
    offer_id      uuid primary key,
    organisation  text not null default current_setting('motivag.organisation'),
    offer_version integer not null,
    kind          text not null,
    title         text,
    modules       jsonb not null,
    week          jsonb not null,
    retired_on    date,
    version       bigint not null
);
create index on offer (organisation, offer_id);
call isolate_tenants('offer');

create table offer_module (
    offer_id         uuid not null,
    offer_version    integer not null,
    module           integer not null,
    organisation     text not null default current_setting('motivag.organisation'),
    required_minutes integer not null,
    primary key (offer_id, offer_version, module)
);
comment on table offer_module is 'Modules of every version of an offer; a participation stays in that of its group';
call isolate_tenants('offer_module');

create table offer_topic (
    offer_id      uuid not null,
    offer_version integer not null,
    code          text not null,
    organisation  text not null default current_setting('motivag.organisation'),
    module        integer not null,
    position      integer not null,
    title         text,
    primary key (offer_id, offer_version, code)
);
comment on table offer_topic is 'Catalogue of topics of every version of an offer';
call isolate_tenants('offer_topic');

create table coaching_group (
    group_id      uuid primary key,
    organisation  text not null default current_setting('motivag.organisation'),
    offer_id      uuid not null,
    offer_version integer not null,
    first_day     date not null,
    planned_first_day date not null,
    capacity      integer not null,
    moderators    uuid[] not null,
    cancelled_on  date,
    online_room   text,
    version       bigint not null
);
create index on coaching_group (organisation, first_day, group_id);
create index on coaching_group (organisation, offer_id, first_day, group_id);
call isolate_tenants('coaching_group');

create table session (
    session_id   uuid primary key,
    organisation text not null default current_setting('motivag.organisation'),
    group_id     uuid not null,
    module       integer not null,
    planned_on   date not null,
    starts_at    time not null,
    ends_at      time not null,
    minutes      integer not null,
    held_on      date,
    moderators   uuid[] not null,
    version      bigint not null,
    cancelled    boolean not null,
    cancelled_by uuid,
    held_by      uuid,
    assigned     uuid[],
    topics       text[] not null,
    links        text[] not null,
    content_by   uuid,
    moved_from   date,
    holiday      date,
    sequence     integer not null,
    changed_at   timestamptz not null
);
create index on session (organisation, group_id, planned_on, starts_at);
create index on session (organisation, planned_on, starts_at, session_id);
comment on column session.held_by is 'Event that recorded the session as held, for its retraction';
comment on column session.moderators is 'Moderators who held the session; empty until then';
comment on column session.assigned is 'Moderators assigned to this session; null if those of the group run it';
comment on column session.content_by is 'Event that recorded topics and links last, for its retraction';
comment on column session.moved_from is 'Day of the weekly template, if a public holiday has moved the session';
comment on column session.sequence is 'Number of changes of the time, including cancellations, for calendars';
comment on column session.changed_at is 'Time of the last of these changes';
call isolate_tenants('session');

create table seat (
    participation_id uuid not null,
    group_id         uuid not null,
    allocated_on     date not null,
    organisation     text not null default current_setting('motivag.organisation'),
    participant_id   uuid not null,
    referral_id      uuid not null,
    freed_on         date,
    version          bigint not null,
    primary key (participation_id, group_id, allocated_on)
);
comment on table seat is 'Present seats, and former ones for the attendance of their time';
comment on column seat.freed_on is 'Day of the early end, the move or the cancellation; null for a present seat';
create index on seat (organisation, group_id, version);
call isolate_tenants('seat');

create table participation (
    participation_id uuid primary key,
    organisation     text not null default current_setting('motivag.organisation'),
    participant_id   uuid not null,
    referral_id      uuid not null,
    offer_id         uuid not null,
    offer_version    integer not null,
    group_id         uuid,
    status           text not null,
    refusal          text,
    entered_on       date,
    version          bigint not null,
    applied_on       date,
    earliest_applied_on date,
    ended_on         date,
    end_kind         text,
    end_reason       text,
    not_started_on   date,
    waiting_cause    text
);
comment on column participation.status is 'PLACED, WAITING, REFUSED, ENDED or NOT_STARTED';
comment on column participation.applied_on is 'Day of the application, as enrolment-service has reported it last; null after a refusal';
comment on column participation.earliest_applied_on is
    'Earliest of all days of the application that enrolment-service has reported; commands refuse days before it';
comment on column participation.end_reason is 'Reason of an early end, or of an end before any entry';
create index on participation (organisation, group_id, participation_id);
create index on participation (organisation, group_id) where status = 'PLACED';
create index on participation (organisation, participation_id);
create index on participation (organisation, status, participation_id);
create index on participation (organisation, participant_id);
create index on participation (organisation, referral_id);
create index on participation (organisation, ended_on);
create index on participation (organisation, participation_id) where applied_on > earliest_applied_on;
call isolate_tenants('participation');

create table planning_horizon_replica (
    organisation  text primary key default current_setting('motivag.organisation'),
    months        integer not null,
    federal_state text not null
);
comment on table planning_horizon_replica is
    'Replica of the planning horizons and federal states that organisations have set in enrolment-service';
call isolate_tenants('planning_horizon_replica');

create table possible_times_replica (
    referral_id  uuid primary key,
    organisation text not null default current_setting('motivag.organisation'),
    times        jsonb not null
);
comment on table possible_times_replica is
    'Replica of the times at which people with a request for a seat can attend; no row without a limit';
call isolate_tenants('possible_times_replica');

create table adviser_replica (
    event_id     uuid primary key,
    organisation text not null default current_setting('motivag.organisation'),
    referral_id  uuid not null,
    adviser      uuid,
    sequence     bigint not null
);
comment on table adviser_replica is
    'Replica of the assignments of advisers that stand; the one with the highest sequence in its referral counts';
comment on column adviser_replica.adviser is 'null if the assignment could not be read';
create index on adviser_replica (organisation, referral_id, sequence);
call isolate_tenants('adviser_replica');

create table deputyship_replica (
    deputyship   uuid primary key,
    organisation text not null default current_setting('motivag.organisation'),
    absent       uuid not null,
    deputy       uuid not null,
    first_day    date not null,
    last_day     date not null,
    ended_on     date
);
comment on table deputyship_replica is 'Replica of the deputyships between advisers';
create index on deputyship_replica (organisation, deputy, last_day);
call isolate_tenants('deputyship_replica');

create table attendance (
    participation_id uuid not null,
    session_id       uuid not null,
    organisation     text not null default current_setting('motivag.organisation'),
    session_group_id uuid not null,
    module           integer not null,
    held_on          date not null,
    status           text not null,
    minutes          integer not null,
    presence         text not null,
    recorded_by      uuid not null,
    version          bigint not null,
    primary key (participation_id, session_id)
);
comment on column attendance.recorded_by is 'Event that recorded or corrected it last, for its retraction';
create index on attendance (organisation, session_id);
call isolate_tenants('attendance');

create table self_study (
    participation_id uuid not null,
    recorded_by      uuid not null,
    organisation     text not null default current_setting('motivag.organisation'),
    module           integer not null,
    studied_on       date not null,
    minutes          integer not null,
    version          bigint not null,
    primary key (participation_id, recorded_by)
);
comment on column self_study.recorded_by is 'Event that confirmed it, for its retraction';
call isolate_tenants('self_study');

create table excuse (
    participation_id uuid not null,
    session_id       uuid not null,
    organisation     text not null default current_setting('motivag.organisation'),
    excused_on       date not null,
    version          bigint not null,
    primary key (participation_id, session_id)
);
comment on table excuse is 'Announced absences. Their reasons are confidential and only in the events';
create index on excuse (organisation, session_id);
call isolate_tenants('excuse');

create table participation_module (
    participation_id uuid not null,
    module           integer not null,
    organisation     text not null default current_setting('motivag.organisation'),
    completed        boolean not null,
    waived           boolean not null,
    waived_on        date,
    version          bigint not null,
    primary key (participation_id, module)
);
call isolate_tenants('participation_module');

create table recommendation (
    participation_id  uuid not null,
    recommendation_id uuid not null,
    organisation      text not null default current_setting('motivag.organisation'),
    kind              text not null,
    other_offer_id    uuid,
    recommended_on    date not null,
    decision          text,
    decided_on        date,
    entered_on        date,
    recorded_by       uuid not null,
    decided_by        uuid,
    entered_by        uuid,
    version           bigint not null,
    primary key (participation_id, recommendation_id)
);
comment on column recommendation.recorded_by is 'Event of the recommendation, as decided_by and entered_by';
comment on column recommendation.entered_on is 'Entry into the recommended follow-up measure';
create index on recommendation (organisation, participation_id) where decision is null;
call isolate_tenants('recommendation');

create table roadmap_record (
    event_id         uuid primary key,
    organisation     text not null default current_setting('motivag.organisation'),
    participation_id uuid not null,
    participant_id   uuid not null,
    referral_id      uuid not null,
    type             text not null,
    step_id          uuid,
    recorded_for     date not null,
    due_on           date,
    taken_by         text,
    adviser          uuid,
    version          bigint not null
);
comment on table roadmap_record is 'Standing events of steps, agreements and closings, from which steps and owners follow';
comment on column roadmap_record.type is 'PLANNED, MISSED, COMPLETED, AGREED or CLOSED';
comment on column roadmap_record.recorded_for is 'Day of the record; due day of a planned step';
comment on column roadmap_record.due_on is 'Due day of a planned step, next due day of a missed one';
create index on roadmap_record (organisation, participation_id);
create index on roadmap_record (organisation, participant_id);
call isolate_tenants('roadmap_record');

create table roadmap_step (
    step_id          uuid not null,
    organisation     text not null default current_setting('motivag.organisation'),
    participation_id uuid not null,
    participant_id   uuid not null,
    referral_id      uuid not null,
    due_on           date not null,
    taken_by         text not null,
    state            text not null,
    version          bigint not null,
    primary key (participation_id, step_id)
);
comment on table roadmap_step is 'Steps of roadmaps. Their texts are confidential and only in the events';
comment on column roadmap_step.state is 'OPEN, DONE or MISSED';
create index on roadmap_step (organisation, due_on, step_id);
create index on roadmap_step (organisation, due_on) where state = 'OPEN';
create index on roadmap_step (organisation, participant_id);
call isolate_tenants('roadmap_step');
create table agreement_rating (
    participation_id uuid not null,
    point            text not null,
    organisation     text not null default current_setting('motivag.organisation'),
    rubric_version   integer not null,
    items            jsonb not null,
    rated_on         date not null,
    rater            uuid,
    recorded_by      uuid not null,
    version          bigint not null,
    primary key (participation_id, point)
);
comment on column agreement_rating.point is 'BEFORE or AFTER the coaching';
comment on column agreement_rating.recorded_by is 'Event that recorded it, for its retraction';
call isolate_tenants('agreement_rating');
create table handover (
    participation_id uuid primary key,
    organisation     text not null default current_setting('motivag.organisation'),
    participant_id   uuid not null,
    referral_id      uuid not null,
    prepared_on      date,
    taken_on         date,
    adviser          uuid,
    closed_on        date,
    result           text,
    version          bigint not null
);
comment on table handover is 'Handovers for the first talk. Their texts are confidential and only in the events';
comment on column handover.prepared_on is 'null if the preparation was retracted';
create index on handover (organisation, prepared_on, participation_id);
call isolate_tenants('handover');

create table waiting (
    participation_id uuid primary key,
    organisation     text not null default current_setting('motivag.organisation'),
    offer_id         uuid not null,
    participant_id   uuid not null,
    referral_id      uuid not null,
    waiting_since    date not null,
    cause            text not null,
    version          bigint not null
);
create index on waiting (organisation, offer_id, version);
comment on column waiting.version is 'Version of the waiting list when the person joined it; determines the order';
call isolate_tenants('waiting');

create table deputyship (
    deputyship   uuid primary key,
    organisation text not null default current_setting('motivag.organisation'),
    absent       uuid,
    deputy       uuid,
    first_day    date not null,
    last_day     date not null,
    ended_on     date,
    version      bigint not null
);
create index on deputyship (organisation, deputy, last_day);
create index on deputyship (organisation, first_day, deputyship);
call isolate_tenants('deputyship');

create table appointment (
    appointment_id   uuid primary key,
    organisation     text not null default current_setting('motivag.organisation'),
    participation_id uuid not null,
    participant_id   uuid not null,
    referral_id      uuid not null,
    offer_id         uuid not null,
    purpose          text not null,
    planned_on       date not null,
    starts_at        time not null,
    minutes          integer not null,
    presence         text not null,
    staff_id         uuid,
    video_link       text,
    state            text not null,
    held_on          date,
    held_minutes     integer,
    miss_reason      text,
    cancelled_by     text,
    changed_at       timestamptz not null,
    version          bigint not null
);
comment on column appointment.state is 'BOOKED, HELD, MISSED or CANCELLED';
comment on column appointment.staff_id is 'null if lost with the database, as video_link';
create index on appointment (organisation, planned_on, starts_at, appointment_id);
create index on appointment (organisation, participation_id);
create index on appointment (organisation, participant_id) where state = 'BOOKED';
create index on appointment (organisation, staff_id) where state = 'BOOKED';
call isolate_tenants('appointment');

create table aftercare (
    participation_id uuid primary key,
    organisation     text not null default current_setting('motivag.organisation'),
    offered_on       date,
    offered_by       uuid,
    ended_on         date,
    end_reason       text,
    ended_by         uuid,
    version          bigint not null
);
comment on column aftercare.offered_by is 'Event of the offer, for its retraction, as ended_by';
call isolate_tenants('aftercare');

create table aftercare_answer (
    event_id         uuid primary key,
    organisation     text not null default current_setting('motivag.organisation'),
    participation_id uuid not null,
    answer           text not null,
    answered_on      date not null,
    version          bigint not null
);
comment on table aftercare_answer is 'Every answer to an offer of aftercare; the one recorded last counts';
create index on aftercare_answer (organisation, participation_id);
call isolate_tenants('aftercare_answer');

create table aftercare_contact (
    event_id         uuid primary key,
    organisation     text not null default current_setting('motivag.organisation'),
    participation_id uuid not null,
    channel          text not null,
    reached          boolean not null,
    minutes          integer not null,
    held_on          date not null,
    version          bigint not null
);
create index on aftercare_contact (organisation, participation_id);
call isolate_tenants('aftercare_contact');
create table calendar_link (
    calendar_link    uuid primary key,
    organisation     text not null default current_setting('motivag.organisation'),
    group_id         uuid,
    participation_id uuid,
    participant_id   uuid,
    moderator        uuid,
    secret           text,
    created_on       date not null,
    revoked_on       date,
    version          bigint not null
);
comment on column calendar_link.secret is 'SHA-256 of the secret in the address; null if it was lost with the database';
create index on calendar_link (secret);
create index on calendar_link (organisation, group_id);
create index on calendar_link (organisation, participation_id);
create index on calendar_link (organisation, moderator);
call isolate_tenants('calendar_link');
