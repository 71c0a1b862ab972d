package de.motivag.outcome.read.kpi;

import static org.awaitility.Awaitility.await;

import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.kit.Answer;
import de.motivag.kit.ServiceUnderTest;
import de.motivag.kit.ServiceUnderTest.PlainTokens;
import de.motivag.kit.TestClient;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.ReceivedEvent;
import de.motivag.kit.kafka.Topics;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.outcome.OutcomeService;
import de.motivag.outcome.read.facts.Facts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs the whole service, once for its test classes. Each test has an organisation of its own. The clock is at 20 November 2026. */
@Tag("integration")
abstract class KpiServiceTesting {
    static final OfferId OFFER = new OfferId(Id.next());

    static class Noon {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-20T11:00:00Z"), ZoneOffset.UTC);
        }
    }

    static ConfigurableApplicationContext service;
    static TestClient client;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.shared("outcome_kpis", KpiServiceTesting::started);
        client = new TestClient(service);
    }

    private static ConfigurableApplicationContext started(Path masterKey) {
        service = ServiceUnderTest.start(
                "outcome", "outcome_kpis", masterKey, OutcomeService.class, PlainTokens.class, Noon.class);
        await().atMost(Duration.ofMinutes(1)).until(KpiServiceTesting::hasHeardItself);
        publishedUpTo("2026-11-18T12:00:00Z");
        return service;
    }

    static PlacementRef placement() {
        return new PlacementRef(
                new ParticipationId(Id.next()),
                new ParticipantId(Id.next()),
                new ReferralId(Id.next()),
                OFFER,
                1,
                null);
    }

    static ReceivedEvent received(
            OrganisationId organisation, List<ReceivedEvent> before, @Nullable Event event, String at) {
        var stream = event == null ? UUID.randomUUID() : event.stream().value();
        var sequence = before.stream()
                .filter(one -> one.recorded().stream().equals(stream))
                .count();
        return new ReceivedEvent(
                new EventMetadata(
                        Id.next(),
                        "test.Type",
                        stream,
                        sequence,
                        Instant.parse(at),
                        organisation,
                        null,
                        "c",
                        "c",
                        null),
                "coaching",
                0,
                0,
                new byte[] {1},
                event);
    }

    static void hear(OrganisationId organisation, List<ReceivedEvent> events) {
        service.getBean(TenantTransactions.class).within(organisation, () -> {
            service.getBean(Facts.class).on(events);
            return events;
        });
    }

    /** Whether the mark that the service published on its own topic at the start has arrived. */
    static boolean hasHeardItself() {
        return service.getBean(TenantTransactions.class)
                .acrossTenants(() -> service.getBean(JdbcClient.class)
                        .sql("""
                                select count(*) = 12 from consumer_position where consumer = 'facts' and topic = ?
                                and published_up_to is not null""")
                        .param(Topics.of("outcome"))
                        .query(Boolean.class)
                        .single());
    }

    static void publishedUpTo(String time) {
        acrossTenants("""
                insert into consumer_position (consumer, topic, partition, next_offset, published_up_to)
                select 'facts', topic, partition, 0, cast('%s' as timestamptz)
                from unnest(array['%s', '%s', '%s', '%s']) as topic, generate_series(0, 11) as partition
                on conflict (consumer, topic, partition) do update set published_up_to = excluded.published_up_to""".formatted(
                time, Topics.of("enrolment"), Topics.of("coaching"), Topics.of("device"), Topics.of("outcome")));
    }

    static void acrossTenants(String sql) {
        service.getBean(TenantTransactions.class)
                .acrossTenants(() -> service.getBean(JdbcClient.class).sql(sql).update());
    }

    static Answer get(String token, String path) {
        return get(token, path, "de");
    }

    static Answer get(String token, String path, String language) {
        return client.get(token, path, "Accept-Language", language);
    }

    static Answer post(String token, String path, String body) {
        return client.post(token, path, body);
    }
}
