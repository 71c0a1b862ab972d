package de.motivag.enrolment.automation;

import de.motivag.enrolment.write.referral.answer.NotePlacement;
import de.motivag.enrolment.write.referral.answer.NotePlacement.Result;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.kafka.Reaction;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Component
final class WhenPlacementAcceptedThenNoteSeat implements Reaction<PlacementAccepted> {
    private final Commands commands;

    WhenPlacementAcceptedThenNoteSeat(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<PlacementAccepted> event() {
        return PlacementAccepted.class;
    }

    @Override
    public void on(PlacementAccepted event, Recorded recorded) {
        var placement = event.placement();
        var group = Objects.requireNonNull(placement.group(), "a seat is in a group");
        var noted = new NotePlacement(placement.referral(), placement.participation(), new Result.Place(group));
        commands.carryOutOrFail(noted, Order.because(recorded, "WhenPlacementAcceptedThenNoteSeat"));
    }
}
