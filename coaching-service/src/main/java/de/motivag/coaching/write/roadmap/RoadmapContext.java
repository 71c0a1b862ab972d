package de.motivag.coaching.write.roadmap;

import static de.motivag.coaching.RoadmapRule.NO_ROADMAP;
import static de.motivag.coaching.RoadmapRule.NO_SUCH_GOAL;
import static de.motivag.coaching.RoadmapRule.NO_SUCH_STEP;
import static de.motivag.coaching.RoadmapRule.ROADMAP_ENTRY_EXISTS;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.Holidays;
import de.motivag.coaching.write.PlanningHorizon;
import de.motivag.coaching.write.participation.Participation.Placed;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.RoadmapEvent.RoadmapRef;
import de.motivag.events.common.GoalId;
import de.motivag.events.common.StepId;
import de.motivag.kit.calendar.WorkingDays;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The context of a decision about a roadmap.
 *
 * @param state the roadmap, without the record that the command corrects
 * @param corrected the record that the command corrects; null if it records something new
 */
public record RoadmapContext(
        Roadmap state,
        @Nullable RoadmapEvent corrected,
        RoadmapRef ref,
        Placed placed,
        PlanningHorizon horizon,
        Holidays holidays,
        DecisionContext context) {
    RoadmapContext correcting(@Nullable RoadmapEvent event, Roadmap without) {
        return new RoadmapContext(without, event, ref, placed, horizon, holidays, context);
    }

    /** The day of a record: since the application, until today; today if left out. */
    public LocalDate day(@Nullable LocalDate given, String pointer) {
        return Days.sinceApplication(given, placed.appliedOn(), context, pointer);
    }

    /** The last day of a step: the day itself or the next working day. */
    public LocalDate due(LocalDate given, String pointer) {
        requirePlanned(given, pointer);
        var state = holidays.state();
        return (state == null ? WorkingDays.nationwide() : WorkingDays.in(state.name())).onOrAfter(given);
    }

    /** @throws RuleViolated if the day lies before the application or beyond the planning horizon */
    public void requirePlanned(LocalDate day, String pointer) {
        Days.requirePlanned(day, placed.appliedOn(), horizon, context, pointer);
    }

    /** @throws RuleViolated if a goal is named that the roadmap does not have */
    public void requireGoal(@Nullable GoalId goal) {
        if (goal != null && !state.hasGoal(goal)) {
            throw new RuleViolated(NO_SUCH_GOAL, "#/goal");
        }
    }

    /** @throws RuleViolated if the roadmap does not have the step */
    public void requireStep(StepId step) {
        if (!state.hasStep(step)) {
            throw new RuleViolated(NO_SUCH_STEP, "#/step");
        }
    }

    /** @throws RuleViolated if the roadmap is empty */
    public void requireEntries() {
        if (!state.hasEntries()) {
            throw new RuleViolated(NO_ROADMAP);
        }
    }

    /**
     * The event, or nothing if it is recorded already.
     *
     * @param existing the record of the same thing
     * @param pointer JSON pointer of its id
     * @throws RuleViolated if the existing record has other contents
     */
    public List<RoadmapEvent> once(RoadmapEvent event, Optional<? extends RoadmapEvent> existing, String pointer) {
        if (existing.isEmpty()) {
            return List.of(event);
        }
        if (!event.equals(existing.get())) {
            throw new RuleViolated(ROADMAP_ENTRY_EXISTS, pointer);
        }
        return List.of();
    }
}
