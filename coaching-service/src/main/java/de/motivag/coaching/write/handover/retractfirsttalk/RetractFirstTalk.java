package de.motivag.coaching.write.handover.retractfirsttalk;

import static de.motivag.coaching.HandoverRule.TAKING_TO_RETRACT_FIRST;

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
 * Retracts the preparation of the first talk that was recorded by mistake. Refused once an adviser has taken the
 * handover: the taking is retracted first.
 *
 * @param reason reason for the retraction in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/retract-first-talk",
        roles = Role.MODERATOR,
        summary = "Retract the preparation of the first talk")
public record RetractFirstTalk(ParticipationId participation, Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements HandoverCommand {
    @Override
    public List<HandoverEvent> decide(States states, DecisionContext context) {
        var handover = handover(states);
        var prepared = handover.requirePrepared();
        var taken = handover.taken();
        if (taken != null) {
            throw new RuleViolated(TAKING_TO_RETRACT_FIRST).about(taken.takenOn());
        }
        return List.of(Handover.retracted(prepared, reason, states));
    }
}
