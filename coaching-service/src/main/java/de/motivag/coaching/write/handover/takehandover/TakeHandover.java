package de.motivag.coaching.write.handover.takehandover;

import static de.motivag.coaching.HandoverRule.HANDOVER_TAKEN;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.handover.HandoverCommand;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.HandoverEvent;
import de.motivag.events.coaching.HandoverEvent.HandoverTaken;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a prepared handover: the adviser is from now on in charge of the first talk. Repeating it has no effect.
 *
 * @param adviser adviser who holds the first talk
 * @param takenOn today if left out; not in the future, not before the preparation
 */
@Post(
        path = "/participations/{participation}/take-handover",
        roles = Role.ADVISER,
        summary = "Take the handover for the first talk")
public record TakeHandover(
        ParticipationId participation,
        Internal<StaffId> adviser,
        @Nullable LocalDate takenOn) implements HandoverCommand {
    @Override
    public List<HandoverEvent> decide(States states, DecisionContext context) {
        var handover = handover(states);
        var prepared = handover.requirePrepared();
        var known = handover.taken();
        if (known != null) {
            if (known.adviser().equals(adviser)
                    && (takenOn == null || known.takenOn().equals(takenOn))) {
                return List.of();
            }
            throw new RuleViolated(HANDOVER_TAKEN).about(known.takenOn());
        }
        var day = Days.taking(takenOn, prepared.preparedOn(), context);
        return List.of(new HandoverTaken(prepared.ids(), day, adviser));
    }
}
