package de.motivag.outcome.read;

import static de.motivag.outcome.OutcomeRule.DAY_IN_THE_FUTURE;

import de.motivag.kit.decision.Given;
import de.motivag.outcome.OutcomeRule;
import java.time.Instant;
import java.time.LocalDate;

/** Facts and figures as they were known at the end of a day (Europe/Berlin). */
public final class KnownOn {
    private KnownOn() {}

    /**
     * @return the day's end
     * @throws de.motivag.kit.decision.RuleViolated if the day is still to come
     */
    public static Instant asked(LocalDate day, Instant now) {
        OutcomeRule.require(!day.isAfter(LocalDate.ofInstant(now, Given.BERLIN)), DAY_IN_THE_FUTURE);
        return endOf(day);
    }

    /** Its last millisecond: times of recording have no finer ones. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Given.BERLIN).toInstant().minusMillis(1);
    }
}
