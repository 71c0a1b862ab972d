package de.motivag.coaching.write.handover.closehandover;

import static de.motivag.coaching.HandoverRule.HANDOVER_CLOSED;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.handover.HandoverCommand;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.HandoverEvent;
import de.motivag.events.coaching.HandoverEvent.FirstTalkResult;
import de.motivag.events.coaching.HandoverEvent.HandoverClosed;
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
import org.jspecify.annotations.Nullable;

/**
 * Closes a handover: the first talk was held, or the person was not reached. A held talk counts as a contact. Repeating it
 * has no effect.
 *
 * @param closedOn day of the first talk, or of the last attempt to reach the person; not in the future, not before the
 *     taking
 * @param note outcome of the first talk, in free text
 */
@Post(
        path = "/participations/{participation}/close-handover",
        roles = Role.ADVISER,
        summary = "Record the first talk and close the handover")
public record CloseHandover(
        ParticipationId participation,
        FirstTalkResult result,
        LocalDate closedOn,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> note)
        implements HandoverCommand {
    @Override
    public List<HandoverEvent> decide(States states, DecisionContext context) {
        var handover = handover(states);
        var taken = handover.requireTaken();
        var known = handover.closed();
        var closed = new HandoverClosed(taken.ids(), result, closedOn, note);
        if (known != null) {
            if (closed.equals(known)) {
                return List.of();
            }
            throw new RuleViolated(HANDOVER_CLOSED).about(known.closedOn());
        }
        Days.requireClosing(closedOn, taken.takenOn(), context);
        return List.of(closed);
    }
}
