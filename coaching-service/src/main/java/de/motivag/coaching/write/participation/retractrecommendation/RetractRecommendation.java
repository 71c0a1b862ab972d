package de.motivag.coaching.write.participation.retractrecommendation;

import static de.motivag.coaching.CorrectionRule.DECISION_TO_RETRACT_FIRST;

import de.motivag.coaching.write.participation.ParticipationCommand;
import de.motivag.coaching.write.participation.Retractions;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.NextStepRecommended;
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
 * Retracts a recommendation that was made by mistake. Refused once it is decided: the decision is retracted first.
 *
 * @param reason reason for the retraction in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/retract-recommendation",
        roles = Role.MODERATOR,
        summary = "Retract a recommendation that was made by mistake")
public record RetractRecommendation(
        ParticipationId participation,
        RecommendationId recommendation,
        Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements ParticipationCommand {
    @Override
    public List<? extends ParticipationEvent> decide(States states, DecisionContext context) {
        var placed = placed(states);
        var before = placed.recommendation(recommendation);
        if (before.decidedOn() != null) {
            throw new RuleViolated(DECISION_TO_RETRACT_FIRST, "#/recommendation").about(before.decidedOn());
        }
        return Retractions.of(this::isMade, placed.placement(), reason, states);
    }

    private boolean isMade(Event event) {
        return event instanceof NextStepRecommended made
                && made.recommendation().equals(recommendation);
    }
}
