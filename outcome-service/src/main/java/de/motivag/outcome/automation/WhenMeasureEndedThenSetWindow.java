package de.motivag.outcome.automation;

import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import de.motivag.outcome.write.outcomecase.OutcomeCase;
import de.motivag.outcome.write.outcomecase.applymeasureend.ApplyMeasureEnd;
import org.springframework.stereotype.Component;

/** Opens the window when the measure has ended. */
@Component
final class WhenMeasureEndedThenSetWindow implements Reaction<MeasureEnded> {
    private final Commands commands;

    WhenMeasureEndedThenSetWindow(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<MeasureEnded> event() {
        return MeasureEnded.class;
    }

    @Override
    public void on(MeasureEnded event, EventMetadata metadata) {
        var end = new OutcomeCase.Ended(event.endedOn(), event.kind());
        var command = new ApplyMeasureEnd(OutcomeCase.of(event.placement()), end);
        commands.carryOutOrFail(command, CommandContext.because(metadata, getClass()));
    }
}
