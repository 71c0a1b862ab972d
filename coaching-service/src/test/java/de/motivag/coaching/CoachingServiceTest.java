package de.motivag.coaching;

import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.coaching.write.participation.placeparticipant.PlaceParticipant;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.GroupId;
import de.motivag.events.coaching.OfferId;
import de.motivag.events.coaching.ParticipationId;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.events.enrolment.ReferralId;
import de.motivag.events.enrolment.SettingsId;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.decision.Given;
import de.motivag.kit.eventstore.Answer;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service over HTTP and Kafka, on a real database and a real broker. */
class CoachingServiceTest {
    private static final AtomicReference<LocalDate> TODAY = new AtomicReference<>();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path keys;

    private static ConfigurableApplicationContext service;
    private static HttpClient http;
    private static Producer<String, byte[]> producer;

    /** Tokens say in plain text who calls: a role and an organisation. */
    static class Outside {
        @Bean
        JwtDecoder tokens() {
            return token -> {
                var parts = token.split("~");
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject(MODERATOR.value().toString())
                        .claim("roles", List.of(parts[0]))
                        .claim("organisation", parts[1])
                        .build();
            };
        }

        @Bean
        Clock clock() {
            InstantSource noon =
                    () -> TODAY.get().atTime(12, 0).atZone(Given.BERLIN).toInstant();
            return noon.withZone(Given.BERLIN);
        }
    }

    @BeforeAll
    static void start() {
        TODAY.set(MONDAY.minusWeeks(4));
        var database = Infrastructure.shared().database("coaching");
        service = new SpringApplicationBuilder(CoachingService.class, Outside.class)
                .run(
                        "--spring.config.name=coaching",
                        "--PORT=0",
                        "--MOTIVAG_DB_URL=" + database.url(),
                        "--MOTIVAG_DB_USER=" + database.user(),
                        "--MOTIVAG_DB_PASSWORD=" + database.password(),
                        "--MOTIVAG_DB_OWNER=" + database.ownerUser(),
                        "--MOTIVAG_DB_OWNER_PASSWORD=" + database.ownerPassword(),
                        "--MOTIVAG_KAFKA=" + Infrastructure.shared().bootstrapServers(),
                        "--MOTIVAG_ISSUER=http://localhost:1",
                        "--MOTIVAG_AUDIENCE=motivag",
                        "--MOTIVAG_MASTER_KEY=" + keys.resolve("coaching.key"));
        http = HttpClient.newHttpClient();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        http.close();
        service.close();
    }

    @BeforeEach
    void theStandardOfferIsThere() throws Exception {
        TODAY.set(MONDAY.minusWeeks(4));
        publish(new OrganisationConfigured(
                new SettingsId(Id.next()), FederalState.NW, Internal.of("https://example.org"), 14, 120, List.of()));
        await().untilAsserted(() -> assertThat(
                        get("intake", "/offers/" + OFFER.value()).statusCode())
                .isEqualTo(200));
    }

    @Test
    void a_person_is_placed_attends_and_has_entered_on_the_first_attended_day() throws Exception {
        var group = plan(OFFER, MONDAY, 1);
        var participation = publish(requested(OFFER, group));
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        assertThat(body(get("moderator", "/groups/" + group.value()))
                        .get("seatsFree")
                        .asInt())
                .isZero();

        TODAY.set(MONDAY.plusWeeks(1));
        attend(group, 2, participation);
        attend(group, 0, participation);

        var seen = body(get("adviser", "/participations/" + participation));
        assertThat(seen.get("enteredOn").asString()).isEqualTo("2026-03-02");
        assertThat(seen.get("attendances")
                        .valueStream()
                        .map(a -> a.get("minutes").asInt()))
                .containsExactly(120, 360);
        var page = body(get("adviser", "/groups/%s/participations".formatted(group.value())));
        assertThat(page.get("items").valueStream()).containsExactly(seen);
        var first = body(get("moderator", "/groups/" + group.value()))
                .get("sessions")
                .get(0);
        assertThat(first.get("heldOn").asString()).isEqualTo("2026-03-02");
        assertThat(first.get("moderators").get(0).asString())
                .isEqualTo(MODERATOR.value().toString());
    }

