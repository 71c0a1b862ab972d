package de.motivag.coaching.write.agreementrating.correctagreementrating;

import static de.motivag.coaching.AgreementRule.AGREEMENT_RATED_BY_OTHERS;

import de.motivag.coaching.write.agreementrating.AgreementRating;
import de.motivag.coaching.write.agreementrating.AgreementRatingCommand;
import de.motivag.coaching.write.agreementrating.RubricAnswers;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.AgreementRatingEvent;
import de.motivag.events.coaching.AgreementRatingEvent.RatingPoint;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Corrects a rating of the agreement: retracts the recorded event and records the correct rating in one transaction. Only
 * the rater may correct a rating, because nobody else may see it before both exist.
 *
 * @param point the rating to correct
 * @param reason reason for the correction in free text, for staff who work with the person
 * @param ratedOn day of the rating; since the application, not in the future, and after not before the rating before
 */
@Post(
        path = "/participations/{participation}/correct-agreement-rating",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Correct an own rating of the agreement")
public record CorrectAgreementRating(
        ParticipationId participation,
        RatingPoint point,
        Confidential<@NotBlank @Size(max = 2000) String> reason,
        RubricAnswers answers,
        LocalDate ratedOn)
        implements AgreementRatingCommand {
    @Override
    public List<AgreementRatingEvent> decide(States states, DecisionContext context) {
        var placed = states.of(Participation.class, participation).placed();
        var ratings = states.of(AgreementRating.of(participation));
        var known = ratings.require(point);
        var correct = ratings.rate(placed, point, answers, ratedOn, context);
        if (!known.rater().equals(correct.rater())) {
            throw new RuleViolated(AGREEMENT_RATED_BY_OTHERS, "#/point");
        }
        return List.of(AgreementRating.retraction(placed, point, reason, states), correct);
    }
}
