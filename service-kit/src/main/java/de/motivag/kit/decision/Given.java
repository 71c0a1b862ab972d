package de.motivag.kit.decision;

import de.motivag.events.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What every decision is given: when it is made and for whom. Nothing else of the world is known to it. */
public record Given(Instant now, OrganisationId organisation) {
    /** Where all planned times and business days are. */
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    public LocalDate today() {
        return LocalDate.ofInstant(now, BERLIN);
    }
}
