package de.motivag.kit.accesslog;

import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.security.AccessLog.Outcome;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows the access log of this service, the latest row first: reading of personal data and denied requests. It serves
 * access reports (Art. 15 GDPR) and questions about one member of staff.
 */
@RestController
@Transactional(readOnly = true)
class AccessLogApi {
    /**
     * @param id number of the row, in the order of writing
     * @param at moment of the request
     * @param actor staff id of the reader
     * @param roles roles of the reader
     * @param outcome kind of access
     * @param reason purpose, if the endpoint requires one
     * @param method HTTP method
     * @param route path of the endpoint, with variables in braces
     * @param entity first id in the address, such as the participant whose history was read
     * @param participants persons shown; if the request names one person, only that one
     * @param people number of all persons shown
     * @param selection description of the data given out, if they concern many people
     */
    record Access(
            long id,
            Instant at,
            String actor,
            List<String> roles,
            Outcome outcome,
            @Nullable String reason,
            String method,
            String route,
            @Nullable UUID entity,
            List<UUID> participants,
            int people,
            @Nullable String selection) {}

    private final JdbcClient database;

    AccessLogApi(JdbcClient database) {
        this.database = database;
    }

    /**
     * Lists the accesses to data about people, the latest first.
     *
     * @param participant rows that showed this person, and denied requests whose address names the person
     * @param actor rows of this member of staff
     * @param outcome kind of access
     * @param from first day, Europe/Berlin
     * @param to last day
     */
    @GetMapping("/access-log")
    @Allow(Role.PRIVACY_OFFICER)
    Page<Access> accessLog(
            @RequestParam @Nullable UUID participant,
            @RequestParam @Nullable UUID actor,
            @RequestParam @Nullable Outcome outcome,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        // Row-level security prevents the planner from using the index on participants; the function of V1 bypasses it.
        var rows = participant == null ? "access_log" : "access_log_about(:participant)";
        var found = database.sql("""
                        select id, at, actor, roles, outcome, reason, method, route, entity, participants, selection
                        from %s where organisation = :organisation
                        and (:actor::text is null or actor = :actor)
                        and (:outcome::text is null or outcome = :outcome)
                        and (:from::timestamptz is null or at >= :from)
                        and (:to::timestamptz is null or at < :to)
                        and (:afterAt::timestamptz is null or (at, id) < (:afterAt, :afterId))
                        order by at desc, id desc limit :most""".formatted(rows))
                .param("organisation", Caller.current().organisation().value())
                .param("participant", participant)
                .param("actor", actor == null ? null : actor.toString())
                .param("outcome", outcome == null ? null : outcome.name())
                .param("from", from == null ? null : midnight(from))
                .param("to", to == null ? null : midnight(to.plusDays(1)))
                .param("afterAt", after == null ? null : Timestamp.from(after.instant(0)))
                .param("afterId", after == null ? null : after.number(1))
                .param("most", limit + 1)
                .query((row, _) -> access(row, participant))
                .list();
        return Page.of(found, limit, access -> Cursor.behind(access.at(), access.id()));
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(DecisionContext.BERLIN).toInstant());
    }

    /** Maps a row. A report on one person must not reveal other persons of the same request. */
    private static Access access(ResultSet row, @Nullable UUID only) throws SQLException {
        var people = list(row.getArray("participants"), UUID[].class);
        return new Access(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                list(row.getArray("roles"), String[].class),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getString("method"),
                row.getString("route"),
                row.getObject("entity", UUID.class),
                only == null ? people : people.stream().filter(only::equals).toList(),
                people.size(),
                row.getString("selection"));
    }

    private static <T> List<T> list(Array array, Class<T[]> type) throws SQLException {
        return Arrays.asList(type.cast(array.getArray()));
    }
}
