package de.motivag.coaching.read.calendars;

import de.motivag.coaching.read.calendars.CalendarApi.Link;
import de.motivag.coaching.read.calendars.Feed.Entry;
import de.motivag.kit.decision.DecisionContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the entries of a calendar: the sessions and appointments of the last year and all later ones, cancelled ones
 * included.
 */
@Component
class Entries {
    private static final String SESSIONS = """
            select s.session_id, s.sequence, s.changed_at, s.cancelled, s.planned_on, s.starts_at, s.ends_at,
              s.module, o.title, g.online_room as room,
              (select string_agg(t.title, ', ' order by t.position) from offer_topic t
                where t.organisation = g.organisation and t.offer_id = g.offer_id
                and t.offer_version = g.offer_version and t.module = s.module) as topics
            from session s join coaching_group g using (organisation, group_id) join offer o using (organisation, offer_id)
            where s.organisation = :organisation and s.planned_on >= :from and (%s)
            order by s.planned_on, s.starts_at, s.session_id""";

    private static final String OF_GROUP = "s.group_id = :group";

    private static final String OF_MODERATOR = """
            case when s.held_on is null then coalesce(s.assigned, g.moderators) else s.moderators end
              && array[:moderator::uuid]""";

    /** The sessions during the seat, and those in which the person made up for a missed one. */
    private static final String OF_PARTICIPATION = """
            exists (select from seat t where t.organisation = s.organisation and t.group_id = s.group_id
                and t.participation_id = :participation and t.allocated_on <= s.planned_on
                and coalesce(t.freed_on, 'infinity') > s.planned_on)
            or exists (select from attendance a where a.organisation = s.organisation
                and a.session_id = s.session_id and a.participation_id = :participation)""";

    /** A calendar of a group has none. */
    private static final String APPOINTMENTS = """
            select appointment_id, version - 1 as sequence, changed_at, state, planned_on, starts_at, minutes, purpose,
              video_link as room
            from appointment where organisation = :organisation and planned_on >= :from
            and (participation_id = :participation or staff_id = :moderator)
            order by planned_on, starts_at, appointment_id""";

    private final JdbcClient database;
    private final Clock clock;

    Entries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** To be called in a transaction of the organisation. */
    List<Entry> of(Link link, FeedLanguage language) {
        var condition =
                link.groupId() != null ? OF_GROUP : link.participationId() != null ? OF_PARTICIPATION : OF_MODERATOR;
        var entries = new ArrayList<>(read(SESSIONS.formatted(condition), link, row -> session(row, link, language)));
        entries.addAll(read(APPOINTMENTS, link, row -> appointment(row, link, language)));
        return entries;
    }

    private List<Entry> read(String sql, Link link, RowReader reader) {
        return database.sql(sql)
                .param("organisation", link.organisation())
                .param(
                        "from",
                        LocalDate.ofInstant(clock.instant(), DecisionContext.BERLIN)
                                .minusYears(1))
                .param("group", link.groupId())
                .param("participation", link.participationId())
                .param("moderator", link.moderator())
                .query((row, _) -> reader.read(row))
                .list();
    }

    private interface RowReader {
        Entry read(ResultSet row) throws SQLException;
    }

    private static Entry appointment(ResultSet row, Link link, FeedLanguage language) throws SQLException {
        var start = row.getObject("planned_on", LocalDate.class).atTime(row.getObject("starts_at", LocalTime.class));
        return new Entry(
                row.getObject("appointment_id", UUID.class),
                row.getInt("sequence"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("state").equals("CANCELLED"),
                start,
                start.plusMinutes(row.getInt("minutes")),
                language.appointment(row.getString("purpose")),
                null,
                room(row, link));
    }

    private static Entry session(ResultSet row, Link link, FeedLanguage language) throws SQLException {
        var day = row.getObject("planned_on", LocalDate.class);
        var title = row.getString("title");
        var topics = row.getString("topics");
        return new Entry(
                row.getObject("session_id", UUID.class),
                row.getInt("sequence"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("cancelled"),
                day.atTime(row.getObject("starts_at", LocalTime.class)),
                day.atTime(row.getObject("ends_at", LocalTime.class)),
                language.module(row.getInt("module")) + (title == null ? "" : ": " + title),
                topics == null ? null : language.topics(topics),
                room(row, link));
    }

    /** Rooms are internal, and the calendars of groups and participations are forwarded to people outside. */
    private static @Nullable String room(ResultSet row, Link link) throws SQLException {
        return link.moderator() == null ? null : row.getString("room");
    }
}
