package de.motivag.enrolment.automation;

import de.motivag.enrolment.write.referral.answer.NotePlacement;
import de.motivag.enrolment.write.referral.answer.NotePlacement.Result;
import de.motivag.events.coaching.ParticipationEvent.PlacementWaiting;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

@Component
final class WhenPlacementWaitingThenNoteWaiting implements Reaction<PlacementWaiting> {
    private final Commands commands;

    WhenPlacementWaitingThenNoteWaiting(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<PlacementWaiting> event() {
        return PlacementWaiting.class;
    }

    @Override
    public void on(PlacementWaiting event, Recorded recorded) {
        var placement = event.placement();
        var noted = new NotePlacement(placement.referral(), placement.participation(), new Result.WaitingList());
        commands.carryOutOrFail(noted, Order.because(recorded, "WhenPlacementWaitingThenNoteWaiting"));
    }
}
