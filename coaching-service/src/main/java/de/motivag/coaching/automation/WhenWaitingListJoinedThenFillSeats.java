package de.motivag.coaching.automation;

import de.motivag.coaching.read.groups.Groups;
import de.motivag.coaching.write.waitinglist.fillseats.FillSeats;
import de.motivag.events.coaching.WaitingListEvent.WaitingListJoined;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/**
 * Fills seats after a person has joined the waiting list. A seat may have been freed at the same moment, when neither
 * transaction could see the other.
 */
@Component
final class WhenWaitingListJoinedThenFillSeats implements Reaction<WaitingListJoined> {
    private final Commands commands;
    private final Groups groups;

    WhenWaitingListJoinedThenFillSeats(Commands commands, Groups groups) {
        this.commands = commands;
        this.groups = groups;
    }

    @Override
    public Class<WaitingListJoined> event() {
        return WaitingListJoined.class;
    }

    @Override
    public void on(WaitingListJoined event, EventMetadata metadata) {
        var command = new FillSeats(
                event.offer(), metadata.recordedOn(), groups.nextFree(event.offer(), metadata.organisation()));
        commands.carryOutOrFail(command, CommandContext.because(metadata, getClass()));
    }
}
