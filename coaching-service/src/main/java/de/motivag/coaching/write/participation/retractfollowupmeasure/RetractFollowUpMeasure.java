package de.motivag.coaching.write.participation.retractfollowupmeasure;

import static de.motivag.coaching.CorrectionRule.FOLLOW_UP_NOT_ENTERED;

import de.motivag.coaching.write.participation.ParticipationCommand;
import de.motivag.coaching.write.participation.Retractions;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent;
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
 * Retracts the entry into a recommended measure that was recorded by mistake.
 *
 * @param reason reason for the retraction in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/retract-follow-up-measure",
        roles = Role.ADVISER,
        summary = "Retract the entry into a recommended measure")
public record RetractFollowUpMeasure(
        ParticipationId participation,
        RecommendationId recommendation,
        Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements ParticipationCommand {
    @Override
    public List<? extends ParticipationEvent> decide(States states, DecisionContext context) {
        var placed = placed(states);
        var before = placed.recommendation(recommendation);
        if (before.enteredOn() == null) {
            throw new RuleViolated(FOLLOW_UP_NOT_ENTERED, "#/recommendation");
        }
        return Retractions.ofFollowUp(recommendation, placed.placement(), reason, states);
    }
}
