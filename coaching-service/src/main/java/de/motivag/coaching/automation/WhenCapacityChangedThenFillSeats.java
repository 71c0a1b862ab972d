package de.motivag.coaching.automation;

import de.motivag.coaching.read.groups.Groups;
import de.motivag.coaching.write.waitinglist.fillseats.FillSeats;
import de.motivag.events.coaching.GroupEvent.CapacityChanged;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Gives further seats of a group to the persons who have waited longest. */
@Component
final class WhenCapacityChangedThenFillSeats implements Reaction<CapacityChanged> {
    private final Commands commands;
    private final Groups groups;

    WhenCapacityChangedThenFillSeats(Commands commands, Groups groups) {
        this.commands = commands;
        this.groups = groups;
    }

    @Override
    public Class<CapacityChanged> event() {
        return CapacityChanged.class;
    }

    @Override
    public void on(CapacityChanged event, EventMetadata metadata) {
        var command = new FillSeats(
                event.offer(), metadata.recordedOn(), groups.nextFree(event.offer(), metadata.organisation()));
        commands.carryOutOrFail(command, CommandContext.because(metadata, getClass()));
    }
}
