package de.motivag.outcome.automation;

import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import de.motivag.outcome.write.outcomecase.OutcomeCase;
import de.motivag.outcome.write.outcomecase.applymeasureentry.ApplyMeasureEntry;
import org.springframework.stereotype.Component;

/** Opens an outcome case for each participation that is entered. */
@Component
final class WhenMeasureEnteredThenOpenCase implements Reaction<MeasureEntered> {
    private final Commands commands;

    WhenMeasureEnteredThenOpenCase(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<MeasureEntered> event() {
        return MeasureEntered.class;
    }

    @Override
    public void on(MeasureEntered event, EventMetadata metadata) {
        var command = new ApplyMeasureEntry(OutcomeCase.of(event.placement()), event.enteredOn());
        commands.carryOutOrFail(command, CommandContext.because(metadata, getClass()));
    }
}
