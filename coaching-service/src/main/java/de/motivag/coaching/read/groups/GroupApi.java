package de.motivag.coaching.read.groups;

import static de.motivag.coaching.CoachingRule.NO_SUCH_GROUP;

import de.motivag.coaching.write.Holidays;
import de.motivag.coaching.write.participation.PossibleTimes;
import de.motivag.events.common.ReferralId;
import de.motivag.kit.decision.Lookup;
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
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Transactional(readOnly = true)
class GroupApi {
    /**
     * A group in the list.
     *
     * @param overCapacity seats taken beyond the capacity, after early ends were taken back; 0 otherwise
     * @param moderators moderators of the group
     * @param cancelledOn day on which the group was cancelled; null unless it is
     * @param sessionsOver whether no session is to come
     * @param openParticipations number of participations in this group that have not ended
     * @param onlineRoom address of the room in which the group meets online; null for other roles than moderators and team
     *     leads
     */
    record Planned(
            UUID group,
            UUID offer,
            int offerVersion,
            LocalDate firstDay,
            int capacity,
            int seatsTaken,
            int seatsFree,
            int overCapacity,
            List<UUID> moderators,
            @Nullable LocalDate cancelledOn,
            boolean sessionsOver,
            int openParticipations,
            @Nullable String onlineRoom) {}

    /**
     * A group with its sessions and seats.
     *
     * @param overCapacity seats taken beyond the capacity, after early ends were taken back; 0 otherwise
     * @param moderators moderators of the group
     * @param cancelledOn day on which the group was cancelled; null unless it is
     * @param sessionsOver whether no session is to come
     * @param openParticipations number of participations in this group that have not ended
     * @param onlineRoom address of the room in which the group meets online; null for other roles than moderators and team
     *     leads
     * @param sessions sessions in the order of their days, cancelled ones included
     * @param seats people who have a seat
     */
    record Group(
            UUID group,
            UUID offer,
            int offerVersion,
            LocalDate firstDay,
            int capacity,
            int seatsTaken,
            int seatsFree,
            int overCapacity,
            List<UUID> moderators,
            @Nullable LocalDate cancelledOn,
            boolean sessionsOver,
            int openParticipations,
            @Nullable String onlineRoom,
            List<Session> sessions,
            List<Seat> seats) {}

    /**
     * @param date planned day
     * @param minutes planned minutes without the breaks
     * @param cancelled whether the session does not take place
     * @param heldOn day on which the session was held; null until it is reported as held
     * @param moderators moderators who held the session, otherwise those assigned to it or to the group
     * @param content topics and links of the held session
     * @param holiday name of the public holiday on the planned day; null if it is none
     * @param moved day of the weekly template, if a public holiday has moved the session; null otherwise
     */
    record Session(
            UUID session,
            int module,
            LocalDate date,
            LocalTime startsAt,
            LocalTime endsAt,
            int minutes,
            boolean cancelled,
            @Nullable LocalDate heldOn,
            List<UUID> moderators,
            Content content,
            @Nullable String holiday,
            @Nullable MovedForHoliday moved) {}

    /**
     * @param allocatedOn day since which the person has the seat
     * @param outsidePossibleTimes sessions that are not held yet, outside of the times at which the person can attend
     */
    record Seat(
            UUID participation,
            UUID participant,
            UUID referral,
            LocalDate allocatedOn,
            List<UUID> outsidePossibleTimes) {}

    private record Versioned(Planned group, long version) {}

    private static final String GROUPS = """
            select g.*, (select count(*) from seat s where s.organisation = g.organisation
                and s.group_id = g.group_id and s.freed_on is null) as seats_taken,
              (select count(*) from participation p where p.organisation = g.organisation
                and p.group_id = g.group_id and p.status = 'PLACED') as open_participations,
              %s as sessions_over
            """.formatted(GroupWorklist.SESSIONS_OVER);

    private static final ListWithWorklists LIST = new ListWithWorklists(
            "/groups",
            "from coaching_group g where g.organisation = :organisation",
            "g.moderators && :staff::uuid[]",
            "moderator",
            List.of(GroupWorklist.values()));

    private final JdbcClient database;
    private final Worklists worklists;
    private final TopicCatalogue topics;
    private final Lookup<Holidays> holidays;
    private final Lookup<PossibleTimes> possibleTimes;

    GroupApi(
            JdbcClient database,
            Worklists worklists,
            TopicCatalogue topics,
            Lookup<Holidays> holidays,
            Lookup<PossibleTimes> possibleTimes) {
        this.database = database;
        this.worklists = worklists;
        this.topics = topics;
        this.holidays = holidays;
        this.possibleTimes = possibleTimes;
    }

    @Bean
    static ListWithWorklists groupWorklists() {
        return LIST;
    }

