-- Facts: one row per event, from the events of one stream only. A row counts for what was known at a moment if
-- known_from <= moment < known_until.

create table fact_contact (
    organisation text not null default current_setting('motivag.organisation'),
    event_id     uuid primary key,
    stream       uuid not null,
    sequence     bigint not null,
    known_from   timestamptz not null,
    known_until  timestamptz not null default 'infinity',
    participant  uuid not null,
    referral     uuid not null,
    offer        uuid not null,
    kind         text not null,
    completed    boolean not null,
    minutes      integer not null,
    on_day       date not null
);
comment on column fact_contact.kind is 'the channel of a one-to-one contact, or SESSION, or SUITABILITY';
comment on column fact_contact.completed is 'counts as a contact: neither a mail nor an attempt that reached nobody';
create index on fact_contact (organisation, on_day);

create table fact_attendance (
    organisation   text not null default current_setting('motivag.organisation'),
    event_id       uuid primary key,
    stream         uuid not null,
    sequence       bigint not null,
    known_from     timestamptz not null,
    known_until    timestamptz not null default 'infinity',
    participation  uuid not null,
    participant    uuid not null,
    referral       uuid not null,
    offer          uuid not null,
    offer_version  integer not null,
    coaching_group uuid,
    session_group  uuid not null,
    session        uuid not null,
    module         integer not null,
    status         text not null,
    minutes        integer not null,
    presence       text not null,
    on_day         date not null
);
comment on column fact_attendance.session_group is 'another than the person''s own where a session is made up for';
create index on fact_attendance (organisation, on_day);

create table fact_entry (
    organisation   text not null default current_setting('motivag.organisation'),
    event_id       uuid primary key,
    stream         uuid not null,
    sequence       bigint not null,
    known_from     timestamptz not null,
    known_until    timestamptz not null default 'infinity',
    participation  uuid not null,
    participant    uuid not null,
    referral       uuid not null,
    offer          uuid not null,
    offer_version  integer not null,
    coaching_group uuid,
    entered_on     date not null
);
create index on fact_entry (organisation, entered_on);
create index on fact_entry (stream) where known_until = 'infinity';

create table fact_referral (
    organisation  text not null default current_setting('motivag.organisation'),
    event_id      uuid primary key,
    stream        uuid not null,
    sequence      bigint not null,
    known_from    timestamptz not null,
    known_until   timestamptz not null default 'infinity',
    participant   uuid not null,
    referral      uuid not null,
    offer         uuid not null,
    offer_version integer not null,
    team          uuid,
    applied_on    date not null
);
create index on fact_referral (organisation, applied_on);

call wall_in('fact_contact');
call wall_in('fact_attendance');
call wall_in('fact_entry');
call wall_in('fact_referral');
