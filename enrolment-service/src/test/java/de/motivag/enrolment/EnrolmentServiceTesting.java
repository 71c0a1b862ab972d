package de.motivag.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.OfferEvent.OfferDefined;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.kit.Answer;
import de.motivag.kit.ServiceUnderTest;
import de.motivag.kit.ServiceUnderTest.PlainTokens;
import de.motivag.kit.TestClient;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.kafka.OtherServices;
import de.motivag.kit.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Runs the whole service on a real PostgreSQL and Kafka, once for all test classes. */
@Tag("integration")
abstract class EnrolmentServiceTesting {
    static final LocalDate TODAY = LocalDate.now(DecisionContext.BERLIN);
    static final OrganisationId JC_NORD = new OrganisationId("jc-nord");
    static final OfferId AO = new OfferId(Id.next());
    static final OfferId OTHER = new OfferId(Id.next());
    static final AtomicInteger NUMBERS = new AtomicInteger(100_000);

    static final AtomicReference<InstantSource> CLOCK = new AtomicReference<>(InstantSource.system());

    static class SettableClock {
        @Bean
        Clock clock() {
            InstantSource now = () -> CLOCK.get().instant();
            return now.withZone(ZoneOffset.UTC);
        }
    }

    private static ConfigurableApplicationContext service;
    private static TestClient client;

    @BeforeAll
    static void start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        if (service != null) {
            return;
        }
        service = ServiceUnderTest.start(
                "enrolment",
                "enrolment",
                ServiceUnderTest.newMasterKey("enrolment"),
                EnrolmentService.class,
                PlainTokens.class,
                SettableClock.class);
        client = new TestClient(service);
        accepted(post("team-lead", "/organisation", """
                {"federalState": "NI", "flyerLink": "https://example.org/flyer", "loanDaysAfterEnd": 14,
                 "retentionMonths": 6, "goals": []}"""));
        publish(defined(AO, OfferKind.ACTIVATION_AND_ORIENTATION));
        publish(defined(OTHER, OfferKind.OTHER));
        await().untilAsserted(() -> assertThat(count("offer_replica")).isGreaterThanOrEqualTo(2));
    }

    static <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    /** Publishes an event as another service would. */
    static void publish(Event event) {
        publish(event, JC_NORD.value());
    }

    static void publish(Event event, String organisation) {
        OtherServices.publish(event, new OrganisationId(organisation));
    }

    static void rebuild(String view) {
        client.rebuild(view);
    }

    static UUID accepted(Answer answer) {
        return answer.id();
    }

    static String problem(Answer answer) {
        return answer.problem();
    }

    static Answer get(String role, String path) {
        return client.get(role + "_jc-nord", path);
    }

    static Answer post(String role, String path, String body) {
        return client.post(role + "_jc-nord", path, body);
    }

    static Answer send(String token, String path, @Nullable String body) {
        return body == null ? client.get(token, path) : client.post(token, path, body);
    }

    /** Requests an erasure and answers as the other services do. */
    static JsonNode erase(UUID participant) throws Exception {
        var path = "/participants/" + participant;
        var erasure = new ErasureId(accepted(post("privacy-officer", path + "/request-erasure", "{}")));
        var person = new ParticipantId(participant);
        publish(new de.motivag.events.coaching.ErasureAnswerEvent.PersonShredded(
                new de.motivag.events.coaching.ErasureAnswerId(Id.next()), erasure, person, 0));
        publish(new de.motivag.events.device.ErasureAnswerEvent.PersonShredded(
                new de.motivag.events.device.ErasureAnswerId(Id.next()), erasure, person, 1));
        publish(new de.motivag.events.outcome.ErasureAnswerEvent.PersonShredded(
                new de.motivag.events.outcome.ErasureAnswerId(Id.next()), erasure, person, 0));
        await().untilAsserted(() -> assertThat(get("privacy-officer", path + "/erasure")
                        .body()
                        .get("state")
                        .asString())
                .isEqualTo("ERASED"));
        return get("privacy-officer", path + "/erasure").body();
    }

    static UUID register(String given, String family) throws Exception {
        return accepted(post("intake", "/participants", person(number(), given, family)));
    }

    static UUID open(UUID participant, OfferId offer) throws Exception {
        return accepted(post("intake", "/referrals", opening(participant, offer)));
    }

    static String person(String number, String given, String family) {
        return """
                {"clientNumber": "%s", "givenName": "%s", "familyName": "%s", "bornOn": "1990-02-03",
                 "email": "a@example.org", "address": {"street": "Weg 1", "postcode": "30159", "city": "Hannover"}}""".formatted(number, given, family);
    }

    static String opening(UUID participant, OfferId offer) {
        return """
                {"participant": "%s", "offer": "%s", "appliedOn": "%s", "lastPayment": {"kind": "UNKNOWN"},
                 "existingClient": true, "joinsBenefitCommunity": false, "exceptions": []}""".formatted(participant, offer.value(), TODAY);
    }

    static String number() {
        return "123A" + NUMBERS.incrementAndGet();
    }

    static OfferDefined defined(OfferId offer, OfferKind kind) {
        return new OfferDefined(
                offer, 1, kind, Internal.of("Neue Wege"), List.of(), List.of(), List.of(), Internal.of(List.of()));
    }

    static PlacementRef placement(UUID participant, UUID referral, UUID group) {
        return placement(new ParticipationId(Id.next()), participant, referral, group);
    }

    static PlacementRef placement(ParticipationId participation, UUID participant, UUID referral, UUID group) {
        return new PlacementRef(
                participation, new ParticipantId(participant), new ReferralId(referral), OTHER, 1, new GroupId(group));
    }

    static void awaitReferral(UUID referral, String field, String value) {
        await().untilAsserted(() -> assertThat(get("intake", "/referrals/" + referral)
                        .body()
                        .path(field)
                        .asString(""))
                .isEqualTo(value));
    }

    static int count(String table) {
        return service.getBean(TenantTransactions.class)
                .acrossTenants(() -> service.getBean(JdbcClient.class)
                        .sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single());
    }

    static List<String> rows(String table) {
        return service.getBean(TenantTransactions.class)
                .acrossTenants(() -> service.getBean(JdbcClient.class)
                        .sql("select to_jsonb(t)::text from %s t order by 1".formatted(table))
                        .query(String.class)
                        .list());
    }

    /** Reads the history as a member of staff who has recorded none of its events. */
    static JsonNode shownTo(String role, UUID participant) throws Exception {
        return send(role + "_jc-nord_" + Id.next(), history(participant), null)
                .body()
                .get("items");
    }

    static String history(UUID participant) {
        return "/participants/" + participant + "/history?reason=CASEWORK";
    }

    static List<String> types(JsonNode events) {
        return events.valueStream().map(event -> event.get("type").asString()).toList();
    }

    static JsonNode search(String body) throws Exception {
        var found = post("adviser", "/identities/search", body);
        assertThat(found.status()).as(found.body().toString()).isEqualTo(200);
        return found.body();
    }

    static List<String> names(JsonNode found) {
        return found.get("persons")
                .valueStream()
                .map(person -> person.get("familyName").asString())
                .toList();
    }
}
