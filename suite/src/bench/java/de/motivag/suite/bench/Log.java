package de.motivag.suite.bench;

import de.motivag.events.Event;
import de.motivag.events.OrganisationId;
import de.motivag.kit.eventstore.EventMetadata;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * What {@value #ORGANISATIONS} organisations record in three years, in the order of recording: groups of twelve people from
 * the application to what became of them, see {@link Course}. The first organisation has a twentieth of all, the last ones
 * next to nothing. The same number of events and the same day give the same log.
 */
final class Log {
    static final int ORGANISATIONS = 400;

    /** What is asked for is there a little before they are over. */
    private static final int MONTHS = 36;

    private static final long SEED = 20_261_123;

    /** An event with what the relay says of it. */
    record Written(EventMetadata recorded, Event event) {}

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<OrganisationId> organisations = new ArrayList<>();
    private final PriorityQueue<Course> running = new PriorityQueue<>(Comparator.comparing(Course::nextAt));
    private final Duration between;
    private Instant next;

    /** @param events how many will be asked for */
    Log(long events, LocalDate today) {
        organisations.add(new OrganisationId(Contacts.ORGANISATION));
        for (int i = 1; i < ORGANISATIONS; i++) {
            organisations.add(new OrganisationId("jc-%03d".formatted(i)));
        }
        next = today.minusMonths(MONTHS).atStartOfDay().toInstant(ZoneOffset.UTC);
        between =
                Duration.ofMillis(Duration.ofDays(MONTHS * 365 / 12).toMillis() / Math.max(1, events / Course.EVENTS));
    }

    Written next() {
        while (running.isEmpty() || !next.isAfter(running.peek().nextAt())) {
            var share = random.nextDouble();
            var organisation = organisations.get((int) (ORGANISATIONS * share * share));
            running.add(new Course(organisation, next, random.split()));
            next = next.plus(between);
        }
        var course = running.remove();
        var written = course.next();
        if (course.isMore()) {
            running.add(course);
        }
        return written;
    }
}
