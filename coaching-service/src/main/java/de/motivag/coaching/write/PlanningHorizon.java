package de.motivag.coaching.write;

import de.motivag.events.common.SettingsId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.Stream;
import java.time.LocalDate;

/**
 * The time within which a planned day must lie. The organisation sets it in enrolment-service; until a setting has
 * arrived here it is 24 months.
 *
 * @param months calendar months from today
 */
public record PlanningHorizon(int months) {
    public static final PlanningHorizon DEFAULT = new PlanningHorizon(24);

    /** The planning horizon of the organisation for which the decision is made. */
    public static Stream<PlanningHorizon> of(DecisionContext context) {
        return new Stream<>(
                PlanningHorizon.class, new SettingsId(context.organisation().derived("settings")));
    }

    public LocalDate lastDay(DecisionContext context) {
        return context.today().plusMonths(months);
    }
}
