package de.motivag.outcome.read.facts;

import de.motivag.events.outcome.IntegrationId;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationCorrected;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationReported;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationConfirmed;
import de.motivag.kit.eventstore.Recorded;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts of work (Integrationen) of any kind as they were reported, and the checks that found none. */
@Configuration(proxyBeanMethods = false)
class IntegrationFacts {
    private final JdbcClient database;

    IntegrationFacts(JdbcClient database) {
        this.database = database;
    }

    @Bean
    Fact<IntegrationReported> integrationReported() {
        return new Fact<>(
                IntegrationReported.class,
                (event, recorded) -> open(event, event.integration(), event.facts(), recorded));
    }

    @Bean
    Fact<IntegrationCorrected> integrationCorrected() {
        return new Fact<>(IntegrationCorrected.class, (event, recorded) -> {
            close(event.integration(), recorded);
            open(event, event.integration(), event.facts(), recorded);
        });
    }

    @Bean
    Fact<IntegrationWithdrawn> integrationWithdrawn() {
        return new Fact<>(IntegrationWithdrawn.class, (event, recorded) -> close(event.integration(), recorded));
    }

    @Bean
    Fact<NoIntegrationConfirmed> noIntegrationConfirmed() {
        return new Fact<>(NoIntegrationConfirmed.class, this::confirmed);
    }

    /** Only what is older than the correction: repeated later, it must not close what came after it. */
    private void close(IntegrationId integration, Recorded recorded) {
        database.sql("""
                        update fact_integration set known_until = ?
                        where organisation = ? and stream = ? and integration = ? and sequence < ?
                        and known_until = 'infinity'""")
                .params(
                        recorded.at().atOffset(ZoneOffset.UTC),
                        recorded.organisation().value(),
                        recorded.stream(),
                        integration.value(),
                        recorded.sequence())
                .update();
    }

    private void open(WorkBiographyEvent event, IntegrationId integration, Integration facts, Recorded recorded) {
        database.sql("""
                        insert into fact_integration
                            (organisation, event_id, stream, sequence, known_from, participant, integration,
                             kind, starts_on, ended_on, weekly_hours, fixed_term, insured, subsidised, found_through)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (event_id) do nothing""")
                .param(recorded.organisation().value())
                .param(recorded.id())
                .param(recorded.stream())
                .param(recorded.sequence())
                .param(recorded.at().atOffset(ZoneOffset.UTC))
                .param(event.participant().value())
                .param(integration.value())
                .param(facts.kind().name())
                .param(facts.startsOn())
                .param(facts.endedOn())
                .param(facts.weeklyHours())
                .param(facts.fixedTerm())
                .param(facts.insured())
                .param(facts.subsidised())
                .param(facts.foundThrough().name())
                .update();
    }

    private void confirmed(NoIntegrationConfirmed event, Recorded recorded) {
        database.sql("""
                        insert into fact_no_integration
                            (organisation, event_id, stream, sequence, known_from, participant, checked_on)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (event_id) do nothing""")
                .params(
                        recorded.organisation().value(),
                        recorded.id(),
                        recorded.stream(),
                        recorded.sequence(),
                        recorded.at().atOffset(ZoneOffset.UTC),
                        event.participant().value(),
                        event.checkedOn())
                .update();
    }
}
