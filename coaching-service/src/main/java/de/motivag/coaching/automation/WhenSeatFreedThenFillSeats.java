package de.motivag.coaching.automation;

import de.motivag.coaching.write.waitinglist.fillseats.FillSeats;
import de.motivag.events.coaching.GroupEvent.SeatFreed;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Gives a freed seat to the person who has waited longest. */
@Component
final class WhenSeatFreedThenFillSeats implements Reaction<SeatFreed> {
    private final Commands commands;
    private final Candidates candidates;

    WhenSeatFreedThenFillSeats(Commands commands, Candidates candidates) {
        this.commands = commands;
        this.candidates = candidates;
    }

    @Override
    public Class<SeatFreed> event() {
        return SeatFreed.class;
    }

    @Override
    public void on(SeatFreed event, Recorded recorded) {
        var command = new FillSeats(event.offer(), candidates.nextFree(event.offer(), recorded.organisation()));
        commands.carryOutOrFail(command, Order.because(recorded, "WhenSeatFreedThenFillSeats"));
    }
}
