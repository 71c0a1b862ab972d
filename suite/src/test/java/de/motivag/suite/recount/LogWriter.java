package de.motivag.suite.recount;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.codec.EventTypes;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.ReceivedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Records events with the times of a service, at the edges of days and of the change of clocks too. */
final class LogWriter {
    /** The days on which the clocks changed in Berlin. */
    static final List<LocalDate> CLOCK_CHANGES = List.of(
            LocalDate.of(2025, 3, 30),
            LocalDate.of(2025, 10, 26),
            LocalDate.of(2026, 3, 29),
            LocalDate.of(2026, 10, 25));

    private static final List<LocalTime> EDGES =
            List.of(LocalTime.MIN, LocalTime.of(23, 59, 59, 999_000_000), LocalTime.of(2, 30), LocalTime.of(1, 0));

    final Random random;
    private final OrganisationId organisation;
    private final Map<Id, Long> sequences = new HashMap<>();
    private final Map<Id, Instant> last = new HashMap<>();
    private final List<ReceivedEvent> received = new ArrayList<>();

    LogWriter(Random random, OrganisationId organisation) {
        this.random = random;
        this.organisation = organisation;
    }

    /** The events in the order of recording. */
    List<ReceivedEvent> events() {
        return received.stream()
                .sorted(Comparator.comparing(
                                (ReceivedEvent one) -> one.recorded().at())
                        .thenComparing(one -> one.recorded().sequence()))
                .toList();
    }

    /** Records on that day or later, and after the earlier events of the stream. */
    EventId record(LocalDate day, Event event) {
        return record(
                day,
                random.nextInt(5) == 0 ? any(EDGES) : LocalTime.of(11, 0).plusSeconds(random.nextInt(3600 * 3)),
                event);
    }

    /** Records at noon, so that several events of one command are on the same day. */
    EventId recordAtNoon(LocalDate day, Event event) {
        return record(day, LocalTime.NOON, event);
    }

    private EventId record(LocalDate day, LocalTime time, Event event) {
        var stream = event.stream();
        var at = day.atTime(time).atZone(DecisionContext.BERLIN).toInstant();
        var before = last.getOrDefault(stream, Instant.EPOCH);
        var recorded = (at.isAfter(before) ? at : before.plusMillis(1)).truncatedTo(ChronoUnit.MILLIS);
        last.put(stream, recorded);
        var id = Id.next();
        received.add(new ReceivedEvent(
                new EventMetadata(
                        id,
                        EventTypes.name(event.getClass()),
                        stream.value(),
                        sequences.merge(stream, 1L, Long::sum) - 1,
                        recorded,
                        organisation,
                        null,
                        "c",
                        "c",
                        null),
                "test",
                0,
                received.size(),
                new byte[] {1},
                event));
        return new EventId(id);
    }

    static Confidential<String> mistake() {
        return Confidential.of("Verwechslung");
    }

    int upTo(int days) {
        return random.nextInt(days + 1);
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** That day, the day before or the day after. */
    LocalDate about(LocalDate day) {
        return day.plusDays(random.nextInt(3) - 1L);
    }

    /** One of those days, or the day before or after it. */
    LocalDate about(Stream<LocalDate> days) {
        return about(any(days.toList()));
    }
}
