package de.motivag.enrolment.automation;

import de.motivag.enrolment.write.referral.applygroup.ApplyGroup;
import de.motivag.events.coaching.ParticipationEvent.MovedToGroup;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Component
final class WhenMovedToGroupThenApplyGroup implements Reaction<MovedToGroup> {
    private final Commands commands;

    WhenMovedToGroupThenApplyGroup(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<MovedToGroup> event() {
        return MovedToGroup.class;
    }

    @Override
    public void on(MovedToGroup event, EventMetadata metadata) {
        var placement = event.placement();
        var group = Objects.requireNonNull(placement.group(), "a person who moves has a group");
        var noted = new ApplyGroup(placement.referral(), placement.participation(), group);
        commands.carryOutOrFail(noted, CommandContext.because(metadata, getClass()));
    }
}
