package de.motivag.coaching.write.participation.restoreparticipation;

import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.participation.Leaving;
import de.motivag.coaching.write.participation.Modules;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.participation.ParticipationsCommand;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRevoked;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.WithdrawalRevoked;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * Restores the participations of a referral whose withdrawal was taken back. A person who had entered goes on in their
 * group, even if it is full by now; if it was cancelled, they keep the participation and are moved by hand. For a person
 * who had not entered, a seat can be requested again. Never refuses.
 *
 * @param participations participations of the referral, at least one
 */
public record RestoreParticipation(List<ParticipationId> participations) implements ParticipationsCommand {
    private static final Confidential<String> REASON = Confidential.of("Zurückziehen der Zuweisung zurückgenommen");

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return Leaving.leadsTo(participations, states, context);
    }

    @Override
    public List<Event> decide(States states, DecisionContext context) {
        var events = new ArrayList<Event>();
        for (var participation : participations) {
            if (states.of(Participation.class, participation) instanceof Participation.Placed placed) {
                events.addAll(restored(placed, states));
            }
        }
        return events;
    }

    private static List<Event> restored(Participation.Placed placed, States states) {
        var early = placed.earlyEnd();
        if (placed.withdrawn()) {
            return List.of(new WithdrawalRevoked(placed.placement()));
        }
        if (early == null
                || early.reason() != EndReason.REFERRAL_WITHDRAWN
                || placed.reported().enteredOn() == null) {
            return List.of();
        }
        var placement = placed.placement();
        var events = new ArrayList<Event>(
                placed.with(new EarlyEndRevoked(placement, REASON), Modules.of(placement, states)));
        var group = states.of(Group.class, placed.group()).planned();
        if (!group.cancelled() && !group.seats().has(placement.participant())) {
            events.add(new SeatAllocated(
                    placed.group(),
                    placement.offer(),
                    placement.participation(),
                    placement.participant(),
                    placement.referral(),
                    early.endedOn()));
        }
        return events;
    }
}
