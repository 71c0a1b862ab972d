package de.motivag.enrolment.read.deputyships;

import static de.motivag.kit.decision.DeputyshipRule.NO_SUCH_DEPUTYSHIP;

import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
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
    private final DeputyshipTable table;

    DeputyshipApi(JdbcClient database) {
        this.table = new DeputyshipTable(database);
    }

    /**
     * Lists deputyships by their first day.
     *
     * @param day day on which they are valid
     */
    @GetMapping("/deputyships")
    @Allow({Role.ADVISER, Role.TEAM_LEAD})
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
    @Allow({Role.ADVISER, Role.TEAM_LEAD})
    ResponseEntity<DeputyshipView> deputyship(@PathVariable UUID deputyship) {
        return table.one(deputyship).orElseThrow(() -> new RuleViolated(NO_SUCH_DEPUTYSHIP));
    }

    @Override
    public List<Deputised> deputisedBy(UUID deputy, LocalDate day) {
        return table.deputisedBy(deputy, day);
    }
}
