package de.motivag.coaching.write.aftercare.endaftercare;

import static de.motivag.coaching.AftercareRule.AFTERCARE_ENDED;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.aftercare.AftercareCommand;
import de.motivag.events.coaching.AftercareEvent;
import de.motivag.events.coaching.AftercareEvent.AftercareEndReason;
import de.motivag.events.coaching.AftercareEvent.AftercareEnded;
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
 * Ends an aftercare that the person had accepted.
 *
 * @param endedOn last day of the aftercare; today if left out; not in the future, not before the acceptance
 */
@Post(
        path = "/participations/{participation}/end-aftercare",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "End an aftercare")
public record EndAftercare(
        ParticipationId participation, @Nullable LocalDate endedOn, AftercareEndReason reason)
        implements AftercareCommand {
    @Override
    public List<AftercareEvent> decide(States states, DecisionContext context) {
        var offered = offered(states);
        var acceptedOn = offered.acceptedOn(null);
        var before = offered.end();
        if (before != null) {
            return repeated(before);
        }
        var day = Days.aftercareStep(endedOn, acceptedOn, context, "#/endedOn");
        return List.of(new AftercareEnded(offered.offer().ref(), day, reason));
    }

    private List<AftercareEvent> repeated(AftercareEnded before) {
        if (before.reason() != reason || endedOn != null && !endedOn.equals(before.endedOn())) {
            throw new RuleViolated(AFTERCARE_ENDED).about(before.endedOn());
        }
        return List.of();
    }
}
