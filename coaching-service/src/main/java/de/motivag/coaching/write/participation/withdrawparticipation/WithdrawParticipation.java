package de.motivag.coaching.write.participation.withdrawparticipation;

import de.motivag.coaching.write.participation.EarlyEnd;
import de.motivag.coaching.write.participation.Leaving;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.participation.ParticipationsCommand;
import de.motivag.events.Event;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.WithdrawalApplied;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.time.LocalDate;
import java.util.List;

/**
 * Ends the participations of a withdrawn referral, whether the person waits, has a seat or has entered. Never refuses:
 * a participation that has already ended stays ended, and its early end can no longer be revoked.
 *
 * @param participations participations of the referral, at least one
 */
public record WithdrawParticipation(List<ParticipationId> participations, LocalDate withdrawnOn)
        implements ParticipationsCommand {
    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return Leaving.leadsTo(participations, states, context);
    }

    @Override
    public List<Event> decide(States states, DecisionContext context) {
        return participations.stream()
                .flatMap(participation ->
                        withdrawn(states.of(Participation.class, participation), states, context).stream())
                .toList();
    }

    private List<Event> withdrawn(Participation state, States states, DecisionContext context) {
        return switch (state) {
            case Participation.Waiting waiting -> Leaving.leave(waiting, early(withdrawnOn), context);
            case Participation.Placed placed
            when !placed.hasEnded() -> {
                var last = placed.lastAttendedDay().filter(withdrawnOn::isBefore);
                yield Leaving.leave(placed, early(last.orElse(withdrawnOn)), states);
            }
            // A late attendance could turn this end into one that can be revoked.
            case Participation.Placed placed
            when placed.earlyEnd() != null
                    && placed.earlyEnd().reason() != EndReason.REFERRAL_WITHDRAWN
                    && !placed.withdrawn() -> List.of(new WithdrawalApplied(placed.placement(), withdrawnOn));
            case Participation.None(), Participation.Refused _, Participation.Left _, Participation.Placed _ ->
                List.of();
        };
    }

    private static EarlyEnd early(LocalDate endedOn) {
        return new EarlyEnd(endedOn, EndReason.REFERRAL_WITHDRAWN, null);
    }
}
