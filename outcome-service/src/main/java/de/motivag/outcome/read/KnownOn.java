package de.motivag.outcome.read;

import static de.motivag.outcome.OutcomeRule.DAY_IN_THE_FUTURE;

import de.motivag.kit.decision.Given;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Facts and figures as they were known at the end of a day (Europe/Berlin). */
public final class KnownOn {
    private KnownOn() {}

    /**
     * @return the day's end; nothing was recorded before 1970
     * @throws de.motivag.kit.decision.RuleViolated if the day is still to come
     */
    public static Instant asked(LocalDate day, Instant now) {
        var today = LocalDate.ofInstant(now, Given.BERLIN);
        if (day.isAfter(today)) {
            throw Possible.of(DAY_IN_THE_FUTURE, "asKnownOn", Stream.of("≤ " + today));
        }
        return endOf(day.isBefore(LocalDate.EPOCH) ? LocalDate.EPOCH : day);
    }

    /** Its last millisecond: times of recording have no finer ones. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Given.BERLIN).toInstant().minusMillis(1);
    }
}
