package de.motivag.enrolment.automation;

import de.motivag.enrolment.write.referral.applyplacement.ApplyPlacement;
import de.motivag.enrolment.write.referral.applyplacement.ApplyPlacement.Result;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Component
final class WhenPlacementAcceptedThenApplySeat implements Reaction<PlacementAccepted> {
    private final Commands commands;

    WhenPlacementAcceptedThenApplySeat(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<PlacementAccepted> event() {
        return PlacementAccepted.class;
    }

    @Override
    public void on(PlacementAccepted event, EventMetadata metadata) {
        var placement = event.placement();
        var group = Objects.requireNonNull(placement.group(), "a seat belongs to a group");
        var noted = new ApplyPlacement(placement.referral(), placement.participation(), new Result.Place(group));
        commands.carryOutOrFail(noted, CommandContext.because(metadata, getClass()));
    }
}
