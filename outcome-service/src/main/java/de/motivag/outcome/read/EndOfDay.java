package de.motivag.outcome.read;

import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import java.time.Instant;
import java.time.LocalDate;

/** The moments at which the knowledge of a day ends (Europe/Berlin). */
public final class EndOfDay {
    private EndOfDay() {}

    /**
     * @return the end of the day; earlier days than 1970-01-01 count as that day, since nothing was recorded before
     * @throws RuleViolated if the day is in the future
     */
    public static Instant asked(LocalDate day, Instant now) {
        var today = LocalDate.ofInstant(now, DecisionContext.BERLIN);
        if (day.isAfter(today)) {
            throw new RuleViolated(CommonRule.DAY_IN_FUTURE, "asKnownOn").about(day, today);
        }
        return endOf(day.isBefore(LocalDate.EPOCH) ? LocalDate.EPOCH : day);
    }

    /** The last millisecond of the day. Recording times are no finer than milliseconds. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(DecisionContext.BERLIN).toInstant().minusMillis(1);
    }
}
