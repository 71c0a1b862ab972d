package de.motivag.device.write.device;

import de.motivag.events.common.SettingsId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.Stream;

/**
 * The time for which a device may stay with a person after the measure's end. The organisation sets it in
 * enrolment-service; until a setting has arrived here it is 14 days.
 *
 * @param daysAfterEnd calendar days
 */
public record LoanTerm(int daysAfterEnd) {
    public static final LoanTerm DEFAULT = new LoanTerm(14);

    /** The loan term of the organisation for which the decision is made. */
    public static Stream<LoanTerm> of(DecisionContext context) {
        return new Stream<>(
                LoanTerm.class, new SettingsId(context.organisation().derived("settings")));
    }
}