    /**
     * Lists the groups in the order of their first day.
     *
     * @param mine whether only groups that the caller moderates are listed
     * @param moderator groups of this moderator
     * @param from earliest first day of a group
     * @param to latest first day of a group
     */
    @GetMapping("/groups")
    @Allow({Role.MODERATOR, Role.ADVISER, Role.INTAKE, Role.TEAM_LEAD, Role.EMPLOYER_SERVICE, Role.EQUAL_OPPORTUNITY})
    Page<Planned> groups(
            @RequestParam @Nullable GroupWorklist worklist,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam @Nullable UUID offer,
            @RequestParam @Nullable UUID moderator,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = database.sql(GROUPS + worklists.rows(LIST, worklist, mine) + """
                         and (:offer::uuid is null or g.offer_id = :offer::uuid)
                        and (:moderator::uuid is null or :moderator = any(g.moderators))
                        and (:from::date is null or g.first_day >= :from::date)
                        and (:to::date is null or g.first_day <= :to::date)
                        and (:day::date is null or (g.first_day, g.group_id) > (:day::date, :group::uuid))
                        order by g.first_day, g.group_id limit :limit""")
                .params(worklists.parameters())
                .param("offer", offer)
                .param("moderator", moderator)
                .param("from", from)
                .param("to", to)
                .param("day", after == null ? null : after.day(0))
                .param("group", after == null ? null : after.id(1))
                .param("limit", limit + 1)
                .query((row, _) -> planned(row))
                .list();
        return Page.of(found, limit, group -> Cursor.behind(group.firstDay(), group.group()));
    }

    /** Shows a group with its sessions and free seats. */
    @GetMapping("/groups/{group}")
    @Allow({Role.MODERATOR, Role.ADVISER, Role.INTAKE, Role.TEAM_LEAD, Role.EMPLOYER_SERVICE, Role.EQUAL_OPPORTUNITY})
    ResponseEntity<Group> group(@PathVariable UUID group, Locale locale) {
        var found = database.sql(GROUPS + LIST.rows() + " and g.group_id = :group")
                .params(worklists.parameters())
                .param("organisation", Caller.current().organisation().value())
                .param("group", group)
                .query((row, _) -> new Versioned(planned(row), row.getLong("version")))
                .optional()
                .orElseThrow(() -> new RuleViolated(NO_SUCH_GROUP));
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(withDetails(found.group(), locale));
    }

    private Group withDetails(Planned group, Locale locale) {
        var sessions = sessions(group, locale);
        return new Group(
                group.group(),
                group.offer(),
                group.offerVersion(),
                group.firstDay(),
                group.capacity(),
                group.seatsTaken(),
                group.seatsFree(),
                group.overCapacity(),
                group.moderators(),
                group.cancelledOn(),
                group.sessionsOver(),
                group.openParticipations(),
                group.onlineRoom(),
                sessions,
                seats(group.group(), sessions));
    }

    private List<Session> sessions(Planned group, Locale locale) {
        var organisation = Caller.current().organisation().value();
        var catalogue = topics.of(organisation, group.offer(), group.offerVersion());
        var known = holidays.find(Holidays.id(Caller.current().organisation()));
        return database.sql("""
                        select s.session_id, s.module, s.planned_on, s.starts_at, s.ends_at, s.minutes, s.cancelled, s.held_on,
                          s.topics, s.links, s.moved_from, s.holiday, %s as moderators
                        from session s join coaching_group g using (organisation, group_id)
                        where organisation = ? and group_id = ?
                        order by planned_on, starts_at, session_id""".formatted(SessionApi.MODERATORS))
                .params(organisation, group.group())
                .query((row, _) -> new Session(
                        row.getObject("session_id", UUID.class),
                        row.getInt("module"),
                        row.getObject("planned_on", LocalDate.class),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class),
                        row.getInt("minutes"),
                        row.getBoolean("cancelled"),
                        row.getObject("held_on", LocalDate.class),
                        moderators(row),
                        Content.of(row, catalogue),
                        known.name(row.getObject("planned_on", LocalDate.class), locale)
                                .orElse(null),
                        MovedForHoliday.of(
                                row.getObject("moved_from", LocalDate.class),
                                row.getObject("holiday", LocalDate.class),
                                known,
                                locale)))
                .list();
    }

    private List<Seat> seats(UUID group, List<Session> sessions) {
        return database.sql("""
                        select participation_id, participant_id, referral_id, allocated_on from seat
                        where organisation = ? and group_id = ? and freed_on is null order by version""")
                .params(Caller.current().organisation().value(), group)
                .query((row, _) -> {
                    var referral = row.getObject(3, UUID.class);
                    return new Seat(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            referral,
                            row.getObject(4, LocalDate.class),
                            outside(possibleTimes.find(new ReferralId(referral)), sessions));
                })
                .list();
    }

    /** The sessions that are neither held nor cancelled, and outside of these times. */
    private static List<UUID> outside(PossibleTimes times, List<Session> sessions) {
        return sessions.stream()
                .filter(session -> !session.cancelled() && session.heldOn() == null)
                .filter(session -> !times.include(session.date(), session.startsAt(), session.endsAt()))
                .map(Session::session)
                .toList();
    }

    private static Planned planned(ResultSet row) throws SQLException {
        var capacity = row.getInt("capacity");
        var taken = row.getInt("seats_taken");
        return new Planned(
                row.getObject("group_id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getInt("offer_version"),
                row.getObject("first_day", LocalDate.class),
                capacity,
                taken,
                Math.max(0, capacity - taken),
                Math.max(0, taken - capacity),
                moderators(row),
                row.getObject("cancelled_on", LocalDate.class),
                row.getBoolean("sessions_over"),
                row.getInt("open_participations"),
                Content.onlineRoom(row));
    }

    private static List<UUID> moderators(ResultSet row) throws SQLException {
        return List.of((UUID[]) row.getArray("moderators").getArray());
    }
}
