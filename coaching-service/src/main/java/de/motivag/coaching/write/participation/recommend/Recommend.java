package de.motivag.coaching.write.participation.recommend;

import static de.motivag.coaching.CoachingRule.NOT_ENTERED;
import static de.motivag.coaching.CoachingRule.NO_SUCH_OFFER;
import static de.motivag.coaching.CoachingRule.OTHER_OFFER_UNCLEAR;
import static de.motivag.coaching.CoachingRule.RECOMMENDATION_EXISTS;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.offer.Offer;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.NextStepRecommended;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.RecommendationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recommends a step after the measure (§ 4.1) for a person who has entered it. The adviser decides on it.
 *
 * @param recommendation chosen by the caller or generated
 * @param otherOffer the recommended offer, if it is another MotivAG offer
 * @param recommendedOn today if left out; not in the future, not before the measure entry
 * @param reason reason for the recommendation in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/recommend",
        roles = Role.MODERATOR,
        summary = "Recommend a next step after the measure")
public record Recommend(
        ParticipationId participation,
        @OrNew RecommendationId recommendation,
        RecommendationKind kind,
        @Nullable OfferId otherOffer,
        @Nullable LocalDate recommendedOn,
        Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        var streams = new ArrayList<Stream<?>>();
        streams.add(new Stream<>(Participation.class, participation));
        if (otherOffer != null) {
            streams.add(new Stream<>(Offer.class, otherOffer));
        }
        return streams;
    }

    @Override
    public List<ParticipationEvent> decide(States states, DecisionContext context) {
        var placed = states.of(Participation.class, participation).placed();
        var before = placed.recommendations().get(recommendation);
        if (before != null) {
            return repeated(
                    before.says(recommended(placed, recommendedOn == null ? before.recommendedOn() : recommendedOn)));
        }
        var enteredOn = placed.reported().enteredOn();
        if (enteredOn == null) {
            throw new RuleViolated(NOT_ENTERED);
        }
        var day = Days.recommendation(recommendedOn, enteredOn, context);
        checkOtherOffer(placed, states);
        return List.of(recommended(placed, day));
    }

    private NextStepRecommended recommended(Participation.Placed placed, LocalDate day) {
        return new NextStepRecommended(placed.placement(), recommendation, kind, otherOffer, day, reason);
    }

    private void checkOtherOffer(Participation.Placed placed, States states) {
        if ((kind == RecommendationKind.OTHER_OFFER) != (otherOffer != null)
                || placed.placement().offer().equals(otherOffer)) {
            throw new RuleViolated(OTHER_OFFER_UNCLEAR, "#/otherOffer");
        }
        if (otherOffer != null && states.of(Offer.class, otherOffer) instanceof Offer.None) {
            throw new RuleViolated(NO_SUCH_OFFER, "#/otherOffer");
        }
        if (otherOffer != null) {
            states.of(Offer.class, otherOffer).notRetired(otherOffer, "#/otherOffer");
        }
    }

    private static List<ParticipationEvent> repeated(boolean isTheSame) {
        if (!isTheSame) {
            throw new RuleViolated(RECOMMENDATION_EXISTS, "#/recommendation");
        }
        return List.of();
    }
}
