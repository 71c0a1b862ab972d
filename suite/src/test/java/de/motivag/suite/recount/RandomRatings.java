package de.motivag.suite.recount;

import de.motivag.events.EventName;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.AgreementRatingEvent.AgreementRated;
import de.motivag.events.coaching.AgreementRatingEvent.AgreementRatingEventRetracted;
import de.motivag.events.coaching.AgreementRatingEvent.RatedItem;
import de.motivag.events.coaching.AgreementRatingEvent.RatingPoint;
import de.motivag.events.coaching.AgreementRatingEvent.RubricItem;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.AgreementRatingId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Ratings of one participation's agreement, some of them alone, retracted or by another version of the rubric. */
final class RandomRatings {
    private final LogWriter log;
    private final PlacementRef placement;
    private final AgreementRatingId rating;

    RandomRatings(LogWriter log, PlacementRef placement) {
        this.log = log;
        this.placement = placement;
        this.rating = new AgreementRatingId(Id.derived(placement.participation().value(), "agreement-rating"));
    }

    /** @param day the day from which on the agreement is rated */
    void write(LocalDate day) {
        var before = day.plusDays(log.upTo(20));
        rate(RatingPoint.BEFORE, before, log.random.nextInt(3));
        rate(RatingPoint.AFTER, before.plusDays(log.upTo(60)), log.any(List.of(0, 1, 1, 2)));
    }

    /** Each rating but the last is retracted before the next one, so that at most one of each point stands. */
    private void rate(RatingPoint point, LocalDate day, int times) {
        for (int left = times - 1; left >= 0; left--) {
            rate(point, day, left == 0);
        }
    }

    private void rate(RatingPoint point, LocalDate day, boolean isLast) {
        var event = new AgreementRated(
                rating,
                placement,
                point,
                log.oneIn(6) ? 2 : 1,
                Arrays.stream(RubricItem.values())
                        .map(item -> new RatedItem(item, log.oneIn(2)))
                        .toList(),
                day,
                Internal.of(new StaffId(Id.next())));
        var recorded = log.record(day, event);
        if (!isLast || log.oneIn(5)) {
            log.record(
                    day.plusDays(log.upTo(9)),
                    new AgreementRatingEventRetracted(
                            rating,
                            placement,
                            recorded,
                            new EventName(EventTypes.name(AgreementRated.class)),
                            LogWriter.mistake()));
        }
    }
}
