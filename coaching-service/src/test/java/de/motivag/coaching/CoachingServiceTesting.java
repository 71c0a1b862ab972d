package de.motivag.coaching;

import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.SettingsId;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.kit.Answer;
import de.motivag.kit.ServiceUnderTest;
import de.motivag.kit.ServiceUnderTest.PlainTokens;
import de.motivag.kit.TestClient;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.Scenario;
import de.motivag.kit.kafka.OtherServices;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;

/** Runs the whole service on a real PostgreSQL and Kafka, once for all test classes. */
@Tag("integration")
abstract class CoachingServiceTesting {
    static final AtomicReference<LocalDate> TODAY = new AtomicReference<>();

    static class Noon {
        @Bean
        Clock clock() {
            InstantSource noon = () ->
                    TODAY.get().atTime(12, 0).atZone(DecisionContext.BERLIN).toInstant();
            return noon.withZone(DecisionContext.BERLIN);
        }
    }

    private static ConfigurableApplicationContext service;
    private static TestClient client;

    @BeforeAll
    static void start() {
        // Only limits the waiting for events that never arrive: two dozen placements take a while on a busy machine.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
        if (service != null) {
            return;
        }
        TODAY.set(MONDAY.minusWeeks(4));
        var key = ServiceUnderTest.newMasterKey("coaching");
        service = ServiceUnderTest.start(
                "coaching",
                "coaching",
                key,
                List.of("--motivag.comparison.enabled=false", "--MOTIVAG_STAFF_KEY=" + key.resolveSibling("staff.key")),
                CoachingService.class,
                PlainTokens.class,
                Noon.class);
        client = new TestClient(service);
    }

    @BeforeEach
    void theStandardOfferIsThere() {
        TODAY.set(MONDAY.minusWeeks(4));
        publish(new OrganisationConfigured(
                new SettingsId(Id.next()),
                FederalState.NW,
                Internal.of("https://example.org"),
                14,
                120,
                24,
                List.of()));
        await().untilAsserted(() ->
                assertThat(get("intake", "/offers/" + OFFER.value()).status()).isEqualTo(200));
    }

    static <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    static JsonNode accepted(String role, String path, String body) {
        return client.post(role + "_jc-nord", path, body).accepted().body();
    }

    /**
     * Publishes an event as enrolment-service would. Returns the id of the resulting participation if it is a request
     * for placement.
     */
    static UUID publish(Event event) {
        return Id.derived(OtherServices.publish(event, Scenario.ORGANISATION).id(), "participation");
    }

    static void rebuild(String view) {
        client.rebuild(view);
    }

    static Answer get(String role, String path) {
        return client.get(role + "_jc-nord", path);
    }

    /** Sends a request without a token. */
    static Answer anonymous(String path, String... headers) {
        return client.send("GET", null, path, null, headers);
    }

    static Answer send(String token, String path, @Nullable String body) {
        return body == null ? client.get(token, path) : client.post(token, path, body);
    }

    static int seatsFree(GroupId group) throws Exception {
        return get("intake", "/groups/" + group.value()).body().get("seatsFree").asInt();
    }

    static OfferId define() throws Exception {
        var defined = send("team-lead_jc-nord", "/offers", """
                {"kind": "OTHER", "title": "Neue Wege", "modules": [{"number": 1, "requiredMinutes": 60}],
                 "week": [{"module": 1, "day": "MONDAY", "startsAt": "09:00", "endsAt": "10:00", "minutes": 60}]}""");
        assertThat(defined.status()).isEqualTo(201);
        return new OfferId(UUID.fromString(defined.body().get("id").asString()));
    }

    static GroupId plan(OfferId offer, LocalDate firstDay, int capacity) throws Exception {
        var planned = send(
                "team-lead_jc-nord", "/groups", """
                {"offer": "%s", "firstDay": "%s", "capacity": %d, "moderators": ["%s"]}""".formatted(offer.value(), firstDay, capacity, MODERATOR.value()));
        assertThat(planned.status()).as(planned.text()).isEqualTo(201);
        return new GroupId(UUID.fromString(planned.body().get("id").asString()));
    }

    static void attend(GroupId group, int index, UUID participation) throws Exception {
        hold(group, index);
        var recorded = present(group, index, participation);
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(200);
    }

    static void hold(GroupId group, int index) throws Exception {
        accepted("moderator", "/groups/%s/hold-session".formatted(group.value()), """
                {"session": "%s"}""".formatted(
                        Example.session(group, index).value()));
    }

    static Answer present(GroupId group, int index, UUID participation) throws Exception {
        return send("moderator_jc-nord", attendancePath(group, index), """
                {"attendees": [{"participation": "%s", "status": "PRESENT", "presence": "ONLINE"}]}""".formatted(participation));
    }

    static String attendancePath(GroupId group, int index) {
        return "/groups/%s/sessions/%s/record-attendance"
                .formatted(group.value(), Example.session(group, index).value());
    }

    static PlacementRequested requested(OfferId offer, GroupId group) {
        return new PlacementRequested(
                new ReferralId(Id.next()),
                new ParticipantId(Id.next()),
                offer,
                1,
                MONDAY.minusWeeks(4),
                group,
                null,
                false,
                null,
                List.of());
    }

    static String status(UUID participation) {
        var found = get("adviser", "/participations/" + participation);
        return found.status() == 200 ? found.body().get("status").asString() : "NONE";
    }
}
