package de.motivag.device.write.device;

import de.motivag.events.enrolment.SettingsId;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.Stream;

/**
 * How long a device may stay with a person after the measure's end. Enrolment's organisation decides it; until this
 * service has heard of a decision it is 14 days.
 *
 * @param daysAfterEnd calendar days
 */
public record LoanTerm(int daysAfterEnd) {
    public static final LoanTerm UNTIL_HEARD_OF = new LoanTerm(14);

    /** Of the organisation for which a decision is made. */
    public static Stream<LoanTerm> of(Given given) {
        return new Stream<>(LoanTerm.class, new SettingsId(given.organisation().derived("settings")));
    }
}
