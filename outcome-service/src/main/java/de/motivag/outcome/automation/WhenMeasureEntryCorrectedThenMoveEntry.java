package de.motivag.outcome.automation;

import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.kafka.Reaction;
import de.motivag.outcome.write.outcomecase.OutcomeCase;
import de.motivag.outcome.write.outcomecase.noteentry.NoteEntry;
import org.springframework.stereotype.Component;

/** The entry was moved or undone. */
@Component
final class WhenMeasureEntryCorrectedThenMoveEntry implements Reaction<MeasureEntryCorrected> {
    private final Commands commands;

    WhenMeasureEntryCorrectedThenMoveEntry(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<MeasureEntryCorrected> event() {
        return MeasureEntryCorrected.class;
    }

    @Override
    public void on(MeasureEntryCorrected event, Recorded recorded) {
        var command = new NoteEntry(OutcomeCase.of(event.placement()), event.after());
        commands.carryOutOrFail(command, Order.because(recorded, "WhenMeasureEntryCorrectedThenMoveEntry"));
    }
}