    @Test
    void of_many_who_ask_at_once_as_many_as_there_are_seats_are_placed_and_all_others_wait() throws Exception {
        var offer = define();
        var groups = List.of(plan(offer, MONDAY.plusWeeks(2), 2), plan(offer, MONDAY.plusWeeks(3), 1));
        var participations = new ArrayList<UUID>();
        for (int i = 0; i < 32; i++) {
            participations.add(publish(requested(offer, null)));
        }
        await().untilAsserted(() -> assertThat(participations.stream().map(CoachingServiceTest::status))
                .containsOnly("PLACED", "WAITING")
                .filteredOn("PLACED"::equals)
                .hasSize(3));
        var refused = publish(requested(offer, groups.getFirst()));
        await().untilAsserted(() -> assertThat(status(refused)).isEqualTo("REFUSED"));
        assertThat(body(get("intake", "/participations/" + refused))
                        .get("refusal")
                        .asString())
                .isEqualTo("GROUP_FULL");
        var unknown = publish(requested(offer, new GroupId(offer.value())));
        await().untilAsserted(() -> assertThat(status(unknown)).isEqualTo("REFUSED"));
    }

    @Test
    void the_last_seat_is_asked_for_by_32_callers_at_the_same_instant_and_one_gets_it() throws Exception {
        var offer = define();
        var group = plan(offer, MONDAY.plusWeeks(5), 1);
        var participations =
                Stream.generate(() -> new ParticipationId(Id.next())).limit(32).toList();
        var start = new CyclicBarrier(participations.size());
        try (var callers = Executors.newFixedThreadPool(participations.size())) {
            var calls = participations.stream()
                    .map(participation -> callers.submit(() -> {
                        start.await();
                        return place(participation, offer, group);
                    }))
                    .toList();
            for (var call : calls) {
                assertThat(call.get().refusal()).isNull();
            }
        }
        assertThat(participations.stream().map(participation -> status(participation.value())))
                .hasSize(32)
                .filteredOn("PLACED"::equals)
                .hasSize(1);
        assertThat(body(get("intake", "/groups/" + group.value()))
                        .get("seatsFree")
                        .asInt())
                .isZero();
    }

    private static Answer place(ParticipationId participation, OfferId offer, GroupId group) {
        var command = new PlaceParticipant(
                participation, new ParticipantId(Id.next()), new ReferralId(Id.next()), offer, 1, null, List.of(group));
        var id = Id.next();
        return service.getBean(Commands.class)
                .carryOut(
                        command,
                        new Order(
                                new OrganisationId("jc-nord"),
                                "tester",
                                "system",
                                id,
                                id.toString(),
                                id.toString(),
                                null,
                                null));
    }

