package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.read.kpi.Ledger.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures about roadmaps, by hand. */
class RoadmapFiguresByHandTest extends FiguresByHand {
    @Test
    void a_roadmap_counts_if_it_has_a_goal_and_a_step() {
        var ledger = new Ledger("hand-roadmaps");
        for (var person : new UUID[] {ANNA, BEN, CEM}) {
            ledger.fact("entry", "2026-01-10", with(at(person), Map.of("entered_on", "2026-01-10")));
        }
        goal(ledger, ANNA);
        goal(ledger, ANNA);
        step(ledger, ANNA, "2026-02-02", null);
        goal(ledger, BEN);
        step(ledger, CEM, "2026-02-02", null);
        var withoutEntry = UUID.randomUUID();
        goal(ledger, withoutEntry);
        step(ledger, withoutEntry, "2026-02-02", null);
        assertThat(asked(ledger, "roadmaps")).containsExactly("2026-01 1/3.0000 = 0.3333");
    }

    @Test
    void a_step_is_in_time_until_its_due_day_and_belongs_to_the_month_of_that_day() {
        var ledger = new Ledger("hand-steps-in-time");
        step(ledger, ANNA, "2026-01-15", "2026-01-14");
        step(ledger, ANNA, "2026-01-15", "2026-01-15");
        step(ledger, BEN, "2026-01-15", "2026-01-16");
        step(ledger, BEN, "2026-01-15", null);
        step(ledger, CEM, "2026-02-16", "2026-01-15");
        step(ledger, CEM, "2026-10-15", "2026-01-15");
        assertThat(asked(ledger, "steps-in-time")).containsExactly("2026-01 2/4.0000 = 0.5000");
        assertThat(ledger.figures("steps-in-time", "2026-01-01", "2026-12-31", "2026-09-30", Ledger.EVER_AFTER))
                .as("a step whose day has not come is no case yet")
                .hasSize(1)
                .first()
                .asString()
                .contains("3/5.0000 = 0.6000");
    }

    private static void goal(Ledger ledger, UUID person) {
        ledger.fact("roadmap_goal", "2026-01-12", with(at(person), Map.of("subject", UUID.randomUUID())));
    }

    /** @param completedOn null while the step is open */
    private static void step(Ledger ledger, UUID person, String dueOn, @Nullable String completedOn) {
        var step = Map.of("subject", UUID.randomUUID(), "step", UUID.randomUUID());
        ledger.fact("roadmap_step", "2026-01-12", with(with(at(person), step), Map.of("due_on", dueOn)));
        if (completedOn != null) {
            ledger.fact(
                    "step_completion",
                    completedOn,
                    Map.of(
                            "step",
                            step.get("step"),
                            "participation",
                            person,
                            "participant",
                            person,
                            "completed_on",
                            completedOn));
        }
    }
}
