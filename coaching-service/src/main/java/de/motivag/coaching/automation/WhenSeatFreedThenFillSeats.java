package de.motivag.coaching.automation;

import de.motivag.coaching.read.groups.Groups;
import de.motivag.coaching.write.waitinglist.fillseats.FillSeats;
import de.motivag.events.coaching.GroupEvent.SeatFreed;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Gives a freed seat to the person who has waited longest. */
@Component
final class WhenSeatFreedThenFillSeats implements Reaction<SeatFreed> {
    private final Commands commands;
    private final Groups groups;

    WhenSeatFreedThenFillSeats(Commands commands, Groups groups) {
        this.commands = commands;
        this.groups = groups;
    }

    @Override
    public Class<SeatFreed> event() {
        return SeatFreed.class;
    }

    @Override
    public void on(SeatFreed event, EventMetadata metadata) {
        var command = new FillSeats(
                event.offer(), metadata.recordedOn(), groups.nextFree(event.offer(), metadata.organisation()));
        commands.carryOutOrFail(command, CommandContext.because(metadata, getClass()));
    }
}
