package de.motivag.events.enrolment;

import de.motivag.events.Confidential;
import java.util.Optional;

/** The recipient of a support request. */
public enum Helper {
    TECHNICAL_SUPPORT,
    /** Beauftragte für Chancengleichheit am Arbeitsmarkt (BCA), § 18e SGB II. */
    EQUAL_OPPORTUNITY_OFFICER;

    static Optional<Helper> stored(Confidential<Helper> by) {
        return by instanceof Confidential.Open<Helper>(var helper) ? Optional.of(helper) : Optional.empty();
    }
}
