package de.motivag.coaching.read.groups;

import static java.util.stream.Collectors.joining;

import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.GroupEvent;
import de.motivag.events.coaching.GroupEvent.CapacityChanged;
import de.motivag.events.coaching.GroupEvent.GroupCancelled;
import de.motivag.events.coaching.GroupEvent.GroupEventRetracted;
import de.motivag.events.coaching.GroupEvent.GroupPlanned;
import de.motivag.events.coaching.GroupEvent.ModeratorsAssigned;
import de.motivag.events.coaching.GroupEvent.OnlineRoomSet;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.GroupEvent.SeatFreed;
import de.motivag.events.coaching.GroupEvent.SessionCancelled;
import de.motivag.events.coaching.GroupEvent.SessionContentRecorded;
import de.motivag.events.coaching.GroupEvent.SessionHeld;
import de.motivag.events.coaching.GroupEvent.SessionModeratorsAssigned;
import de.motivag.events.coaching.GroupEvent.SessionMovedForHoliday;
import de.motivag.events.coaching.GroupEvent.SessionPlanned;
import de.motivag.events.coaching.GroupEvent.SessionRescheduled;
import de.motivag.events.common.TopicCode;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class GroupProjection implements Projection<GroupEvent> {
    @Override
    public String view() {
        return "groups";
    }

    @Override
    public List<String> tables() {
        return List.of("coaching_group", "session", "seat");
    }

    @Override
    public Class<GroupEvent> events() {
        return GroupEvent.class;
    }

    @Override
    public void on(GroupEvent event, EventMetadata metadata, JdbcClient database) {
        switch (event) {
            case GroupPlanned e -> planned(e, metadata, database);
            case SessionPlanned e -> planned(e, metadata, database);
            case SessionMovedForHoliday e -> moved(e, metadata, database);
            case SessionHeld e -> held(e, metadata, database);
            case SessionRescheduled e -> rescheduled(e, metadata, database);
            case SessionCancelled e -> cancelled(e, metadata, database);
            case ModeratorsAssigned e -> assigned(e, metadata, database);
            case SessionModeratorsAssigned e -> assigned(e, metadata, database);
            case SessionContentRecorded e -> content(e, metadata, database);
            case OnlineRoomSet e -> room(e, metadata, database);
            case CapacityChanged e -> capacity(e, metadata, database);
            case GroupCancelled e -> cancelled(e, metadata, database);
            case GroupEventRetracted e -> retracted(e, metadata, database);
            case SeatAllocated e -> allocated(e, metadata, database);
            case SeatFreed e -> freed(e, metadata, database);
        }
        database.sql("update coaching_group set version = ? where organisation = ? and group_id = ?")
                .params(
                        metadata.sequence() + 1,
                        metadata.organisation().value(),
                        event.group().value())
                .update();
    }

    private static void planned(GroupPlanned e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        insert into coaching_group
                            (group_id, organisation, offer_id, offer_version, first_day, planned_first_day, capacity,
                             moderators, cancelled_on, version)
                        values (:group, :organisation, :offer, :offerVersion, :firstDay, :firstDay, :capacity,
                            string_to_array(:moderators, ',')::uuid[], null, :version)
                        on conflict (group_id) do update set first_day = excluded.first_day,
                            planned_first_day = excluded.planned_first_day,
                            capacity = excluded.capacity, moderators = excluded.moderators, version = excluded.version""")
                .param("group", e.group().value())
                .param("organisation", metadata.organisation().value())
                .param("offer", e.offer().value())
                .param("offerVersion", e.offerVersion())
                .param("firstDay", e.firstDay())
                .param("capacity", e.capacity())
                .param("moderators", stored(e.moderators()))
                .param("version", metadata.sequence() + 1)
                .update();
    }

    private static void planned(SessionPlanned e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        insert into session (session_id, organisation, group_id, module, planned_on,
                            starts_at, ends_at, minutes, cancelled, held_on, moderators, assigned, topics, links,
                            sequence, changed_at, version)
                        values (:session, :organisation, :group, :module, :plannedOn,
                            :startsAt, :endsAt, :minutes, false, null, '{}', null, '{}', '{}', 0, :at, :version)
                        on conflict (session_id) do update set planned_on = excluded.planned_on,
                            starts_at = excluded.starts_at, ends_at = excluded.ends_at, minutes = excluded.minutes,
                            version = excluded.version""")
                .param("session", e.session().value())
                .param("organisation", metadata.organisation().value())
                .param("group", e.group().value())
                .param("module", e.module())
                .param("plannedOn", e.date())
                .param("startsAt", e.startsAt())
                .param("endsAt", e.endsAt())
                .param("minutes", e.minutes())
                .param("at", at(metadata))
                .param("version", metadata.sequence() + 1)
                .update();
    }

    private static void moved(SessionMovedForHoliday e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        update session set moved_from = :from, holiday = :holiday, version = :version
                        where organisation = :organisation and session_id = :session""")
                .param("from", e.from())
                .param("holiday", e.holiday())
                .param("version", metadata.sequence() + 1)
                .param("organisation", metadata.organisation().value())
                .param("session", e.session().value())
                .update();
    }

    private static void held(SessionHeld e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        update session set held_on = :heldOn, moderators = string_to_array(:moderators, ',')::uuid[],
                            version = :version, held_by = :event
                        where organisation = :organisation and session_id = :session""")
                .param("heldOn", e.heldOn())
                .param("moderators", stored(e.moderators()))
                .param("event", metadata.id())
                .param("version", metadata.sequence() + 1)
                .param("organisation", metadata.organisation().value())
                .param("session", e.session().value())
                .update();
    }

    private static void rescheduled(SessionRescheduled e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        update session set planned_on = :plannedOn, starts_at = :startsAt, ends_at = :endsAt,
                            moved_from = null, holiday = null, sequence = sequence + 1, changed_at = :at, version = :version
                        where organisation = :organisation and session_id = :session""")
                .param("plannedOn", e.date())
                .param("startsAt", e.startsAt())
                .param("endsAt", e.endsAt())
                .param("at", at(metadata))
                .param("version", metadata.sequence() + 1)
                .param("organisation", metadata.organisation().value())
                .param("session", e.session().value())
                .update();
        // The first session may be back on the holiday from which planning has moved it.
        database.sql("""
                        update coaching_group g set first_day = least(planned_first_day, (
                            select min(s.planned_on) from session s
                            where s.organisation = g.organisation and s.group_id = g.group_id))
                        where organisation = ? and group_id = ?""")
                .params(metadata.organisation().value(), e.group().value())
                .update();
    }

    private static void cancelled(SessionCancelled e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        update session set cancelled = true, sequence = sequence + 1, changed_at = :at,
                            version = :version, cancelled_by = :event
                        where organisation = :organisation and session_id = :session""")
                .param("at", at(metadata))
                .param("version", metadata.sequence() + 1)
                .param("event", metadata.id())
                .param("organisation", metadata.organisation().value())
                .param("session", e.session().value())
                .update();
    }

    private static void cancelled(GroupCancelled e, EventMetadata metadata, JdbcClient database) {
        database.sql("update coaching_group set cancelled_on = ? where organisation = ? and group_id = ?")
                .params(
                        e.cancelledOn(),
                        metadata.organisation().value(),
                        e.group().value())
                .update();
    }

    private static void capacity(CapacityChanged e, EventMetadata metadata, JdbcClient database) {
        database.sql("update coaching_group set capacity = ? where organisation = ? and group_id = ?")
                .params(e.capacity(), metadata.organisation().value(), e.group().value())
                .update();
    }

    /** Only the session whose cancellation, holding or content was recorded by the retracted event changes. */
    private static void retracted(GroupEventRetracted e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        update session set
                            sequence = sequence + (cancelled_by is not distinct from :event)::integer,
                            changed_at = case when cancelled_by = :event then :at else changed_at end,
                            cancelled = cancelled and cancelled_by is distinct from :event,
                            cancelled_by = nullif(cancelled_by, :event),
                            held_on = case when held_by = :event then null else held_on end,
                            moderators = case when held_by = :event then '{}' else moderators end,
                            held_by = nullif(held_by, :event),
                            topics = case when content_by = :event then '{}' else topics end,
                            links = case when content_by = :event then '{}' else links end,
                            content_by = nullif(content_by, :event),
                            version = :version
                        where organisation = :organisation and group_id = :group
                        and (cancelled_by = :event or held_by = :event or content_by = :event)""")
                .param("event", e.event().value())
                .param("at", at(metadata))
                .param("version", metadata.sequence() + 1)
                .param("organisation", metadata.organisation().value())
                .param("group", e.group().value())
                .update();
    }

    private static void assigned(ModeratorsAssigned e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        update coaching_group set moderators = string_to_array(:moderators, ',')::uuid[]
                        where organisation = :organisation and group_id = :group""")
                .param("moderators", stored(e.moderators()))
                .param("organisation", metadata.organisation().value())
                .param("group", e.group().value())
                .update();
    }

    private static void assigned(SessionModeratorsAssigned e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        update session set assigned = nullif(string_to_array(:moderators, ',')::uuid[], '{}'),
                            version = :version
                        where organisation = :organisation and session_id = :session""")
                .param("moderators", stored(e.moderators()))
                .param("version", metadata.sequence() + 1)
                .param("organisation", metadata.organisation().value())
                .param("session", e.session().value())
                .update();
    }

    private static void content(SessionContentRecorded e, EventMetadata metadata, JdbcClient database) {
        var topics = e.topics().stream().map(TopicCode::value).toArray(String[]::new);
        var links = Objects.requireNonNullElse(e.links().orNull(), List.<String>of());
        database.sql("""
                        update session set topics = :topics::text[], links = :links::text[], content_by = :event,
                            version = :version
                        where organisation = :organisation and session_id = :session""")
                .param("topics", topics)
                .param("links", links.toArray(String[]::new))
                .param("event", metadata.id())
                .param("version", metadata.sequence() + 1)
                .param("organisation", metadata.organisation().value())
                .param("session", e.session().value())
                .update();
    }

    private static void room(OnlineRoomSet e, EventMetadata metadata, JdbcClient database) {
        var link = e.link();
        database.sql("""
                        update coaching_group set online_room = :link
                        where organisation = :organisation and group_id = :group""")
                .param("link", link == null ? null : link.orNull())
                .param("organisation", metadata.organisation().value())
                .param("group", e.group().value())
                .update();
    }

    private static void freed(SeatFreed e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        update seat set freed_on = :freedOn
                        where organisation = :organisation and group_id = :group
                        and participation_id = :participation and freed_on is null""")
                .param("freedOn", e.freedOn())
                .param("organisation", metadata.organisation().value())
                .param("group", e.group().value())
                .param("participation", e.participation().value())
                .update();
    }

    /** A seat that is given again from the day on which it was freed goes on, as after a revoked early end. */
    private static void allocated(SeatAllocated e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        with former as (
                            delete from seat where organisation = :organisation and group_id = :group
                            and participation_id = :participation
                            and coalesce(freed_on, 'infinity') >= :allocatedOn::date
                            returning allocated_on)
                        insert into seat (participation_id, organisation, group_id, participant_id, referral_id,
                            allocated_on, freed_on, version)
                        values (:participation, :organisation, :group, :participant, :referral,
                            least(:allocatedOn::date, (select min(allocated_on) from former)), null, :version)""")
                .param("participation", e.participation().value())
                .param("organisation", metadata.organisation().value())
                .param("group", e.group().value())
                .param("participant", e.participant().value())
                .param("referral", e.referral().value())
                .param("allocatedOn", e.allocatedOn())
                .param("version", metadata.sequence() + 1)
                .update();
    }

    private static OffsetDateTime at(EventMetadata metadata) {
        return metadata.at().atOffset(ZoneOffset.UTC);
    }

    /** Stores no moderators if they are withheld, as after a recovery from the topic. */
    private static String stored(Internal<List<StaffId>> moderators) {
        return switch (moderators) {
            case Internal.Plain<List<StaffId>>(var ids) ->
                ids.stream().map(id -> id.value().toString()).collect(joining(","));
            case Internal.Withheld<List<StaffId>>() -> "";
        };
    }
}
