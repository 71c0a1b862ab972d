package de.motivag.coaching.write.handover.preparefirsttalk;

import static de.motivag.coaching.CoachingRule.NOT_ENTERED;
import static de.motivag.coaching.HandoverRule.HANDOVER_PREPARED;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.handover.Handover;
import de.motivag.coaching.write.handover.HandoverCommand;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.HandoverEvent;
import de.motivag.events.coaching.HandoverEvent.FirstTalkPrepared;
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
 * Prepares the first talk of a person with the adviser after the group (Erstgespräch, § 4.1). The adviser then takes the
 * handover. Repeating it has no effect.
 *
 * @param concern concern of the person for the first talk, in the person's own words
 * @param remark remark of the moderator for the adviser
 * @param preparedOn today if left out; not in the future, not before the application
 */
@Post(
        path = "/participations/{participation}/prepare-first-talk",
        roles = Role.MODERATOR,
        summary = "Prepare the first talk with the adviser")
public record PrepareFirstTalk(
        ParticipationId participation,
        Confidential<@NotBlank @Size(max = 2000) String> concern,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> remark,
        @Nullable LocalDate preparedOn)
        implements HandoverCommand {
    @Override
    public List<HandoverEvent> decide(States states, DecisionContext context) {
        var placed = states.of(Participation.class, participation).placed();
        var known = handover(states).prepared();
        if (known != null) {
            if (prepared(placed, preparedOn == null ? known.preparedOn() : preparedOn)
                    .equals(known)) {
                return List.of();
            }
            throw new RuleViolated(HANDOVER_PREPARED).about(known.preparedOn());
        }
        if (placed.reported().enteredOn() == null) {
            throw new RuleViolated(NOT_ENTERED);
        }
        return List.of(
                prepared(placed, Days.sinceApplication(preparedOn, placed.appliedOn(), context, "#/preparedOn")));
    }

    private FirstTalkPrepared prepared(Participation.Placed placed, LocalDate day) {
        return new FirstTalkPrepared(Handover.ids(placed), day, concern, remark);
    }
}
