package de.motivag.coaching.write.handover.retracthandoverstep;

import static de.motivag.coaching.HandoverRule.CLOSING_TO_RETRACT_FIRST;

import de.motivag.coaching.write.handover.Handover;
import de.motivag.coaching.write.handover.HandoverCommand;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.HandoverEvent;
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
 * Retracts the adviser's latest step in a handover. After a retracted taking the handover waits for an adviser again;
 * after a retracted closing it is open again.
 *
 * @param step step that was recorded by mistake; naming it keeps a repeated request from retracting the step before
 * @param reason reason for the retraction in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/retract-handover-step",
        roles = Role.ADVISER,
        summary = "Retract the taking or the closing of a handover")
public record RetractHandoverStep(
        ParticipationId participation, HandoverStep step, Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements HandoverCommand {
    /** The steps of the adviser. */
    public enum HandoverStep {
        TAKEN,
        CLOSED
    }

    @Override
    public List<HandoverEvent> decide(States states, DecisionContext context) {
        var handover = handover(states);
        return List.of(Handover.retracted(
                switch (step) {
                    case TAKEN -> taken(handover);
                    case CLOSED -> handover.requireClosed();
                },
                reason,
                states));
    }

    private static HandoverEvent taken(Handover handover) {
        var taken = handover.requireTaken();
        var closed = handover.closed();
        if (closed != null) {
            throw new RuleViolated(CLOSING_TO_RETRACT_FIRST, "#/step").about(closed.closedOn());
        }
        return taken;
    }
}
