package de.motivag.enrolment.read.accesslog;

import de.motivag.kit.decision.Given;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was read about whom in this service, and what was denied: for access reports (Art. 15 GDPR), the oldest first. */
@RestController
@Transactional(readOnly = true)
class AccessLogApi {
    enum Outcome {
        OPENED,
        REPLAYED,
        DENIED
    }

    /**
     * @param actor the reader's staff id
     * @param role the reader's roles
     * @param what method and path, and the person where that does not name them
     * @param reason why, where the reader was asked
     */
    record Access(
            long id,
            Instant at,
            String actor,
            String role,
            String what,
            Outcome outcome,
            @Nullable String reason) {}

    private final JdbcClient database;

    AccessLogApi(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param from the first day, Europe/Berlin
     * @param to the last day
     */
    @GetMapping("/access-log")
    @Allow(Role.PRIVACY_OFFICER)
    Page<Access> accessLog(
            @RequestParam @Nullable UUID participant,
            @RequestParam @Nullable UUID actor,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = database.sql("""
                        select id, at, actor, role, what, outcome, reason from access_log
                        where organisation = :organisation
                        and (:participant::text is null or position(:participant in what) > 0)
                        and (:actor::text is null or actor = :actor)
                        and (:from::timestamptz is null or at >= :from)
                        and (:to::timestamptz is null or at < :to)
                        and (:afterAt::timestamptz is null or (at, id) > (:afterAt, :afterId))
                        order by at, id limit :most""")
                .param("organisation", Caller.current().organisation().value())
                .param("participant", participant == null ? null : participant.toString())
                .param("actor", actor == null ? null : actor.toString())
                .param("from", from == null ? null : midnight(from))
                .param("to", to == null ? null : midnight(to.plusDays(1)))
                .param("afterAt", after == null ? null : OffsetDateTime.ofInstant(after.instant(0), ZoneOffset.UTC))
                .param("afterId", after == null ? null : after.number(1))
                .param("most", limit + 1)
                .query((row, i) -> new Access(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Outcome.valueOf(row.getString(6)),
                        row.getString(7)))
                .list();
        return Page.of(found, limit, access -> Cursor.behind(access.at(), access.id()));
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(Given.BERLIN).toOffsetDateTime();
    }
}
