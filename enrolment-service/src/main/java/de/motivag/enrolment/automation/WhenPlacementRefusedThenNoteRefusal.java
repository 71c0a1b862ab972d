package de.motivag.enrolment.automation;

import de.motivag.enrolment.write.referral.answer.NotePlacement;
import de.motivag.enrolment.write.referral.answer.NotePlacement.Result;
import de.motivag.events.coaching.ParticipationEvent.PlacementRefused;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

@Component
final class WhenPlacementRefusedThenNoteRefusal implements Reaction<PlacementRefused> {
    private final Commands commands;

    WhenPlacementRefusedThenNoteRefusal(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<PlacementRefused> event() {
        return PlacementRefused.class;
    }

    @Override
    public void on(PlacementRefused event, Recorded recorded) {
        var placement = event.placement();
        var noted =
                new NotePlacement(placement.referral(), placement.participation(), new Result.Refusal(event.reason()));
        commands.carryOutOrFail(noted, Order.because(recorded, "WhenPlacementRefusedThenNoteRefusal"));
    }
}
