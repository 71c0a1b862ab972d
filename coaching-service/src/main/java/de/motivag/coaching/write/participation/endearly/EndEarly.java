package de.motivag.coaching.write.participation.endearly;

import static de.motivag.coaching.CoachingRule.EARLY_END_RECORDED;
import static de.motivag.coaching.CoachingRule.PARTICIPATION_ENDED;

import de.motivag.coaching.write.participation.EarlyEnd;
import de.motivag.coaching.write.participation.Leaving;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.participation.ParticipationCommand;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that a person leaves before the measure's end (vorzeitiger Abbruch) or before its begin. The seat or the
 * position on the waiting list becomes free.
 *
 * @param endedOn exit day: the last day on which the person took part or could have taken part
 * @param note text for staff who work with the person; never published
 */
@Post(
        path = "/participations/{participation}/end-early",
        roles = {Role.MODERATOR, Role.TEAM_LEAD, Role.ADVISER},
        summary = "Record an early end")
public record EndEarly(
        ParticipationId participation,
        LocalDate endedOn,
        EndReason reason,
        @Nullable Confidential<@Size(max = 2000) String> note)
        implements ParticipationCommand {
    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return Leaving.leadsTo(states.of(Participation.class, participation), context);
    }

    @Override
    public List<Event> decide(States states, DecisionContext context) {
        var state = states.of(Participation.class, participation);
        var early = new EarlyEnd(endedOn, reason, note);
        return switch (state) {
            case Participation.Left left -> repeated(left.earlyEnd(), early);
            case Participation.Waiting waiting -> {
                early.check(state, waiting.appliedOn(), context);
                yield Leaving.leave(waiting, early, context);
            }
            case Participation.None(), Participation.Refused _, Participation.Placed _ ->
                leave(state.placed(), early, states, context);
        };
    }

    private static List<Event> leave(
            Participation.Placed placed, EarlyEnd early, States states, DecisionContext context) {
        if (placed.earlyEnd() != null) {
            return repeated(placed.earlyEnd(), early);
        }
        if (placed.hasEnded()) {
            throw new RuleViolated(PARTICIPATION_ENDED);
        }
        early.check(placed, placed.appliedOn(), context);
        return Leaving.leave(placed, early, states);
    }

    private static List<Event> repeated(EarlyEnd recorded, EarlyEnd requested) {
        if (!recorded.equals(requested)) {
            throw new RuleViolated(EARLY_END_RECORDED).about(recorded.endedOn());
        }
        return List.of();
    }
}
