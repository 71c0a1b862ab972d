package de.motivag.outcome.automation;

import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import de.motivag.outcome.write.outcomecase.OutcomeCase;
import de.motivag.outcome.write.outcomecase.applymeasureend.ApplyMeasureEnd;
import org.springframework.stereotype.Component;

/** Moves the window when the measure's end was moved or revoked. */
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
    public void on(MeasureEndCorrected event, EventMetadata metadata) {
        var after = event.after();
        var end = after == null ? null : new OutcomeCase.Ended(after.endedOn(), after.kind());
        var command = new ApplyMeasureEnd(OutcomeCase.of(event.placement()), end);
        commands.carryOutOrFail(command, CommandContext.because(metadata, getClass()));
    }
}
