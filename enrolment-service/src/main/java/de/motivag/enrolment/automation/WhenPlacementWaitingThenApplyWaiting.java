package de.motivag.enrolment.automation;

import de.motivag.enrolment.write.referral.applyplacement.ApplyPlacement;
import de.motivag.enrolment.write.referral.applyplacement.ApplyPlacement.Result;
import de.motivag.events.coaching.ParticipationEvent.PlacementWaiting;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

@Component
final class WhenPlacementWaitingThenApplyWaiting implements Reaction<PlacementWaiting> {
    private final Commands commands;

    WhenPlacementWaitingThenApplyWaiting(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<PlacementWaiting> event() {
        return PlacementWaiting.class;
    }

    @Override
    public void on(PlacementWaiting event, EventMetadata metadata) {
        var placement = event.placement();
        var noted = new ApplyPlacement(placement.referral(), placement.participation(), new Result.WaitingList());
        commands.carryOutOrFail(noted, CommandContext.because(metadata, getClass()));
    }
}
