package de.motivag.coaching.write.participation.retractdecision;

import static de.motivag.coaching.CorrectionRule.FOLLOW_UP_TO_RETRACT_FIRST;
import static de.motivag.coaching.CorrectionRule.RECOMMENDATION_NOT_DECIDED;

import de.motivag.coaching.write.participation.ParticipationCommand;
import de.motivag.coaching.write.participation.Retractions;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.RecommendationAccepted;
import de.motivag.events.coaching.ParticipationEvent.RecommendationDeclined;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.RecommendationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Retracts the decision on a recommendation, which then waits for a decision again. Refused once the person has entered
 * the recommended measure: the entry is retracted first. A referral that an accepted offer has opened stays open; it is
 * withdrawn by itself.
 *
 * @param reason reason for the retraction in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/retract-decision",
        roles = Role.ADVISER,
        summary = "Retract a decision on a recommendation")
public record RetractDecision(
        ParticipationId participation,
        RecommendationId recommendation,
        Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements ParticipationCommand {
    @Override
    public List<? extends ParticipationEvent> decide(States states, DecisionContext context) {
        var placed = placed(states);
        var before = placed.recommendation(recommendation);
        if (before.decision() == null) {
            throw new RuleViolated(RECOMMENDATION_NOT_DECIDED, "#/recommendation");
        }
        if (before.enteredOn() != null) {
            throw new RuleViolated(FOLLOW_UP_TO_RETRACT_FIRST, "#/recommendation").about(before.enteredOn());
        }
        return Retractions.of(this::isDecision, placed.placement(), reason, states);
    }

    private boolean isDecision(Event event) {
        return event instanceof RecommendationAccepted accepted
                        && accepted.recommendation().equals(recommendation)
                || event instanceof RecommendationDeclined declined
                        && declined.recommendation().equals(recommendation);
    }
}
