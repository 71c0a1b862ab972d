package de.motivag.coaching.write.participation;

import static de.motivag.coaching.CoachingRule.END_BEFORE_LAST_ATTENDED;

import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The early end of a participation, as last recorded. {@link Course} computes its effect on the measure. */
public record EarlyEnd(
        LocalDate endedOn, EndReason reason, @Nullable Confidential<String> note) {
    /** @throws RuleViolated if the exit day is impossible */
    public void check(Participation state, DecisionContext context) {
        context.requireNotInFuture(endedOn, "#/endedOn");
        if (state instanceof Participation.Placed placed) {
            placed.lastAttendedDay().filter(endedOn::isBefore).ifPresent(last -> {
                throw new RuleViolated(END_BEFORE_LAST_ATTENDED, "#/endedOn").about(endedOn, last);
            });
        }
    }
}
