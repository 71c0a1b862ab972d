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
 * A log of {@value #ORGANISATIONS} organisations over three years in the order of recording: groups of twelve people
 * from the application to the outcome, see {@link Course}. The first organisation has a twentieth of all events, the
 * last ones have very few. Equal parameters result in the same log.
 */
final class Log {
    static final int ORGANISATIONS = 400;

    /** Shorter than three years, so that the requested number of events is reached before their end. */
    private static final int MONTHS = 36;

    private static final long SEED = 20_261_123;

    /** An event with its metadata. */
    record Written(EventMetadata recorded, Event event) {}

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<OrganisationId> organisations = new ArrayList<>();
    private final PriorityQueue<Course> running = new PriorityQueue<>(Comparator.comparing(Course::nextAt));
    private final Duration between;
    private Instant next;

    /** @param events number of events that will be requested */
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
