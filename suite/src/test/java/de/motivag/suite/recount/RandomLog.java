package de.motivag.suite.recount;

import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.OfferEvent.OfferDefined;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.OfferRevised;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.kit.kafka.ReceivedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A random log of some people between January 2025 and November 2026. Everything that staff can record occurs late, twice,
 * corrected and retracted, and on the edges of spans, windows and days.
 */
final class RandomLog {
    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private final LogWriter log;
    /** The last offer is never defined, as if coaching's events about it were missing. */
    private final List<OfferId> offers =
            IntStream.range(0, 3).mapToObj(_ -> new OfferId(Id.next())).toList();

    private RandomLog(long seed, OrganisationId organisation) {
        this.log = new LogWriter(new Random(seed), organisation);
    }

    /** The events in the order of recording. */
    static List<ReceivedEvent> of(long seed, OrganisationId organisation, int people) {
        var log = new RandomLog(seed, organisation);
        log.offers();
        var measures = new ArrayList<RandomMeasure>();
        for (int i = 0; i < people; i++) {
            measures.addAll(log.person());
        }
        new RandomDevices(log.log, measures).devices(people / 2);
        new EdgeCases(log.log, log.offers.get(1)).write();
        measures.forEach(RandomMeasure::roadmap);
        // Last, so that the random numbers of everything before stay the same.
        measures.forEach(measure -> new RandomRatings(log.log, measure.placement()).write(measure.day()));
        measures.forEach(measure -> new RandomHandovers(log.log, measure.placement()).write(measure.day()));
        return log.log.events();
    }

    private void offers() {
        log.record(
                FIRST.minusDays(60),
                new OfferDefined(
                        offers.get(0),
                        1,
                        OfferKind.ACTIVATION_AND_ORIENTATION,
                        Internal.of("A&O"),
                        modules(2),
                        List.of(),
                        List.of(),
                        Internal.of(List.of())));
        log.record(
                FIRST.minusDays(60),
                new OfferDefined(
                        offers.get(1),
                        1,
                        OfferKind.OTHER,
                        Internal.of("Sprache"),
                        modules(1),
                        List.of(),
                        List.of(),
                        Internal.of(List.of())));
        log.record(
                FIRST.plusDays(200),
                new OfferRevised(
                        offers.get(0),
                        2,
                        Internal.of("A&O"),
                        modules(4),
                        List.of(),
                        List.of(),
                        Internal.of(List.of())));
    }

    private static List<OfferModule> modules(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new OfferModule(number, 60))
                .toList();
    }

    /** A person in up to three offers, one after another or at the same time. */
    private List<RandomMeasure> person() {
        var person = new ParticipantId(Id.next());
        var measures = new ArrayList<RandomMeasure>();
        for (int i = 0; i <= log.random.nextInt(3); i++) {
            var referral = new RandomReferral(log, person, log.any(offers), FIRST.plusDays(log.upTo(450)));
            if (log.oneIn(4)) {
                referral.writeRefused();
                continue;
            }
            referral.write();
            for (int seat = 0; seat < log.any(List.of(0, 1, 1, 1, 2)); seat++) {
                var measure = new RandomMeasure(log, referral, 1 + log.random.nextInt(2));
                measure.write();
                measures.add(measure);
            }
        }
        new RandomWork(log, person, measures).write();
        return measures;
    }
}
