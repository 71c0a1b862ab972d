package de.motivag.coaching.write.participation;

import static de.motivag.coaching.CoachingRule.REFERRAL_WITHDRAWN;
import static de.motivag.coaching.CorrectionRule.REASON_FOLLOWS_WITHDRAWAL;

import de.motivag.coaching.write.Days;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The early end of a participation, as last recorded. {@link Course} computes its effect on the measure. */
public record EarlyEnd(
        LocalDate endedOn, EndReason reason, @Nullable Confidential<String> note) {
    /** @throws RuleViolated if the exit day is impossible, or the reason cannot be chosen by hand */
    public void check(Participation state, LocalDate appliedOn, DecisionContext context) {
        if (reason == EndReason.REFERRAL_WITHDRAWN) {
            throw new RuleViolated(REASON_FOLLOWS_WITHDRAWAL, "#/reason");
        }
        checkDay(state, appliedOn, context);
    }

    /**
     * As above, for an early end that replaces this one. The end of a withdrawn referral keeps its reason, because it
     * could be revoked with another one.
     */
    public void checkCorrection(EarlyEnd correct, Participation state, LocalDate appliedOn, DecisionContext context) {
        if (reason != EndReason.REFERRAL_WITHDRAWN) {
            correct.check(state, appliedOn, context);
        } else if (correct.reason != reason) {
            throw new RuleViolated(REFERRAL_WITHDRAWN, "#/reason");
        } else {
            correct.checkDay(state, appliedOn, context);
        }
    }

    private void checkDay(Participation state, LocalDate appliedOn, DecisionContext context) {
        var lastAttended = state instanceof Participation.Placed placed
                ? placed.lastAttendedDay().orElse(null)
                : null;
        Days.requireEarlyEnd(endedOn, appliedOn, lastAttended, context);
    }
}
