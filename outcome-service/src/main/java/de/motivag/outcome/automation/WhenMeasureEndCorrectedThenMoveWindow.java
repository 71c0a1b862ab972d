package de.motivag.outcome.automation;

import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.kafka.Reaction;
import de.motivag.outcome.write.outcomecase.OutcomeCase;
import de.motivag.outcome.write.outcomecase.noteend.NoteEnd;
import org.springframework.stereotype.Component;

/** The end was moved or undone, and the window with it. */
@Component
final class WhenMeasureEndCorrectedThenMoveWindow implements Reaction<MeasureEndCorrected> {
    private final Commands commands;

    WhenMeasureEndCorrectedThenMoveWindow(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<MeasureEndCorrected> event() {
        return MeasureEndCorrected.class;
    }

    @Override
    public void on(MeasureEndCorrected event, Recorded recorded) {
        var after = event.after();
        var end = after == null ? null : new OutcomeCase.Ended(after.endedOn(), after.kind());
        var command = new NoteEnd(OutcomeCase.of(event.placement()), end);
        commands.carryOutOrFail(command, Order.because(recorded, "WhenMeasureEndCorrectedThenMoveWindow"));
    }
}
