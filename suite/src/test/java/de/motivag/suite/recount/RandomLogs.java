package de.motivag.suite.recount;

import de.motivag.events.OrganisationId;
import de.motivag.kit.kafka.ReceivedEvent;
import java.time.LocalDate;
import java.util.List;

/** The random logs whose figures are recounted, and the days at whose end they are compared. */
public final class RandomLogs {
    public static final List<Long> SEEDS = List.of(1L, 2L, 3L);
    /** First day of the figures. */
    public static final LocalDate FROM = RandomLog.FIRST.minusYears(2);
    /** A day after everything, and days on which the clocks changed. */
    public static final List<LocalDate> DAYS =
            List.of(RandomLog.FIRST.plusDays(900), LogWriter.CLOCK_CHANGES.get(1), LogWriter.CLOCK_CHANGES.get(2));

    private static final int PEOPLE = 50;

    private RandomLogs() {}

    /** The events in the order of recording. */
    public static List<ReceivedEvent> of(long seed, OrganisationId organisation) {
        return of(seed, organisation, PEOPLE);
    }

    /** The events of that many people in the order of recording. */
    public static List<ReceivedEvent> of(long seed, OrganisationId organisation, int people) {
        return RandomLog.of(seed, organisation, people);
    }
}
