package de.motivag.outcome.automation;

import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import de.motivag.outcome.read.outcomecases.OutcomeCases;
import de.motivag.outcome.write.outcomecase.evaluateoutcome.EvaluateOutcome;
import org.springframework.stereotype.Component;

/**
 * Evaluates all ended participations of a person again after new evidence. Evidence belongs to the person and may
 * change each of them. Participations without an evaluation are included: one may be running at this moment, on a
 * biography without the new evidence.
 */
@Component
final class WhenEvidenceRecordedThenEvaluateAgain implements Reaction<WorkBiographyEvent> {
    private final Commands commands;
    private final OutcomeCases cases;

    WhenEvidenceRecordedThenEvaluateAgain(Commands commands, OutcomeCases cases) {
        this.commands = commands;
        this.cases = cases;
    }

    @Override
    public Class<WorkBiographyEvent> event() {
        return WorkBiographyEvent.class;
    }

    @Override
    public void on(WorkBiographyEvent event, EventMetadata metadata) {
        cases.ended(event.participant(), metadata.organisation())
                .forEach(id -> commands.carryOutOrFail(
                        new EvaluateOutcome(id),
                        CommandContext.because(metadata, getClass(), id.value().toString())));
    }
}
