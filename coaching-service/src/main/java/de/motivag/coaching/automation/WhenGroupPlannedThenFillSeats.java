package de.motivag.coaching.automation;

import de.motivag.coaching.write.waitinglist.fillseats.FillSeats;
import de.motivag.events.coaching.GroupEvent.GroupPlanned;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Gives the seats of a new group to the persons who have waited longest. */
@Component
final class WhenGroupPlannedThenFillSeats implements Reaction<GroupPlanned> {
    private final Commands commands;
    private final Candidates candidates;

    WhenGroupPlannedThenFillSeats(Commands commands, Candidates candidates) {
        this.commands = commands;
        this.candidates = candidates;
    }

    @Override
    public Class<GroupPlanned> event() {
        return GroupPlanned.class;
    }

    @Override
    public void on(GroupPlanned event, EventMetadata metadata) {
        var command = new FillSeats(
                event.offer(), metadata.recordedOn(), candidates.nextFree(event.offer(), metadata.organisation()));
        commands.carryOutOrFail(command, CommandContext.because(metadata, getClass()));
    }
}
