package de.motivag.coaching;

import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import de.motivag.coaching.write.erasureanswer.ErasureAnswer;
import de.motivag.coaching.write.participation.placeparticipant.PlaceParticipant;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.ErasureAnswerEvent.ErasureBlocked;
import de.motivag.events.coaching.ErasureAnswerEvent.PersonShredded;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaived;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.BlockReason;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.SettingsId;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.events.enrolment.ParticipantEvent.ErasureAnswered;
import de.motivag.events.enrolment.ParticipantEvent.ErasureService;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.ServiceUnderTest;
import de.motivag.kit.ServiceUnderTest.PlainTokens;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.CommandResult;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.StreamLoader;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.kit.tracing.TraceParent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests the whole service over HTTP and Kafka, on a real database and a real broker. */
@Tag("integration")
class CoachingServiceTest {
    private static final AtomicReference<LocalDate> TODAY = new AtomicReference<>();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path keys;

    private static ConfigurableApplicationContext service;
    private static HttpClient http;
    private static Producer<String, byte[]> producer;

    static class Noon {
        @Bean
        Clock clock() {
            InstantSource noon = () ->
                    TODAY.get().atTime(12, 0).atZone(DecisionContext.BERLIN).toInstant();
            return noon.withZone(DecisionContext.BERLIN);
        }
    }

