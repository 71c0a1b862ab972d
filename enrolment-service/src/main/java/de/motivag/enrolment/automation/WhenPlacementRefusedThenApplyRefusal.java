package de.motivag.enrolment.automation;

import de.motivag.enrolment.write.referral.applyplacement.ApplyPlacement;
import de.motivag.enrolment.write.referral.applyplacement.ApplyPlacement.Result;
import de.motivag.events.coaching.ParticipationEvent.PlacementRefused;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

@Component
final class WhenPlacementRefusedThenApplyRefusal implements Reaction<PlacementRefused> {
    private final Commands commands;

    WhenPlacementRefusedThenApplyRefusal(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<PlacementRefused> event() {
        return PlacementRefused.class;
    }

    @Override
    public void on(PlacementRefused event, EventMetadata metadata) {
        var placement = event.placement();
        var noted =
                new ApplyPlacement(placement.referral(), placement.participation(), new Result.Refusal(event.reason()));
        commands.carryOutOrFail(noted, CommandContext.because(metadata, getClass()));
    }
}
