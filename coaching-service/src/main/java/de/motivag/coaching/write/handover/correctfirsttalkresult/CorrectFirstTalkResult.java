package de.motivag.coaching.write.handover.correctfirsttalkresult;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.handover.Handover;
import de.motivag.coaching.write.handover.HandoverCommand;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.HandoverEvent;
import de.motivag.events.coaching.HandoverEvent.FirstTalkResult;
import de.motivag.events.coaching.HandoverEvent.HandoverClosed;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the result of the first talk: retracts the recorded closing and records the correct one in one transaction.
 *
 * @param closedOn day of the first talk, or of the last attempt to reach the person; not in the future, not before the
 *     taking
 * @param note outcome of the first talk, in free text
 * @param reason reason for the correction in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/correct-first-talk-result",
        roles = Role.ADVISER,
        summary = "Correct the result of the first talk")
public record CorrectFirstTalkResult(
        ParticipationId participation,
        FirstTalkResult result,
        LocalDate closedOn,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> note,
        Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements HandoverCommand {
    @Override
    public List<HandoverEvent> decide(States states, DecisionContext context) {
        var handover = handover(states);
        var before = handover.requireClosed();
        var corrected = new HandoverClosed(before.ids(), result, closedOn, note);
        if (corrected.equals(before)) {
            return List.of();
        }
        Days.requireClosing(closedOn, handover.requireTaken().takenOn(), context);
        return List.of(Handover.retracted(before, reason, states), corrected);
    }
}
