package de.motivag.coaching.write.agreementrating.rateagreement;

import static de.motivag.coaching.AgreementRule.AGREEMENT_RATED;

import de.motivag.coaching.write.agreementrating.AgreementRating;
import de.motivag.coaching.write.agreementrating.AgreementRatingCommand;
import de.motivag.coaching.write.agreementrating.RubricAnswers;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.coaching.AgreementRatingEvent;
import de.motivag.events.coaching.AgreementRatingEvent.RatingPoint;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.time.LocalDate;
import java.util.List;

/**
 * Rates the quality of the person's agreement (Eingliederungsvereinbarung, Kooperationsplan) by the six items of the
 * rubric, before and after the coaching. The rating after is made by somebody else than the rating before, and nobody
 * who may rate is shown the first rating until the second exists. Repeating it has no effect.
 *
 * @param point whether the agreement from before the coaching is rated, or the one after it
 * @param ratedOn day of the rating; since the application, not in the future, and after not before the rating before
 */
@Post(
        path = "/participations/{participation}/rate-agreement",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Rate the quality of the agreement")
public record RateAgreement(ParticipationId participation, RatingPoint point, RubricAnswers answers, LocalDate ratedOn)
        implements AgreementRatingCommand {
    @Override
    public List<AgreementRatingEvent> decide(States states, DecisionContext context) {
        var placed = states.of(Participation.class, participation).placed();
        var ratings = states.of(AgreementRating.of(participation));
        var known = ratings.at(point);
        if (known == null) {
            return List.of(ratings.rate(placed, point, answers, ratedOn, context));
        }
        if (AgreementRating.isSame(known, answers, ratedOn, context)) {
            return List.of();
        }
        throw new RuleViolated(AGREEMENT_RATED, "#/point").about(known.ratedOn());
    }
}
