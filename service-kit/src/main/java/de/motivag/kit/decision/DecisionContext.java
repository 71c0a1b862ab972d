package de.motivag.kit.decision;

import de.motivag.events.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The context of a decision: its time and its organisation. A decision knows nothing else of its environment. */
public record DecisionContext(Instant now, OrganisationId organisation) {
    /** The time zone of all planned times and business days. */
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    public LocalDate today() {
        return LocalDate.ofInstant(now, BERLIN);
    }

    /** The day that another service has told, or today if its clock is ahead of this one. */
    public LocalDate atMostToday(LocalDate day) {
        return day.isAfter(today()) ? today() : day;
    }

    /**
     * The business day of a fact: the day given by the caller, or today.
     *
     * @param inFuture rule that refuses a day in the future
     * @param pointer JSON pointer of the day in the request
     * @throws RuleViolated if the day lies in the future
     */
    public LocalDate dayOrToday(@Nullable LocalDate given, Rule inFuture, String pointer) {
        if (given == null) {
            return today();
        }
        if (given.isAfter(today())) {
            throw new RuleViolated(inFuture, pointer);
        }
        return given;
    }
}
