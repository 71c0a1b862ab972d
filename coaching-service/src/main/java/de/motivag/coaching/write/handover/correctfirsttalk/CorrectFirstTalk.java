package de.motivag.coaching.write.handover.correctfirsttalk;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.handover.Handover;
import de.motivag.coaching.write.handover.HandoverCommand;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.HandoverEvent;
import de.motivag.events.coaching.HandoverEvent.FirstTalkPrepared;
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
 * Corrects the preparation of the first talk, also after an adviser has taken the handover: retracts the recorded
 * preparation and records the correct one in one transaction.
 *
 * @param concern concern of the person for the first talk, in the person's own words
 * @param remark remark of the moderator for the adviser
 * @param preparedOn day of the preparation; not in the future, not before the application, not after the taking
 * @param reason reason for the correction in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/correct-first-talk",
        roles = Role.MODERATOR,
        summary = "Correct the preparation of the first talk")
public record CorrectFirstTalk(
        ParticipationId participation,
        Confidential<@NotBlank @Size(max = 2000) String> concern,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> remark,
        LocalDate preparedOn,
        Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements HandoverCommand {
    @Override
    public List<HandoverEvent> decide(States states, DecisionContext context) {
        var handover = handover(states);
        var before = handover.requirePrepared();
        var corrected = new FirstTalkPrepared(before.ids(), preparedOn, concern, remark);
        if (corrected.equals(before)) {
            return List.of();
        }
        var placed = states.of(Participation.class, participation).placed();
        Days.sinceApplication(preparedOn, placed.appliedOn(), context, "#/preparedOn");
        var taken = handover.taken();
        if (taken != null) {
            Days.requirePreparedBefore(taken.takenOn(), preparedOn);
        }
        return List.of(Handover.retracted(before, reason, states), corrected);
    }
}
