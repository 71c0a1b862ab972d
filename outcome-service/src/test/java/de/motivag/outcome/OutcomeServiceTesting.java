package de.motivag.outcome;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.SessionId;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantRegistered;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.kit.Answer;
import de.motivag.kit.ServiceUnderTest;
import de.motivag.kit.ServiceUnderTest.PlainTokens;
import de.motivag.kit.TestClient;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.CommandResult;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.BulkReaction;
import de.motivag.kit.kafka.EventFlow;
import de.motivag.kit.kafka.Reaction;
import de.motivag.kit.kafka.ReceivedEvent;
import de.motivag.kit.sweep.Sweep;
import de.motivag.kit.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the whole service on a real PostgreSQL and Kafka, once for its test classes. Each test has an organisation of its own. */
@Tag("integration")
abstract class OutcomeServiceTesting {
    static final AtomicReference<Instant> NOW = new AtomicReference<>();
    static final OfferId OFFER = new OfferId(Id.next());
    static final Instant RECORDED = Instant.parse("2026-01-20T12:00:00.123Z");
    static final LocalDate DAY = LocalDate.of(2026, 1, 19);
    final ParticipantId person = new ParticipantId(Id.next());
    final ReferralId referral = new ReferralId(Id.next());
    final PlacementRef placement =
            new PlacementRef(new ParticipationId(Id.next()), person, referral, OFFER, 1, new GroupId(Id.next()));

    static class SteppedClock {
        @Bean
        Clock clock() {
            InstantSource stepped = NOW::get;
            return stepped.withZone(ZoneOffset.UTC);
        }
    }

    static ConfigurableApplicationContext service;
    private static TestClient client;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.shared("outcome", masterKey -> {
            NOW.set(Instant.parse("2026-11-20T12:00:00Z"));
            return ServiceUnderTest.start(
                    "outcome", "outcome", masterKey, OutcomeService.class, PlainTokens.class, SteppedClock.class);
        });
        client = new TestClient(service);
    }

    @BeforeEach
    void itIsInNovember() {
        NOW.set(Instant.parse("2026-11-20T12:00:00Z"));
    }

    ReferralOpened opened(@Nullable TeamId team) {
        return new ReferralOpened(
                referral,
                person,
                OFFER,
                2,
                OfferKind.ACTIVATION_AND_ORIENTATION,
                DAY,
                new Confidential.Withheld<>(),
                null,
                null,
                null,
                team,
                null,
                null);
    }

    static void registered(OrganisationId organisation, ParticipantId participant) {
        happens(organisation, new ParticipantRegistered(participant, new Confidential.Withheld<>()), 0);
    }

    static void happens(OrganisationId organisation, Event event, long sequence) {
        var metadata = recorded(event, sequence, RECORDED.plusSeconds(sequence), organisation);
        react(event, metadata);
        automate(event, metadata);
    }

    static boolean everythingIsHeard() {
        var flow = service.getBean(EventFlow.class);
        return Objects.requireNonNull(flow.relay()).events() == 0
                && flow.consumers().stream()
                        .allMatch(consumer -> flow.consumer(consumer).events() == 0);
    }

    static List<Sweep.Due> due(String day, OrganisationId organisation) {
        var sweep = service.getBeanProvider(Sweep.class).stream()
                .filter(one -> one.name().equals("evaluate-outcomes"))
                .findFirst()
                .orElseThrow();
        return TenantContext.acrossTenants(() -> inTransaction(() -> sweep.due(LocalDate.parse(day), 1000))).stream()
                .filter(due -> due.organisation().equals(organisation))
                .toList();
    }

    static CommandResult carryOut(Sweep.Due due) {
        var context = CommandContext.due(due.organisation(), "evaluate-outcomes");
        return service.getBean(Commands.class).carryOut(due.command(), context);
    }

    AttendanceRecorded attended(SessionId session, int minutes) {
        return new AttendanceRecorded(
                placement,
                new GroupId(Id.next()),
                session,
                1,
                DAY,
                AttendanceStatus.PRESENT,
                minutes,
                Presence.ONLINE,
                null);
    }

    AttendanceRecorded attended(int minutes) {
        return new AttendanceRecorded(
                placement,
                new GroupId(Id.next()),
                new SessionId(Id.next()),
                1,
                DAY,
                minutes > 0 ? AttendanceStatus.PRESENT : AttendanceStatus.ABSENT,
                minutes,
                Presence.ONLINE,
                null);
    }

    static void react(OrganisationId organisation, Event... events) {
        for (var event : events) {
            react(event, recorded(event, 0, RECORDED, organisation));
        }
    }

    /** Handles the event like the facts consumer, for all organisations. */
    static void react(Event event, EventMetadata metadata) {
        var received =
                new ReceivedEvent(metadata, "test", 0, metadata.sequence(), new EventCodec().publish(event), event);
        TenantContext.acrossTenants(() -> inTransaction(() -> {
            service.getBean(BulkReaction.class).on(List.of(received));
            return true;
        }));
    }

    /** Handles the event like the automation consumer, with the tenant set to its organisation. */
    static void automate(Event event, EventMetadata metadata) {
        TenantContext.within(
                metadata.organisation(),
                () -> inTransaction(() -> {
                    service.<Reaction<?>>getBeanProvider(ResolvableType.forClass(Reaction.class)).stream()
                            .forEach(reaction -> react(reaction, event, metadata));
                    return true;
                }));
    }

    static <E extends Event> void react(Reaction<E> reaction, Event event, EventMetadata metadata) {
        if (reaction.event().isInstance(event)) {
            reaction.on(reaction.event().cast(event), metadata);
        }
    }

    static EventMetadata recorded(Event event, long sequence, Instant at, OrganisationId organisation) {
        return new EventMetadata(
                Id.next(),
                EventTypes.name(event.getClass()),
                event.stream().value(),
                sequence,
                at,
                organisation,
                null,
                "correlation",
                "causation",
                null);
    }

    static int count(String table, OrganisationId organisation) {
        return Integer.parseInt(
                rows("select count(*) from " + table, organisation).getFirst());
    }

    static List<String> rows(String sql, OrganisationId organisation) {
        return TenantContext.within(
                organisation,
                () -> inTransaction(() -> service.getBean(JdbcClient.class)
                        .sql(sql)
                        .query((row, i) -> row.getString(1))
                        .list()));
    }

    static <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(service.getBean(PlatformTransactionManager.class)).execute(status -> work.get());
    }

    static Answer get(String token, String path) {
        return get(token, path, "de-DE,de;q=0.9,en;q=0.5");
    }

    static Answer get(String token, String path, String language) {
        return client.get(token, path, "Accept-Language", language);
    }

    static Answer post(String token, String path, String body) {
        return client.post(token, path, body);
    }
}
