package de.motivag.suite.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Recordings at instants at which the day is easily mistaken: around midnight, and in the hours in which the clocks of
 * Europe/Berlin change. Each is a contact of the local day on which it is recorded.
 */
final class Nights {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime BEFORE_MIDNIGHT = LocalTime.of(23, 59, 50);
    private static final int DAYS_BETWEEN_MIDNIGHTS = 60;

    private final NavigableSet<Instant> recordings = new TreeSet<>();

    Nights(Period period) {
        for (var day = period.first().plusDays(10); day.isBefore(period.last().minusDays(3)); ) {
            recordings.add(day.atTime(BEFORE_MIDNIGHT).atZone(BERLIN).toInstant());
            recordings.add(day.plusDays(1).atStartOfDay(BERLIN).toInstant());
            day = day.plusDays(DAYS_BETWEEN_MIDNIGHTS);
        }
        var rules = BERLIN.getRules();
        var end = period.last().atStartOfDay(BERLIN).toInstant();
        var change = rules.nextTransition(
                period.first().plusDays(10).atStartOfDay(BERLIN).toInstant());
        while (change != null && change.getInstant().isBefore(end)) {
            recordings.add(change.getInstant().minus(Duration.ofMinutes(30)));
            recordings.add(change.getInstant().plus(Duration.ofMinutes(30)));
            change = rules.nextTransition(change.getInstant());
        }
    }

    /** Moves the clock to each recording before that instant and records it. */
    void playUntil(Instant instant, Consumer<Instant> clock, BiConsumer<LocalDate, Instant> contact) {
        while (!recordings.isEmpty() && recordings.first().isBefore(instant)) {
            var next = recordings.removeFirst();
            clock.accept(next);
            contact.accept(LocalDate.ofInstant(next, BERLIN), next);
        }
    }
}
