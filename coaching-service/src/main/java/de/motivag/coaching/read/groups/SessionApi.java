package de.motivag.coaching.read.groups;

import static de.motivag.coaching.CoachingRule.NO_SUCH_SESSION;

import de.motivag.coaching.read.groups.TopicCatalogue.Topic;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import de.motivag.kit.worklists.ListWithWorklists;
import de.motivag.kit.worklists.Worklists;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the sessions of all groups, and the people of one session. */
@RestController
@Transactional(readOnly = true)
class SessionApi {
    /**
     * A session that is not cancelled.
     *
     * @param date planned day
     * @param minutes planned minutes without the breaks
     * @param heldOn day on which the session was held; null until it is reported as held
     * @param moderators moderators who held the session, otherwise those assigned to it or to the group
     * @param expected number of people with a seat on that day
     * @param recorded number of these people whose attendance is recorded
     * @param excused number of these people who have said that they will be absent
     */
    record Session(
            UUID session,
            UUID group,
            UUID offer,
            int module,
            LocalDate date,
            LocalTime startsAt,
            LocalTime endsAt,
            int minutes,
            @Nullable LocalDate heldOn,
            List<UUID> moderators,
            int expected,
            int recorded,
            int excused) {}

    /**
     * A person who is expected, or has attended as a guest to make up for a missed session.
     *
     * @param guest whether the person belongs to another group and makes up for a missed session
     * @param excusedOn day on which the person said that they will be absent; the history has the reason
     * @param attendance null until it is recorded
     */
    record Attendee(
            UUID participation,
            UUID participant,
            UUID referral,
            boolean guest,
            @Nullable LocalDate excusedOn,
            @Nullable RecordedAttendance attendance) {}

    /**
     * @param minutes attended minutes
     */
    record RecordedAttendance(AttendanceStatus status, int minutes, Presence presence) {}

    /**
     * @param onlineRoom address of the room in which the group meets online; null for other roles than moderators and team
     *     leads
     * @param catalogue topics that a session of this module can be about
     */
    record SessionWithAttendees(
            Session session,
            @Nullable String onlineRoom,
            List<Topic> catalogue,
            Content content,
            List<Attendee> attendees) {}

    private record Row(Session session, @Nullable String onlineRoom, List<Topic> catalogue, Content content) {}

    /** The moderators of a session {@code s} of a group {@code g}. */
    static final String MODERATORS =
            "case when s.held_on is null then coalesce(s.assigned, g.moderators) else s.moderators end";

    /**
     * A seat on the day of the session, whose participation had not ended before. On the day of a move the person is
     * expected in the new group.
     */
    static final String SEATS = """
            seat t join participation p using (organisation, participation_id)
            where t.organisation = s.organisation and t.group_id = s.group_id
            and t.allocated_on <= coalesce(s.held_on, s.planned_on)
            and (coalesce(t.freed_on, 'infinity') > coalesce(s.held_on, s.planned_on)
              or t.freed_on = coalesce(s.held_on, s.planned_on) and p.group_id = t.group_id)
            and coalesce(p.ended_on, p.not_started_on, 'infinity') >= coalesce(s.held_on, s.planned_on)
            """;

    private static final String EXPECTED = "from " + SEATS;

    private static final String RECORDED = """
            exists (select from attendance a where a.participation_id = t.participation_id
              and a.session_id = s.session_id)
            """;

    private static final String EXCUSED = """
            exists (select from excuse e where e.participation_id = t.participation_id
              and e.session_id = s.session_id)
            """;

    private static final String SESSIONS = """
            from (
              select s.organisation, s.session_id, s.group_id, s.module, s.planned_on, s.starts_at, s.ends_at,
                s.minutes, s.held_on, s.topics, s.links, g.offer_id, g.offer_version, g.online_room, %4$s as moderators,
                (select count(*) %1$s)::integer as expected, (select count(*) %1$s and %2$s)::integer as recorded,
                (select count(*) %1$s and %3$s)::integer as excused
              from session s join coaching_group g using (organisation, group_id)
              where s.organisation = :organisation and not s.cancelled) as s where true""".formatted(EXPECTED, RECORDED, EXCUSED, MODERATORS);

    private static final ListWithWorklists LIST = new ListWithWorklists(
            "/sessions", SESSIONS, "moderators && :staff::uuid[]", "moderator", List.of(SessionWorklist.values()));

    private final JdbcClient database;
    private final Worklists worklists;
    private final TopicCatalogue topics;

    SessionApi(JdbcClient database, Worklists worklists, TopicCatalogue topics) {
        this.database = database;
        this.worklists = worklists;
        this.topics = topics;
    }

    @Bean
    static ListWithWorklists sessionWorklists() {
        return LIST;
    }