    @BeforeAll
    static void start() {
        // Only limits the waiting for events that never arrive: two dozen placements take a while on a busy machine.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
        TODAY.set(MONDAY.minusWeeks(4));
        service = ServiceUnderTest.start(
                "coaching",
                "coaching",
                keys.resolve("coaching.key"),
                CoachingService.class,
                PlainTokens.class,
                Noon.class);
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
    void many_simultaneous_requests_fill_all_seats_and_the_others_wait() throws Exception {
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
    void one_of_32_simultaneous_requests_gets_the_last_seat() throws Exception {
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

    private static CommandResult place(ParticipationId participation, OfferId offer, GroupId group) {
        var command = new PlaceParticipant(
                participation,
                new ParticipantId(Id.next()),
                new ReferralId(Id.next()),
                offer,
                1,
                TODAY.get(),
                null,
                List.of(group));
        var id = Id.next();
        return service.getBean(Commands.class)
                .carryOut(
                        command,
                        new CommandContext(
                                new OrganisationId("jc-nord"),
                                "tester",
                                "system",
                                id,
                                id.toString(),
                                id.toString(),
                                TraceParent.begin(),
                                null,
                                null));
    }

    @Test
    void a_freed_seat_goes_to_the_person_who_has_waited_longest() throws Exception {
        var offer = define();
        var group = plan(offer, MONDAY.plusWeeks(6), 1);
        var seated = publish(requested(offer, group));
        await().untilAsserted(() -> assertThat(status(seated)).isEqualTo("PLACED"));
        var first = publish(requested(offer, null));
        await().untilAsserted(() -> assertThat(status(first)).isEqualTo("WAITING"));
        var second = publish(requested(offer, null));
        await().untilAsserted(() -> assertThat(status(second)).isEqualTo("WAITING"));
        var line = "/offers/%s/waiting-list".formatted(offer.value());
        assertThat(body(get("intake", line)).get("items").valueStream())
                .extracting(
                        waiting -> waiting.get("position").asInt(),
                        waiting -> waiting.get("participation").asString(),
                        waiting -> waiting.get("waitingSince").asString())
                .containsExactly(
                        tuple(1, first.toString(), TODAY.get().toString()),
                        tuple(2, second.toString(), TODAY.get().toString()));
        var page = body(get("intake", line + "?limit=1"));
        assertThat(body(get(
                                "intake",
                                line + "?limit=1&after=" + page.get("next").asString()))
                        .at("/items/0/position")
                        .asInt())
                .isEqualTo(2);

        accepted("adviser", "/participations/%s/end-early".formatted(seated), """
                {"endedOn": "%s", "reason": "EMPLOYMENT", "note": "Anruf vom Betrieb"}""".formatted(TODAY.get()));

        await().untilAsserted(() -> assertThat(status(first)).isEqualTo("PLACED"));
        assertThat(status(seated)).isEqualTo("NOT_STARTED");
        assertThat(status(second)).isEqualTo("WAITING");
        assertThat(body(get("intake", line)).get("items").valueStream())
                .extracting(waiting -> waiting.get("position").asInt())
                .containsExactly(1);
        plan(offer, MONDAY.plusWeeks(7), 5);
        await().untilAsserted(() -> assertThat(status(second)).isEqualTo("PLACED"));
    }

    @Test
    void no_seat_stays_free_while_somebody_waits_under_simultaneous_changes() throws Exception {
        var offer = define();
        var group = plan(offer, MONDAY.plusWeeks(8), 3);
        var seated = placed(offer, 3);
        var waiting = Stream.generate(() -> requested(offer, null)).limit(3).toList();
        var withdrawn = new ArrayList<UUID>();
        for (var request : waiting) {
            withdrawn.add(publish(request));
        }
        await().untilAsserted(() ->
                assertThat(withdrawn.stream().map(CoachingServiceTest::status)).containsOnly("WAITING"));
        var newcomers = new ArrayList<Future<UUID>>();
        var start = new CyclicBarrier(12);
        try (var callers = Executors.newFixedThreadPool(12)) {
            for (int i = 0; i < 3; i++) {
                var leaving = seated.get(i);
                var request = waiting.get(i);
                callers.submit(() -> {
                    start.await();
                    return accepted(
                            "adviser", "/participations/%s/end-early".formatted(leaving), """
                            {"endedOn": "%s", "reason": "OTHER"}""".formatted(TODAY.get()));
                });
                callers.submit(() -> {
                    start.await();
                    return publish(withdrawn(request, TODAY.get()), 1);
                });
            }
            for (int i = 0; i < 6; i++) {
                newcomers.add(callers.submit(() -> {
                    start.await();
                    return publish(requested(offer, null));
                }));
            }
        }
        var asking = new ArrayList<UUID>();
        for (var newcomer : newcomers) {
            asking.add(newcomer.get());
        }
        await().untilAsserted(() -> {
            assertThat(seated.stream().map(CoachingServiceTest::status)).containsOnly("NOT_STARTED");
            assertThat(withdrawn.stream().map(CoachingServiceTest::status)).containsOnly("NOT_STARTED");
            assertThat(asking.stream().map(CoachingServiceTest::status).sorted())
                    .containsExactly("PLACED", "PLACED", "PLACED", "WAITING", "WAITING", "WAITING");
            assertThat(seatsFree(group)).isZero();
        });
    }

    private static List<UUID> placed(OfferId offer, int count) throws Exception {
        var participations = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) {
            participations.add(publish(requested(offer, null)));
        }
        await().untilAsserted(() -> assertThat(participations.stream().map(CoachingServiceTest::status))
                .containsOnly("PLACED"));
        return participations;
    }

    @Test
    void a_withdrawal_simultaneous_with_an_attendance_frees_the_seat_and_keeps_the_attendance() throws Exception {
        var group = plan(OFFER, MONDAY, 24);
        var requests = Stream.generate(() -> requested(OFFER, group)).limit(24).toList();
        var participations = new ArrayList<UUID>();
        for (var request : requests) {
            participations.add(publish(request));
        }
        await().untilAsserted(() -> assertThat(participations.stream().map(CoachingServiceTest::status))
                .containsOnly("PLACED"));
        TODAY.set(MONDAY);
        hold(group, 0);
        var start = new CyclicBarrier(participations.size());
        try (var callers = Executors.newFixedThreadPool(participations.size())) {
            var calls = new ArrayList<Future<Integer>>();
            for (int i = 0; i < participations.size(); i++) {
                var request = requests.get(i);
                var participation = participations.get(i);
                var later = i;
                calls.add(callers.submit(() -> {
                    start.await();
                    publish(withdrawn(request, MONDAY.minusDays(1)), 1);
                    // Some attend immediately and some later, so that each side is sometimes first.
                    for (int other = 0; other < later; other++) {
                        status(participations.get(other));
                    }
                    return present(group, 0, participation).statusCode();
                }));
            }
            for (int i = 0; i < participations.size(); i++) {
                var answer = calls.get(i).get();
                var path = "/participations/" + participations.get(i);
                await().untilAsserted(() -> assertThat(
                                body(get("adviser", path)).get("status").asString())
                        .isEqualTo(answer == 200 ? "ENDED" : "NOT_STARTED"));
                var seen = body(get("adviser", path));
                assertThat(seen.get("attendances").size()).isEqualTo(answer == 200 ? 1 : 0);
                assertThat(seen.get("endReason").asString()).isEqualTo("REFERRAL_WITHDRAWN");
                if (answer == 200) {
                    assertThat(seen.get("enteredOn").asString()).isEqualTo("2026-03-02");
                    assertThat(seen.get("endedOn").asString()).isEqualTo("2026-03-02");
                } else {
                    assertThat(answer).isEqualTo(409);
                    assertThat(seen.get("notStartedOn").asString()).isEqualTo("2026-03-01");
                }
            }
        }
        assertThat(body(get("intake", "/groups/" + group.value()))
                        .get("seatsTaken")
                        .asInt())
                .isZero();
    }

    private static ReferralWithdrawn withdrawn(PlacementRequested request, LocalDate on) {
        return new ReferralWithdrawn(
                request.referral(), request.participant(), request.offer(), on, Confidential.of("zieht um"));
    }

    @Test
    void a_person_who_attends_everything_completes_the_measure_and_a_correction_revokes_that() throws Exception {
        var group = plan(OFFER, MONDAY, 5);
        var other = plan(OFFER, MONDAY.plusWeeks(1), 5);
        var request = requested(OFFER, group);
        var participation = publish(request);
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        var path = "/participations/" + participation;
        TODAY.set(MONDAY.plusWeeks(3));
        attend(group, 0, participation);
        accepted("moderator", path + "/move-to-group", """
                {"group": "%s", "movedOn": "%s"}""".formatted(other.value(), MONDAY.plusDays(2)));
        assertThat(body(get("adviser", "/groups/" + other.value()))
                        .at("/seats/0/allocatedOn")
                        .asString())
                .isEqualTo(MONDAY.plusDays(2).toString());
        for (int session = 1; session < 4; session++) {
            attend(other, session, participation);
        }
        hold(group, 4);
        accepted("moderator", attendancePath(group, 4), """
                {"attendees": [{"participation": "%s", "status": "PRESENT", "presence": "ON_SITE", "makeUp": true}]}""".formatted(participation));
        var seen = body(get("adviser", path));
        assertThat(seen.get("group").asString()).isEqualTo(other.value().toString());
        assertThat(seen.get("endKind").asString()).isEqualTo("COMPLETED");
        assertThat(seen.get("endedOn").asString()).isEqualTo("2026-03-12");
        assertThat(seen.get("modules").valueStream())
                .extracting(module -> module.get("minutes").asInt())
                .containsExactly(120, 360, 360, 360, 180);
        assertThat(worklist("status=ENDED&endedFrom=2026-03-12&endedTo=2026-03-12&group=" + other.value()))
                .containsExactly(seen);
        assertThat(worklist("referral=" + request.referral().value())).containsExactly(seen);
        assertThat(worklist("participant=" + request.participant().value() + "&status=PLACED"))
                .isEmpty();
        assertThat(worklist("participant=" + request.participant().value() + "&endedFrom=2026-03-13"))
                .isEmpty();

        accepted("moderator", path + "/correct-attendance", """
                {"group": "%s", "session": "%s", "status": "LATE", "minutes": 100, "presence": "ON_SITE",
                 "reason": "verwechselt"}""".formatted(
                        group.value(), Example.session(group, 4).value()));
        assertThat(status(participation)).isEqualTo("PLACED");
        accepted("team-lead", path + "/waive-module", """
                {"module": 5, "reason": "anderswo gemacht"}""");
        assertThat(status(participation)).isEqualTo("ENDED");
        accepted("team-lead", path + "/revoke-waiver", """
                {"module": 5, "reason": "war eine andere Person"}""");
        assertThat(status(participation)).isEqualTo("PLACED");
        accepted("team-lead", path + "/waive-module", """
                {"module": 5, "reason": "doch anderswo gemacht"}""");
        assertThat(status(participation)).isEqualTo("ENDED");

        var recommended =
                accepted("moderator", path + "/recommend", """
                {"kind": "QUALIFICATION", "recommendedOn": "2026-03-13", "reason": "Staplerschein"}""").get("id").asString();
        assertThat(worklist(
                        "undecided=true&participant=" + request.participant().value()))
                .hasSize(1);
        accepted("adviser", path + "/decide-recommendation", """
                {"recommendation": "%s", "decision": "ACCEPTED", "decidedOn": "2026-03-16"}""".formatted(recommended));
        accepted("adviser", path + "/enter-follow-up-measure", """
                {"recommendation": "%s", "enteredOn": "2026-03-20"}""".formatted(recommended));
        accepted("moderator", path + "/hold-one-to-one", """
                {"heldOn": "2026-03-13", "presence": "ONLINE", "minutes": 30, "note": "Bewerbung besprochen"}""");
        var history = "/participants/" + request.participant().value() + "/history?reason=CASEWORK&limit=200";
        var notes = body(get("adviser", history))
                .get("items")
                .valueStream()
                .map(event ->
                        event.at("/data/note").asString(event.at("/data/reason").asString("")))
                .filter(text -> !text.isEmpty());
        assertThat(notes)
                .containsExactly(
                        "verwechselt",
                        "anderswo gemacht",
                        "war eine andere Person",
                        "doch anderswo gemacht",
                        "Staplerschein",
                        "Bewerbung besprochen");
        assertThat(body(get("adviser", history)).at("/items/0/type").asString())
                .isEqualTo("coaching.PlacementAccepted");
        assertThat(get("employer-service", history).statusCode()).isEqualTo(403);
        assertThat(worklist(
                        "undecided=true&participant=" + request.participant().value()))
                .isEmpty();
        var recommendation = body(get("adviser", path)).at("/recommendations/0");
        assertThat(recommendation.get("recommendedOn").asString()).isEqualTo("2026-03-13");
        assertThat(recommendation.get("decision").asString()).isEqualTo("ACCEPTED");
        assertThat(recommendation.get("decidedOn").asString()).isEqualTo("2026-03-16");
        assertThat(recommendation.get("enteredOn").asString()).isEqualTo("2026-03-20");
    }

    @Test
    void an_early_end_is_corrected_and_revoked() throws Exception {
        var group = plan(OFFER, MONDAY, 1);
        var participation = publish(requested(OFFER, group));
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        var path = "/participations/" + participation;
        TODAY.set(MONDAY.plusDays(3));
        attend(group, 0, participation);
        accepted("moderator", path + "/end-early", """
                {"endedOn": "2026-03-04", "reason": "PERSONAL"}""");
        accepted("team-lead", path + "/correct-early-end", """
                {"endedOn": "2026-03-03", "reason": "EMPLOYMENT", "note": "ab Montag"}""");
        var ended = body(get("adviser", path));
        assertThat(ended.get("endedOn").asString()).isEqualTo("2026-03-03");
        assertThat(ended.get("endReason").asString()).isEqualTo("EMPLOYMENT");
        assertThat(seatsFree(group)).isOne();
        accepted("adviser", path + "/revoke-early-end", """
                {"reason": "kommt doch wieder"}""");
        assertThat(body(get("adviser", path)).has("endedOn")).isFalse();
        assertThat(seatsFree(group)).isZero();
    }

    @Test
    void a_group_is_changed_before_it_meets() throws Exception {
        var group = plan(OFFER, MONDAY, 3);
        var path = "/groups/" + group.value();
        accepted("moderator", path + "/reschedule-session", """
                {"session": "%s", "date": "2026-03-09", "startsAt": "13:00", "endsAt": "15:30"}""".formatted(
                        Example.session(group, 0).value()));
        accepted("moderator", path + "/cancel-session", """
                {"session": "%s"}""".formatted(
                        Example.session(group, 4).value()));
        var substitute = Id.next();
        accepted("moderator", path + "/assign-moderators", """
                {"moderators": ["%s"]}""".formatted(substitute));
        var seen = body(get("intake", path));
        assertThat(seen.at("/moderators/0").asString()).isEqualTo(substitute.toString());
        assertThat(seen.get("sessions").valueStream())
                .extracting(
                        session -> session.get("date").asString(),
                        session -> session.get("cancelled").asBoolean())
                .containsExactly(
                        tuple("2026-03-03", false),
                        tuple("2026-03-04", false),
                        tuple("2026-03-05", false),
                        tuple("2026-03-06", true),
                        tuple("2026-03-09", false));
        var offer = define();
        accepted("team-lead", "/offers/%s/revise".formatted(offer.value()), """
                {"title": "Neuere Wege", "modules": [{"number": 1, "requiredMinutes": 30}],
                 "week": [{"module": 1, "day": "MONDAY", "startsAt": "09:00", "endsAt": "10:00", "minutes": 60}]}""");
        assertThat(body(get("intake", "/offers/" + offer.value()))
                        .get("version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void a_person_is_erased_once_no_participation_is_open() throws Exception {
        var group = plan(OFFER, MONDAY, 3);
        var request = requested(OFFER, group);
        var participation = publish(request);
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        var path = "/participations/" + participation;
        accepted("team-lead", path + "/waive-module", """
                {"module": 5, "reason": "anderswo gemacht"}""");
        assertThat(answer(request.participant(), 0))
                .isInstanceOfSatisfying(
                        ErasureBlocked.class,
                        blocked -> assertThat(blocked.reasons()).containsExactly(BlockReason.OPEN_PARTICIPATION));
        accepted("adviser", path + "/end-early", """
                {"endedOn": "%s", "reason": "MOVED_AWAY"}""".formatted(TODAY.get()));
        assertThat(answer(request.participant(), 1))
                .isInstanceOfSatisfying(
                        PersonShredded.class,
                        shredded -> assertThat(shredded.keys()).isOne());
        assertThat(events(new ParticipationId(participation)))
                .filteredOn(ModuleWaived.class::isInstance)
                .singleElement()
                .satisfies(waived ->
                        assertThat(((ModuleWaived) waived).reason()).isInstanceOf(Confidential.Shredded.class));
        var history = "/participants/" + request.participant().value() + "/history?reason=CASEWORK";
        assertThat(body(get("team-lead", history)).get("items").valueStream())
                .filteredOn(event -> event.get("type").asString().equals("coaching.ModuleWaived"))
                .singleElement()
                .satisfies(event -> assertThat(event.get("data").has("reason")).isFalse());
        assertThat(body(get("privacy-officer", history)).get("items").valueStream())
                .extracting(event -> event.get("type").asString())
                .containsExactly("coaching.ErasureBlocked", "coaching.PersonShredded");
        var late = send("team-lead_jc-nord", path + "/waive-module", """
                {"module": 4, "reason": "auch"}""");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("participant-erased");
    }

    private static Event answer(ParticipantId participant, int sequence) throws Exception {
        var erasure = new ErasureId(Id.next());
        publish(new ErasureAnswered(participant, erasure, ErasureService.DEVICE, 0), sequence);
        var answer = ErasureAnswer.to(erasure, participant, Scenario.ORGANISATION);
        await().untilAsserted(() -> assertThat(events(answer)).hasSize(1));
        return events(answer).getFirst();
    }

    private static List<Event> events(Id stream) {
        return service
                .getBean(TenantTransactions.class)
                .within(
                        Scenario.ORGANISATION,
                        () -> service.getBean(StreamLoader.class).read(stream))
                .stream()
                .map(StreamLoader.Entry::event)
                .toList();
    }

    private static List<JsonNode> worklist(String filter) throws Exception {
        return body(get("employer-service", "/participations?" + filter))
                .get("items")
                .valueStream()
                .toList();
    }

    private static int seatsFree(GroupId group) throws Exception {
        return body(get("intake", "/groups/" + group.value())).get("seatsFree").asInt();
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
    void a_group_is_hidden_from_other_organisations_and_other_roles() throws Exception {
        var group = "/groups/" + plan(OFFER, MONDAY.plusWeeks(1), 5).value();
        assertThat(get("moderator", group).headers().firstValue("ETag")).contains("\"6\"");
        assertThat(send("moderator_jc-sued", group, null).statusCode()).isEqualTo(404);
        assertThat(get("analyst", group).statusCode()).isEqualTo(403);
        assertThat(get("analyst", "/offers").statusCode()).isEqualTo(200);
        assertThat(get("operations", "/offers").statusCode()).isEqualTo(403);
    }

    @Test
    void rebuilt_views_equal_the_live_ones() throws Exception {
        var group = plan(OFFER, MONDAY, 3);
        var participation = publish(requested(OFFER, group));
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        var other = plan(OFFER, MONDAY.plusWeeks(1), 3);
        var offer = define();
        var waiting = publish(requested(offer, null));
        await().untilAsserted(() -> assertThat(status(waiting)).isEqualTo("WAITING"));
        TODAY.set(MONDAY);
        attend(group, 0, participation);
        var path = "/participations/" + participation;
        accepted("moderator", path + "/move-to-group", """
                {"group": "%s"}""".formatted(other.value()));
        accepted("team-lead", path + "/waive-module", """
                {"module": 2, "reason": "anderswo gemacht"}""");
        accepted("team-lead", path + "/waive-module", """
                {"module": 3, "reason": "verwechselt"}""");
        accepted("team-lead", path + "/revoke-waiver", """
                {"module": 3, "reason": "war Modul 2"}""");
        accepted("moderator", path + "/recommend", """
                {"kind": "OTHER_OFFER", "otherOffer": "%s", "reason": "passt gut"}""".formatted(offer.value()));
        accepted("adviser", path + "/end-early", """
                {"endedOn": "2026-03-02", "reason": "OTHER_MEASURE"}""");
        var paths = List.of(
                "/offers",
                "/groups/" + group.value(),
                "/groups/" + other.value(),
                path,
                "/offers/%s/waiting-list".formatted(offer.value()));
        var before = new ArrayList<String>();
        for (var view : paths) {
            before.add(get("moderator", view).body());
        }
        for (var view : List.of("offers", "groups", "participations", "waiting-lists")) {
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
        var accepted = send("operations_jc-nord", "/operations/views/%s/rebuild".formatted(view), "");
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
        var defined = send("team-lead_jc-nord", "/offers", """
                {"kind": "OTHER", "title": "Neue Wege", "modules": [{"number": 1, "requiredMinutes": 60}],
                 "week": [{"module": 1, "day": "MONDAY", "startsAt": "09:00", "endsAt": "10:00", "minutes": 60}]}""");
        assertThat(defined.statusCode()).isEqualTo(201);
        return new OfferId(UUID.fromString(body(defined).get("id").asString()));
    }

    private static GroupId plan(OfferId offer, LocalDate firstDay, int capacity) throws Exception {
        var planned = send(
                "team-lead_jc-nord", "/groups", """
                {"offer": "%s", "firstDay": "%s", "capacity": %d, "moderators": ["%s"]}""".formatted(offer.value(), firstDay, capacity, MODERATOR.value()));
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
        return new GroupId(UUID.fromString(body(planned).get("id").asString()));
    }

    private static void attend(GroupId group, int index, UUID participation) throws Exception {
        hold(group, index);
        var recorded = present(group, index, participation);
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(200);
    }

    private static void hold(GroupId group, int index) throws Exception {
        accepted("moderator", "/groups/%s/hold-session".formatted(group.value()), """
                {"session": "%s"}""".formatted(
                        Example.session(group, index).value()));
    }

    private static HttpResponse<String> present(GroupId group, int index, UUID participation) throws Exception {
        return send("moderator_jc-nord", attendancePath(group, index), """
                {"attendees": [{"participation": "%s", "status": "PRESENT", "presence": "ONLINE"}]}""".formatted(participation));
    }

    private static String attendancePath(GroupId group, int index) {
        return "/groups/%s/sessions/%s/record-attendance"
                .formatted(group.value(), Example.session(group, index).value());
    }

    private static JsonNode accepted(String role, String path, String body) throws Exception {
        var answer = send(role + "_jc-nord", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return body(answer);
    }

    private static PlacementRequested requested(OfferId offer, GroupId group) {
        return new PlacementRequested(new ReferralId(Id.next()), new ParticipantId(Id.next()), offer, 1, MONDAY, group);
    }

    /**
     * Publishes an event as enrolment-service would. Returns the id of the resulting participation if it is a request
     * for placement.
     */
    private static UUID publish(Event event) throws Exception {
        return publish(event, 0);
    }

    /** @param sequence position of the event in its stream */
    private static UUID publish(Event event, int sequence) throws Exception {
        var id = Id.next();
        var type = EventTypes.name(event.getClass().asSubclass(Event.class));
        var record = new ProducerRecord<>(
                "motivag.enrolment.v1", event.stream().value().toString(), new EventCodec().publish(event));
        Map.of(
                        "ce_id", id.toString(),
                        "ce_type", type,
                        "ce_dataschema", "urn:motivag:event:%s:1".formatted(type),
                        "ce_time", Instant.now().toString(),
                        "ce_sequence", Integer.toString(sequence),
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
        return send(role + "_jc-nord", path, null);
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
