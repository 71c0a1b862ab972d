package de.motivag.outcome.automation;

import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import de.motivag.outcome.write.outcomecase.OutcomeCase;
import de.motivag.outcome.write.outcomecase.applymeasureentry.ApplyMeasureEntry;
import org.springframework.stereotype.Component;

/** Moves or revokes the entry of the outcome case. */
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
    public void on(MeasureEntryCorrected event, EventMetadata metadata) {
        var command = new ApplyMeasureEntry(OutcomeCase.of(event.placement()), event.after());
        commands.carryOutOrFail(command, CommandContext.because(metadata, getClass()));
    }
}