    /**
     * Lists sessions by their planned day and time, without cancelled ones.
     *
     * @param mine whether only sessions that the caller moderates are listed
     * @param moderator sessions of this moderator
     * @param from earliest planned day
     * @param to latest planned day
     */
    @GetMapping("/sessions")
    @Allow({Role.MODERATOR, Role.ADVISER, Role.INTAKE, Role.TEAM_LEAD, Role.EMPLOYER_SERVICE, Role.EQUAL_OPPORTUNITY})
    Page<Session> sessions(
            @RequestParam @Nullable SessionWorklist worklist,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam @Nullable UUID group,
            @RequestParam @Nullable UUID moderator,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = database.sql("select * " + worklists.rows(LIST, worklist, mine) + """
                         and (:group::uuid is null or group_id = :group)
                        and (:moderator::uuid is null or :moderator = any(moderators))
                        and (:from::date is null or planned_on >= :from)
                        and (:to::date is null or planned_on <= :to)
                        and (:day::date is null or (planned_on, starts_at, session_id)
                            > (:day::date, :start::time, :session::uuid))
                        order by planned_on, starts_at, session_id limit :limit""")
                .params(worklists.parameters())
                .param("group", group)
                .param("moderator", moderator)
                .param("from", from)
                .param("to", to)
                .param("day", after == null ? null : after.day(0))
                .param("start", after == null ? null : after.text(1))
                .param("session", after == null ? null : after.id(2))
                .param("limit", limit + 1)
                .query((row, _) -> session(row))
                .list();
        return Page.of(found, limit, row -> Cursor.behind(row.date(), row.startsAt(), row.session()));
    }

    /** One session with the people who are expected and those who have attended as guests. */
    @GetMapping("/sessions/{session}")
    @Allow({Role.MODERATOR, Role.ADVISER, Role.INTAKE, Role.TEAM_LEAD, Role.EMPLOYER_SERVICE, Role.EQUAL_OPPORTUNITY})
    SessionWithAttendees session(@PathVariable UUID session) {
        var found = database.sql("select * " + SESSIONS + " and session_id = :session")
                .param("organisation", Caller.current().organisation().value())
                .param("session", session)
                .query((row, _) -> withContent(row))
                .optional()
                .orElseThrow(() -> new RuleViolated(NO_SUCH_SESSION));
        return new SessionWithAttendees(
                found.session(), found.onlineRoom(), found.catalogue(), found.content(), attendees(session));
    }

    private Row withContent(ResultSet row) throws SQLException {
        var session = session(row);
        var catalogue =
                topics
                        .of(Caller.current().organisation().value(), session.offer(), row.getInt("offer_version"))
                        .stream()
                        .filter(topic -> topic.module() == session.module())
                        .toList();
        return new Row(session, Content.onlineRoom(row), catalogue, Content.of(row, catalogue));
    }

    private List<Attendee> attendees(UUID session) {
        return database.sql("""
                        select p.participation_id, p.participant_id, p.referral_id, not x.expected as guest,
                          e.excused_on, a.status, a.minutes, a.presence
                        from (select participation_id, bool_or(seated) as expected from (
                            select t.participation_id, true as seated from session s, lateral (
                              select t.participation_id %s) t
                            where s.organisation = :organisation and s.session_id = :session
                            union all
                            select participation_id, false from attendance
                            where organisation = :organisation and session_id = :session) either
                          group by participation_id) x
                        join participation p on p.organisation = :organisation and p.participation_id = x.participation_id
                        left join excuse e on e.participation_id = x.participation_id and e.session_id = :session
                        left join attendance a on a.participation_id = x.participation_id and a.session_id = :session
                        order by guest, p.participation_id""".formatted(EXPECTED))
                .param("organisation", Caller.current().organisation().value())
                .param("session", session)
                .query((row, _) -> attendee(row))
                .list();
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("session_id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getInt("module"),
                row.getObject("planned_on", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getInt("minutes"),
                row.getObject("held_on", LocalDate.class),
                List.of((UUID[]) row.getArray("moderators").getArray()),
                row.getInt("expected"),
                row.getInt("recorded"),
                row.getInt("excused"));
    }

    private static Attendee attendee(ResultSet row) throws SQLException {
        var status = row.getString("status");
        return new Attendee(
                row.getObject("participation_id", UUID.class),
                row.getObject("participant_id", UUID.class),
                row.getObject("referral_id", UUID.class),
                row.getBoolean("guest"),
                row.getObject("excused_on", LocalDate.class),
                status == null
                        ? null
                        : new RecordedAttendance(
                                AttendanceStatus.valueOf(status),
                                row.getInt("minutes"),
                                Presence.valueOf(row.getString("presence"))));
    }
}
