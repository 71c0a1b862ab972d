-- A check and a step can be taken back: each is about its day now, and every day stands for itself.

alter table integration_check drop constraint integration_check_pkey;
alter table integration_check add primary key (participant_id, checked_on);
comment on table integration_check is 'the days on which somebody has looked and there was none besides those reported';

-- Subjects as Fact.ofDay makes them.
update facts.integration_check set subject = cast(
    repeat('0', 16) || lpad(to_hex(cast(checked_on - date '1970-01-01' as bigint)), 16, '0') as uuid);
update facts.progress set subject = cast(
    lpad(to_hex(ladder_version), 16, '0') || lpad(to_hex(cast(on_day - date '1970-01-01' as bigint)), 16, '0') as uuid);
update facts.progress as told set known_until = later.known_from, ended_by = later.event_id
from (
    select event_id as of_event, lead(known_from) over days as known_from, lead(event_id) over days as event_id
    from facts.progress
    window days as (partition by stream, subject order by sequence)
) as later
where told.event_id = later.of_event and later.event_id is not null;