    @Test
    void groups_are_listed_by_their_first_day_page_by_page() throws Exception {
        var days = List.of(MONDAY.plusYears(1).minusDays(1), MONDAY.plusYears(1).plusDays(6));
        for (var day : days) {
            plan(OFFER, day, 5);
        }
        var first = body(get("intake", "/groups?limit=1&from=2027-01-01&offer=" + OFFER.value()));
        var second = body(get(
                "intake",
                "/groups?limit=1&from=2027-01-01&after=" + first.get("next").asString()));
        assertThat(List.of(first, second))
                .extracting(page -> page.at("/items/0/firstDay").asString())
                .containsExactly("2027-03-01", "2027-03-08");
        assertThat(second.has("next")).isFalse();
        assertThat(get("intake", "/groups?after=nowhere").statusCode()).isEqualTo(400);
        assertThat(get("intake", "/groups?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    void nobody_sees_a_group_from_the_other_side_of_the_wall_or_in_the_wrong_role() throws Exception {
        var group = "/groups/" + plan(OFFER, MONDAY.plusWeeks(1), 5).value();
        assertThat(get("moderator", group).headers().firstValue("ETag")).contains("\"6\"");
        assertThat(send("moderator~jc-sued", group, null).statusCode()).isEqualTo(404);
        assertThat(get("analyst", group).statusCode()).isEqualTo(403);
        assertThat(get("analyst", "/offers").statusCode()).isEqualTo(200);
        assertThat(get("operations", "/offers").statusCode()).isEqualTo(403);
    }

    @Test
    void views_rebuilt_from_the_events_are_what_they_were() throws Exception {
        var group = plan(OFFER, MONDAY, 3);
        var participation = publish(requested(OFFER, group));
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        TODAY.set(MONDAY);
        attend(group, 0, participation);
        var paths = List.of("/offers", "/groups/" + group.value(), "/participations/" + participation);
        var before = new ArrayList<String>();
        for (var path : paths) {
            before.add(get("moderator", path).body());
        }
        for (var view : List.of("offers", "groups", "participations")) {
            rebuild(view);
        }
        for (int i = 0; i < paths.size(); i++) {
            assertThat(get("moderator", paths.get(i)).body()).isEqualTo(before.get(i));
        }
    }

    @Test
    void a_team_lead_defines_an_offer() throws Exception {
        var offer = body(get("device-desk", "/offers/" + define().value()));
        assertThat(offer.get("title").asString()).isEqualTo("Neue Wege");
        assertThat(offer.at("/week/0/startsAt").asString()).startsWith("09:00");
    }

    private static void rebuild(String view) throws Exception {
        var accepted = send("operations~jc-nord", "/operations/views/%s/rebuild".formatted(view), "");
        assertThat(accepted.statusCode()).isEqualTo(202);
        await().untilAsserted(() -> assertThat(
                        body(get("operations", "/operations/views")).valueStream())
                .filteredOn(status -> status.get("view").asString().equals(view))
                .allSatisfy(status -> {
                    assertThat(status.get("state").asString()).isEqualTo("LIVE");
                    assertThat(status.get("folded").asInt()).isPositive();
                })
                .hasSize(1));
    }

    private static OfferId define() throws Exception {
        var defined = send("team-lead~jc-nord", "/offers", """
                {"kind": "OTHER", "title": "Neue Wege", "modules": [{"number": 1, "requiredMinutes": 60}],
                 "week": [{"module": 1, "day": "MONDAY", "startsAt": "09:00", "endsAt": "10:00", "minutes": 60}]}""");
        assertThat(defined.statusCode()).isEqualTo(201);
        return new OfferId(UUID.fromString(body(defined).get("id").asString()));
    }

    private static GroupId plan(OfferId offer, LocalDate firstDay, int capacity) throws Exception {
        var planned = send(
                "team-lead~jc-nord", "/groups", """
                {"offer": "%s", "firstDay": "%s", "capacity": %d, "moderators": ["%s"]}""".formatted(offer.value(), firstDay, capacity, MODERATOR.value()));
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
        return new GroupId(UUID.fromString(body(planned).get("id").asString()));
    }

    private static void attend(GroupId group, int index, UUID participation) throws Exception {
        var session = Example.session(group, index).value();
        var held =
                send("moderator~jc-nord", "/groups/%s/hold-session".formatted(group.value()), """
                {"session": "%s"}""".formatted(session));
        assertThat(held.statusCode()).as(held.body()).isEqualTo(200);
        var recorded = send(
                "moderator~jc-nord",
                "/groups/%s/sessions/%s/record-attendance".formatted(group.value(), session),
                """
                {"attendees": [{"participation": "%s", "status": "PRESENT", "presence": "ONLINE"}]}""".formatted(participation));
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(200);
    }

    private static PlacementRequested requested(OfferId offer, GroupId group) {
        return new PlacementRequested(new ReferralId(Id.next()), new ParticipantId(Id.next()), offer, 1, group);
    }

    /** As enrolment-service would; returns the participation that follows if it is a placement that is asked for. */
    private static UUID publish(Event event) throws Exception {
        var id = Id.next();
        var type = EventTypes.name(event.getClass().asSubclass(Event.class));
        var record = new ProducerRecord<>(
                "motivag.enrolment.v1", event.stream().value().toString(), new EventCodec().publish(event));
        Map.of(
                        "ce_id", id.toString(),
                        "ce_type", type,
                        "ce_dataschema", "urn:motivag:event:%s:1".formatted(type),
                        "ce_time", Instant.now().toString(),
                        "ce_sequence", "0",
                        "ce_organisation", Scenario.ORGANISATION.value(),
                        "ce_correlationid", id.toString(),
                        "ce_causationid", id.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        producer.send(record).get();
        return Id.derived(id, "participation");
    }

    private static String status(UUID participation) {
        try {
            var found = get("adviser", "/participations/" + participation);
            return found.statusCode() == 200 ? body(found).get("status").asString() : "NONE";
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode body(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private static HttpResponse<String> get(String role, String path) throws Exception {
        return send(role + "~jc-nord", path, null);
    }

    private static HttpResponse<String> send(String token, String path, String body) throws Exception {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        request = body == null ? request : request.POST(BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
