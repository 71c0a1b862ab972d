package de.motivag.coaching.read.deputyships;

import static de.motivag.kit.decision.DeputyshipRule.NO_SUCH_DEPUTYSHIP;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.toMap;

import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import de.motivag.kit.worklists.Deputies;
import de.motivag.kit.worklists.DeputyshipTable;
import de.motivag.kit.worklists.DeputyshipTable.DeputyshipView;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
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
    private static final String OF_ADVISERS = """
            select absent as staff, max(last_day) as until from deputyship_replica
            where organisation = :organisation and deputy = :deputy and first_day <= :day and last_day >= :day
            and (ended_on is null or ended_on > :day) group by absent""";

    private final DeputyshipTable table;
    private final JdbcClient database;

    DeputyshipApi(JdbcClient database) {
        this.table = new DeputyshipTable(database);
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
        return table.page(absent, deputy, day, after, limit);
    }

    /** Shows a deputyship. */
    @GetMapping("/deputyships/{deputyship}")
    @Allow({Role.MODERATOR, Role.TEAM_LEAD})
    ResponseEntity<DeputyshipView> deputyship(@PathVariable UUID deputyship) {
        return table.one(deputyship).orElseThrow(() -> new RuleViolated(NO_SUCH_DEPUTYSHIP));
    }

    /** Deputyships between moderators, and those between advisers that enrolment-service records. */
    @Override
    public List<Deputised> deputisedBy(UUID deputy, LocalDate day) {
        var ofAdvisers = database.sql(OF_ADVISERS)
                .param("organisation", Caller.current().organisation().value())
                .param("deputy", deputy)
                .param("day", day)
                .query(Deputised.class)
                .list();
        return Stream.concat(table.deputisedBy(deputy, day).stream(), ofAdvisers.stream())
                .collect(toMap(Deputised::staff, Deputised::until, BinaryOperator.maxBy(naturalOrder())))
                .entrySet()
                .stream()
                .map(entry -> new Deputised(entry.getKey(), entry.getValue()))
                .sorted(comparing(Deputised::until).thenComparing(Deputised::staff))
                .toList();
    }
}
