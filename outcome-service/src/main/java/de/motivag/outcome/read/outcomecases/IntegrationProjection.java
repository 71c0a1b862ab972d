package de.motivag.outcome.read.outcomecases;

import de.motivag.events.common.IntegrationId;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsReported;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationCorrected;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationReported;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationConfirmed;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.ProgressRecorded;
import de.motivag.events.outcome.WorkBiographyEvent.ProgressWithdrawn;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A view of people's work. It holds as much as the worklist needs to tell windows with evidence from windows without.
 */
@Component
final class IntegrationProjection implements Projection<WorkBiographyEvent> {
    @Override
    public String view() {
        return "integrations";
    }

    @Override
    public List<String> tables() {
        return List.of("integration", "integration_check");
    }

    @Override
    public Class<WorkBiographyEvent> events() {
        return WorkBiographyEvent.class;
    }

    @Override
    public void on(WorkBiographyEvent event, EventMetadata metadata, JdbcClient database) {
        switch (event) {
            case IntegrationReported e -> integration(e, e.integration(), e.facts(), metadata, database);
            case IntegrationCorrected e -> integration(e, e.integration(), e.facts(), metadata, database);
            case IntegrationWithdrawn e ->
                database.sql("""
                        delete from integration
                        where organisation = ? and participant_id = ? and integration_id = ?""")
                        .params(
                                metadata.organisation().value(),
                                e.participant().value(),
                                e.integration().value())
                        .update();
            case NoIntegrationConfirmed e -> checked(e, metadata, database);
            case NoIntegrationWithdrawn e ->
                database.sql("""
                        delete from integration_check
                        where organisation = ? and participant_id = ? and checked_on = ?""")
                        .params(metadata.organisation().value(), e.participant().value(), e.checkedOn())
                        .update();
            case ProgressRecorded _, ProgressWithdrawn _, BenefitPeriodsReported _, BenefitPeriodsWithdrawn _ -> {
                // These events are no evidence of an integration.
            }
        }
    }

    private static void integration(
            WorkBiographyEvent e,
            IntegrationId integration,
            Integration facts,
            EventMetadata metadata,
            JdbcClient database) {
        database.sql("""
                        insert into integration
                            (integration_id, organisation, participant_id, kind, starts_on, ended_on, version)
                        values (:integration, :organisation, :participant, :kind, :startsOn, :endedOn, :version)
                        on conflict (participant_id, integration_id) do update set kind = excluded.kind,
                            starts_on = excluded.starts_on, ended_on = excluded.ended_on, version = excluded.version""")
                .param("integration", integration.value())
                .param("organisation", metadata.organisation().value())
                .param("participant", e.participant().value())
                .param("kind", facts.kind().name())
                .param("startsOn", facts.startsOn())
                .param("endedOn", facts.endedOn())
                .param("version", metadata.sequence() + 1)
                .update();
    }

    private static void checked(NoIntegrationConfirmed e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        insert into integration_check (participant_id, organisation, checked_on, version)
                        values (?, ?, ?, ?)
                        on conflict (participant_id, checked_on) do update set version = excluded.version""")
                .params(
                        e.participant().value(),
                        metadata.organisation().value(),
                        e.checkedOn(),
                        metadata.sequence() + 1)
                .update();
    }
}
