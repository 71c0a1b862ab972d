package de.motivag.coaching.write.agreementrating;

import static de.motivag.coaching.AgreementRule.AGREEMENT_NOT_RATED;
import static de.motivag.coaching.AgreementRule.AGREEMENT_RATED_BY_SAME_PERSON;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.participation.Participation.Placed;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventName;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.coaching.AgreementRatingEvent;
import de.motivag.events.coaching.AgreementRatingEvent.AgreementRated;
import de.motivag.events.coaching.AgreementRatingEvent.AgreementRatingEventRetracted;
import de.motivag.events.coaching.AgreementRatingEvent.RatingPoint;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.AgreementRatingId;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RecordedEvent;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ratings of one participation's agreement: at most one of each point. */
public record AgreementRating(
        @Nullable AgreementRated before, @Nullable AgreementRated after) {
    public static final AgreementRating NONE = new AgreementRating(null, null);

    private static final String POINT = "#/point";

    /** The stream of the participation's ratings. */
    public static Stream<AgreementRating> of(ParticipationId participation) {
        return new Stream<>(AgreementRating.class, id(participation));
    }

    private static AgreementRatingId id(ParticipationId participation) {
        return new AgreementRatingId(Id.derived(participation.value(), "agreement-rating"));
    }

    /** Retracted ratings are not part of the history. */
    public static AgreementRating evolve(AgreementRating state, AgreementRatingEvent event) {
        return event instanceof AgreementRated rated ? state.with(rated) : state;
    }

    private AgreementRating with(AgreementRated rated) {
        return rated.point() == RatingPoint.BEFORE
                ? new AgreementRating(rated, after)
                : new AgreementRating(before, rated);
    }

    public @Nullable AgreementRated at(RatingPoint point) {
        return point == RatingPoint.BEFORE ? before : after;
    }

    /** @throws RuleViolated if there is no such rating */
    public AgreementRated require(RatingPoint point) {
        var rated = at(point);
        if (rated == null) {
            throw new RuleViolated(AGREEMENT_NOT_RATED, POINT);
        }
        return rated;
    }

    /**
     * The rating by the member of staff who sends the command.
     *
     * @throws RuleViolated if the day is out of its bounds, or if a rating after has no rating before or the same rater
     */
    public AgreementRated rate(
            Placed placed, RatingPoint point, RubricAnswers answers, LocalDate ratedOn, DecisionContext context) {
        var rater = Internal.of(Objects.requireNonNull(context.staff()));
        if (point == RatingPoint.AFTER && require(RatingPoint.BEFORE).rater().equals(rater)) {
            throw new RuleViolated(AGREEMENT_RATED_BY_SAME_PERSON, POINT);
        }
        Days.requireRating(
                ratedOn,
                placed.appliedOn(),
                point == RatingPoint.BEFORE || before == null ? null : before.ratedOn(),
                point == RatingPoint.AFTER || after == null ? null : after.ratedOn(),
                context);
        return new AgreementRated(
                id(placed.placement().participation()),
                placed.placement(),
                point,
                Rubric.CURRENT.version(),
                answers.items(),
                ratedOn,
                rater);
    }

    /** Whether the member of staff has recorded exactly this rating already. The placement may have changed since. */
    public static boolean isSame(
            AgreementRated known, RubricAnswers answers, LocalDate ratedOn, DecisionContext context) {
        return known.items().equals(answers.items())
                && known.ratedOn().equals(ratedOn)
                && Objects.equals(known.rater().orNull(), context.staff());
    }

    /** The retraction of the rating of that point. */
    public static AgreementRatingEventRetracted retraction(
            Placed placed, RatingPoint point, Confidential<String> reason, States states) {
        var stream = of(placed.placement().participation());
        return states.recorded(stream).stream()
                .filter(recorded -> !recorded.retracted() && isAt(point, recorded.event()))
                .map(RecordedEvent::id)
                .findFirst()
                .map(event -> new AgreementRatingEventRetracted(
                        id(placed.placement().participation()),
                        placed.placement(),
                        event,
                        new EventName(EventTypes.name(AgreementRated.class)),
                        reason))
                .orElseThrow(() -> new RuleViolated(AGREEMENT_NOT_RATED, POINT));
    }

    private static boolean isAt(RatingPoint point, Event event) {
        return event instanceof AgreementRated rated && rated.point() == point;
    }
}
