package de.motivag.coaching.read.deputyships;

import static de.motivag.coaching.DeputyshipRule.NO_SUCH_DEPUTYSHIP;

import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import de.motivag.kit.worklists.Deputies;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows deputyships, and tells the worklists for whom a person deputises. */
@RestController
@Transactional(readOnly = true)
class DeputyshipApi implements Deputies {
    /**
     * @param absent person whose cases the deputy sees; null if lost with the database
     * @param deputy person who sees the cases; null if lost with the database
     * @param from first day
     * @param until last day
     * @param endedOn first day without the deputy, if it was ended early
     */
    record DeputyshipView(
            UUID deputyship,
            @Nullable UUID absent,
            @Nullable UUID deputy,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate endedOn) {}

    private record Row(
            UUID deputyship,
            @Nullable UUID absent,
            @Nullable UUID deputy,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable LocalDate endedOn,
            long version) {
        private DeputyshipView view() {
            return new DeputyshipView(deputyship, absent, deputy, firstDay, lastDay, endedOn);
        }
    }

    private static final String VALID =
            "first_day <= :day and last_day >= :day and (ended_on is null or ended_on > :day)";

    private final JdbcClient database;

    DeputyshipApi(JdbcClient database) {
        this.database = database;
    }

    /**
     * Lists deputyships by their first day.
     *
     * @param day day on which they are valid
     */
    @GetMapping("/deputyships")
    @Allow({Role.MODERATOR, Role.TEAM_LEAD})
    Page<DeputyshipView> deputyships(
            @RequestParam @Nullable UUID absent,
            @RequestParam @Nullable UUID deputy,
            @RequestParam @Nullable LocalDate day,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = database
                .sql("""
                        select * from deputyship where organisation = :organisation
                        and (:absent::uuid is null or absent = :absent)
                        and (:deputy::uuid is null or deputy = :deputy)
                        and (:day::date is null or""" + " " + VALID + """
                        )
                        and (:afterDay::date is null or (first_day, deputyship) > (:afterDay::date, :after::uuid))
                        order by first_day, deputyship limit :limit""")
                .param("organisation", Caller.current().organisation().value())
                .param("absent", absent)
                .param("deputy", deputy)
                .param("day", day)
                .param("afterDay", after == null ? null : after.day(0))
                .param("after", after == null ? null : after.id(1))
                .param("limit", limit + 1)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::view)
                .toList();
        return Page.of(found, limit, row -> Cursor.behind(row.from(), row.deputyship()));
    }

    /** Shows a deputyship. */
    @GetMapping("/deputyships/{deputyship}")
    @Allow({Role.MODERATOR, Role.TEAM_LEAD})
    ResponseEntity<DeputyshipView> deputyship(@PathVariable UUID deputyship) {
        var row = database.sql("select * from deputyship where organisation = ? and deputyship = ?")
                .params(Caller.current().organisation().value(), deputyship)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new RuleViolated(NO_SUCH_DEPUTYSHIP));
        return ResponseEntity.ok().eTag("\"" + row.version() + "\"").body(row.view());
    }

    @Override
    public List<Deputised> deputisedBy(UUID deputy, LocalDate day) {
        return database.sql("""
                        select absent as staff, max(last_day) as until from deputyship
                        where organisation = :organisation and deputy = :deputy and absent is not null and""" + " " + VALID + " group by absent order by until, staff")
                .param("organisation", Caller.current().organisation().value())
                .param("deputy", deputy)
                .param("day", day)
                .query(Deputised.class)
                .list();
    }
}
