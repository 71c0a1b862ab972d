package de.motivag.outcome.automation;

import de.motivag.events.common.OutcomeCaseId;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import de.motivag.outcome.write.outcomecase.evaluateoutcome.EvaluateOutcome;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Evaluates all ended participations of a person again after new evidence. Evidence belongs to the person and may
 * change each of them. Participations without an evaluation are included: one may be running at this moment, on a
 * biography without the new evidence.
 */
@Component
final class WhenEvidenceRecordedThenEvaluateAgain implements Reaction<WorkBiographyEvent> {
    private final Commands commands;
    private final JdbcClient database;

    WhenEvidenceRecordedThenEvaluateAgain(Commands commands, JdbcClient database) {
        this.commands = commands;
        this.database = database;
    }

    @Override
    public Class<WorkBiographyEvent> event() {
        return WorkBiographyEvent.class;
    }

    @Override
    public void on(WorkBiographyEvent event, EventMetadata metadata) {
        database.sql("""
                        select outcome_case_id from outcome_case
                        where organisation = ? and participant_id = ? and state in ('WINDOW', 'EVALUATED')
                        order by outcome_case_id""")
                .params(metadata.organisation().value(), event.participant().value())
                .query(UUID.class)
                .list()
                .forEach(id -> commands.carryOutOrFail(
                        new EvaluateOutcome(new OutcomeCaseId(id)),
                        CommandContext.because(metadata, getClass(), id.toString())));
    }
}
