package de.motivag.outcome.read.contradictions;

import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import de.motivag.kit.worklists.ListWithWorklists;
import de.motivag.kit.worklists.Worklists;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Transactional(readOnly = true)
class ContradictingDaysApi {
    /**
     * @param onDay day of the event
     * @param otherDay day that it contradicts: of the application or of the hand-out
     * @param eventId event to correct or retract, unless the other day is wrong
     */
    record ContradictingDays(
            Contradiction contradiction,
            UUID referral,
            UUID participant,
            LocalDate onDay,
            LocalDate otherDay,
            UUID eventId) {}

    private final JdbcClient database;
    private final Worklists worklists;

    ContradictingDaysApi(JdbcClient database, Worklists worklists) {
        this.database = database;
        this.worklists = worklists;
    }

    @Bean
    static ListWithWorklists contradictingDaysWorklist() {
        return ContradictingDaysWorklist.LIST;
    }

    /**
     * Lists days that contradict each other, because one of them was corrected or received later. Figures exclude them.
     */
    @GetMapping("/contradicting-days")
    @Allow({Role.ADVISER, Role.TEAM_LEAD})
    Page<ContradictingDays> contradictingDays(
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = database.sql("select * " + worklists.rows(ContradictingDaysWorklist.LIST, null, false) + """
                         and (:afterEvent::uuid is null or (on_day, event_id) > (:afterDay::date, :afterEvent::uuid))
                        order by on_day, event_id limit :limit""")
                .params(worklists.parameters())
                .param("afterDay", after == null ? null : after.day(0))
                .param("afterEvent", after == null ? null : after.id(1))
                .param("limit", limit + 1)
                .query(ContradictingDays.class)
                .list();
        return Page.of(found, limit, row -> Cursor.behind(row.onDay(), row.eventId()));
    }
}
