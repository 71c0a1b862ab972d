package de.motivag.coaching.automation;

import de.motivag.coaching.read.groups.Groups;
import de.motivag.coaching.write.waitinglist.fillseats.FillSeats;
import de.motivag.events.enrolment.ReferralEvent.PossibleTimesChanged;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Gives a free seat to a person who waits and can attend at other times now. */
@Component
final class WhenPossibleTimesChangedThenFillSeats implements Reaction<PossibleTimesChanged> {
    private final Commands commands;
    private final Groups groups;

    WhenPossibleTimesChangedThenFillSeats(Commands commands, Groups groups) {
        this.commands = commands;
        this.groups = groups;
    }

    @Override
    public Class<PossibleTimesChanged> event() {
        return PossibleTimesChanged.class;
    }

    @Override
    public void on(PossibleTimesChanged event, EventMetadata metadata) {
        var command = new FillSeats(
                event.offer(), metadata.recordedOn(), groups.nextFree(event.offer(), metadata.organisation()));
        commands.carryOutOrFail(command, CommandContext.because(metadata, getClass()));
    }
}
