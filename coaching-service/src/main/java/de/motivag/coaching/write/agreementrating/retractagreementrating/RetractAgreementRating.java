package de.motivag.coaching.write.agreementrating.retractagreementrating;

import static de.motivag.coaching.AgreementRule.AGREEMENT_RATED_AFTER;

import de.motivag.coaching.write.agreementrating.AgreementRating;
import de.motivag.coaching.write.agreementrating.AgreementRatingCommand;
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
import java.util.List;

/**
 * Retracts a rating of the agreement that was recorded by mistake. The rating before is kept while there is a rating
 * after, which is retracted first. The figure no longer counts the participation.
 *
 * @param point the rating to retract
 * @param reason reason for the retraction in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/retract-agreement-rating",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Retract a rating of the agreement that was recorded by mistake")
public record RetractAgreementRating(
        ParticipationId participation, RatingPoint point, Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements AgreementRatingCommand {
    @Override
    public List<AgreementRatingEvent> decide(States states, DecisionContext context) {
        var placed = states.of(Participation.class, participation).placed();
        var after = states.of(AgreementRating.of(participation)).after();
        if (point == RatingPoint.BEFORE && after != null) {
            throw new RuleViolated(AGREEMENT_RATED_AFTER, "#/point").about(after.ratedOn());
        }
        return List.of(AgreementRating.retraction(placed, point, reason, states));
    }
}
