package de.motivag.enrolment;

import static de.motivag.kit.ServiceUnderTest.PlainTokens.STAFF;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.OfferEvent.OfferDefined;
import de.motivag.events.coaching.OfferEvent.OfferRevised;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MovedToGroup;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.PlacementWaiting;
import de.motivag.events.coaching.ParticipationEvent.RecommendationAccepted;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.BlockReason;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.RecommendationId;
import de.motivag.events.common.ReferralId;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.ServiceUnderTest;
import de.motivag.kit.ServiceUnderTest.PlainTokens;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.kit.vault.Vault;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests the whole service on a real PostgreSQL and Kafka. */
@Tag("integration")
class EnrolmentServiceTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate TODAY = LocalDate.now(DecisionContext.BERLIN);
    private static final OrganisationId JC_NORD = new OrganisationId("jc-nord");
    private static final OfferId AO = new OfferId(Id.next());
    private static final OfferId OTHER = new OfferId(Id.next());
    private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);
    private static final Map<UUID, Integer> SEQUENCES = new HashMap<>();

    @TempDir
    static Path keys;

    private static final AtomicReference<InstantSource> CLOCK = new AtomicReference<>(InstantSource.system());

    static class SettableClock {
        @Bean
        Clock clock() {
            InstantSource now = () -> CLOCK.get().instant();
            return now.withZone(ZoneOffset.UTC);
        }
    }

    private static ConfigurableApplicationContext service;
    private static HttpClient http;
    private static Producer<String, byte[]> producer;

    @BeforeAll
    static void start() throws Exception {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        service = ServiceUnderTest.start(
                "enrolment",
                "enrolment",
                keys.resolve("enrolment.key"),
                EnrolmentService.class,
                PlainTokens.class,
                SettableClock.class);
        http = HttpClient.newHttpClient();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
        accepted(post("team-lead", "/organisation", """
                {"federalState": "NI", "flyerLink": "https://example.org/flyer", "loanDaysAfterEnd": 14,
                 "retentionMonths": 6, "goals": []}"""));
        publish(defined(AO, OfferKind.ACTIVATION_AND_ORIENTATION));
        publish(defined(OTHER, OfferKind.OTHER));
        await().untilAsserted(() -> assertThat(count("offer_replica")).isGreaterThanOrEqualTo(2));
    }

    @AfterAll
    static void stop() {
        producer.close();
        http.close();
        service.close();
    }

    @Test
    void a_referral_proceeds_is_withdrawn_and_another_one_opens() throws Exception {
        var team = accepted(post("team-lead", "/organisation/teams", "{\"name\": \"Team Mitte\"}"));
        var participant = register("Ada", "Lovelace");
        var referral = open(participant, AO);
        var path = "/referrals/" + referral;
        accepted(post("adviser", path + "/transfer", "{\"team\": \"%s\"}".formatted(team)));
        accepted(post("team-lead", path + "/assign-adviser", "{\"adviser\": \"%s\"}".formatted(STAFF)));
        accepted(post("moderator", path + "/request-support", "{\"need\": \"Kamera geht nicht\"}"));
        accepted(post(
                "intake", path + "/involve-equal-opportunity-officer", "{\"reason\": \"Betreuung am Nachmittag\"}"));
        accepted(post("employer-service", path + "/log-job-offer", "{\"offeredOn\": \"%s\"}".formatted(TODAY)));
        var found =
                get("team-lead", "/referrals?team=%s&supportOpen=true&state=OPEN&adviser=%s".formatted(team, STAFF));
        assertThat(found.body().at("/items/0/referral").asString()).isEqualTo(referral.toString());
        assertThat(found.body().at("/items/0/equalOpportunity").asBoolean()).isTrue();
        assertThat(found.body().at("/items/0/firstJobOfferOn").asString()).isEqualTo(TODAY.toString());
        var worklist = "/referrals?equalOpportunity=true&participant=" + participant;
        assertThat(get("equal-opportunity", worklist)
                        .body()
                        .at("/items/0/equalOpportunity")
                        .asBoolean())
                .isTrue();
        assertThat(get("equal-opportunity", worklist.replace("true", "false"))
                        .body()
                        .get("items"))
                .isEmpty();
        for (var role : List.of("device-desk", "employer-service")) {
            for (var asked : List.of("equalOpportunity=true", "equalOpportunity=false", "supportOpen=true")) {
                assertThat(get(role, "/referrals?%s&participant=%s".formatted(asked, participant))
                                .body()
                                .get("items"))
                        .isEmpty();
            }
            var listed = get(role, "/referrals?participant=" + participant).body();
            for (var shown : List.of(listed.at("/items/0"), get(role, path).body())) {
                assertThat(shown.get("referral").asString()).isEqualTo(referral.toString());
                assertThat(shown.has("equalOpportunity")).isFalse();
                assertThat(shown.has("supportOpen")).isFalse();
            }
        }
        var open = "/referrals?equalOpportunityOpen=true&participant=" + participant;
        assertThat(get("equal-opportunity", open).body().get("items")).hasSize(1);
        accepted(post("moderator", path + "/resolve-support", "{}"));
        assertThat(get("intake", path).body().get("supportOpen").asBoolean()).isFalse();
        accepted(post("equal-opportunity", path + "/resolve-support", "{\"how\": \"Hortplatz gefunden\"}"));
        assertThat(get("equal-opportunity", open).body().get("items")).isEmpty();
        assertThat(get("intake", path).body().get("equalOpportunity").asBoolean())
                .isTrue();
        assertThat(shownTo("equal-opportunity", participant)
                        .valueStream()
                        .map(event -> "%s %s %s"
                                .formatted(
                                        event.get("type").asString(),
                                        event.at("/data/by").asString(),
                                        event.at("/data/need")
                                                .asString(event.at("/data/how").asString("")))))
                .containsExactly(
                        "enrolment.SupportRequested TECHNICAL_SUPPORT Kamera geht nicht",
                        "enrolment.SupportRequested EQUAL_OPPORTUNITY_OFFICER Betreuung am Nachmittag",
                        "enrolment.SupportResolved TECHNICAL_SUPPORT ",
                        "enrolment.SupportResolved EQUAL_OPPORTUNITY_OFFICER Hortplatz gefunden");
        assertThat(shownTo("moderator", participant)).hasSize(4);
        assertThat(types(shownTo("employer-service", participant))).containsExactly("enrolment.JobOfferMade");
        assertThat(types(shownTo("privacy-officer", participant))).containsExactly("enrolment.ParticipantRegistered");
        assertThat(types(shownTo("team-lead", participant)))
                .as("personal data beyond those that a team lead needs")
                .contains("enrolment.ReferralRouted")
                .doesNotContain("enrolment.ParticipantRegistered");
        var moderator = "moderator_jc-nord_" + Id.next();
        accepted(send(moderator, path + "/log-contact", """
                {"channel": "PHONE", "purpose": "OTHER", "reached": true, "minutes": 5, "heldOn": "%s",
                 "note": "kommt morgen"}""".formatted(TODAY)));
        assertThat(shownTo("moderator", participant))
                .as("a contact of another reader")
                .hasSize(4);
        assertThat(send(moderator, history(participant), null).body().get("items"))
                .as("a contact of the reader")
                .hasSize(5)
                .last()
                .satisfies(
                        event -> assertThat(event.at("/data/note").asString()).isEqualTo("kommt morgen"));

        accepted(post("adviser", path + "/correct", """
                {"appliedOn": "%s", "lastPayment": {"kind": "UNKNOWN"}, "existingClient": false,
                 "joinsBenefitCommunity": true, "exceptions": [], "weeklyHours": 20,
                 "care": {"childCare": true, "careOfRelatives": false, "returner": false}}""".formatted(TODAY)));
        assertThat(get("intake", path).body().get("route").asString()).isEqualTo("GREY_ADVISER");
        assertThat(problem(post("intake", "/referrals", opening(participant, AO))))
                .isEqualTo("referral-already-open");

        accepted(post(
                "intake", path + "/withdraw", "{\"withdrawnOn\": \"%s\", \"reason\": \"zieht um\"}".formatted(TODAY)));
        var withdrawn = get("intake", path).body();
        assertThat(withdrawn.get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.get("endedOn").asString()).isEqualTo(TODAY.toString());
        assertThat(withdrawn.get("supportOpen").asBoolean()).isFalse();
        assertThat(problem(post("intake", path + "/request-placement", "{}"))).isEqualTo("referral-withdrawn");
        open(participant, AO);
    }

    @Test
    void confidential_values_of_a_referral_are_readable_until_the_person_is_erased() throws Exception {
        var participant = register("Nora", "Notiz");
        var referral = open(participant, AO);
        var path = "/referrals/" + referral;
        accepted(post("adviser", path + "/correct", """
                {"appliedOn": "%s", "lastPayment": {"kind": "NEVER"}, "existingClient": false,
                 "joinsBenefitCommunity": false, "exceptions": [], "weeklyHours": 20,
                 "care": {"childCare": true, "careOfRelatives": false, "returner": false, "note": "vormittags"}}""".formatted(TODAY)));
        accepted(post("intake", path + "/assess-suitability", """
                {"result": "SUITABLE", "minutes": 60, "channel": "ON_SITE", "heldOn": "%s", "language": true,
                 "equipment": true, "reachableByPhone": false, "note": "nur per Mail"}""".formatted(TODAY)));
        accepted(post("moderator", path + "/request-support", "{\"need\": \"Kamera geht nicht\"}"));
        accepted(post("adviser", path + "/involve-equal-opportunity-officer", "{\"reason\": \"Betreuung\"}"));
        accepted(post("moderator", path + "/request-device", "{\"type\": \"TABLET\"}"));
        accepted(post(
                "intake", path + "/withdraw", "{\"withdrawnOn\": \"%s\", \"reason\": \"zieht um\"}".formatted(TODAY)));

        var events = get("team-lead", history(participant)).body().get("items");
        assertThat(types(events))
                .containsExactly(
                        "enrolment.ReferralOpened",
                        "enrolment.ReferralRouted",
                        "enrolment.ReferralCorrected",
                        "enrolment.ReferralRouted",
                        "enrolment.SuitabilityAssessed",
                        "enrolment.SupportRequested",
                        "enrolment.SupportRequested",
                        "enrolment.DeviceNeeded",
                        "enrolment.ReferralWithdrawn");
        assertThat(events.at("/2/data/weeklyHours").asInt()).isEqualTo(20);
        assertThat(events.at("/2/data/facts/lastPayment/kind").asString()).isEqualTo("NEVER");
        assertThat(events.at("/2/data/care/note").asString()).isEqualTo("vormittags");
        assertThat(events.at("/2/data/appliedOn").asString()).isEqualTo(TODAY.toString());
        assertThat(events.at("/2/stream").asString()).isEqualTo(referral.toString());
        assertThat(events.at("/4/data/answers/note").asString()).isEqualTo("nur per Mail");
        assertThat(events.at("/5/data/need").asString()).isEqualTo("Kamera geht nicht");
        assertThat(events.at("/5/data/by").asString()).isEqualTo("TECHNICAL_SUPPORT");
        assertThat(events.at("/6/data/need").asString()).isEqualTo("Betreuung");
        assertThat(events.at("/6/data/by").asString()).isEqualTo("EQUAL_OPPORTUNITY_OFFICER");
        assertThat(events.at("/8/data/reason").asString()).isEqualTo("zieht um");
        var first = get("adviser", history(participant) + "&limit=5").body();
        assertThat(first.at("/items/0/data/person/givenName").asString()).isEqualTo("Nora");
        var rest = get(
                "adviser", history(participant) + "&after=" + first.get("next").asString());
        assertThat(rest.body().get("items")).hasSize(5);
        assertThat(rest.body().has("next")).isFalse();
        assertThat(problem(get("intake", history(referral)))).isEqualTo("nothing-recorded");
        assertThat(send("intake_jc-sued", history(participant), null).status()).isEqualTo(404);
        assertThat(get("device-desk", history(participant)).status()).isEqualTo(403);
        assertThat(get("adviser", "/participants/" + participant + "/history").status())
                .as("without a reason")
                .isEqualTo(400);
        var log = get("privacy-officer", "/access-log?outcome=OPENED&participant=" + participant)
                .body()
                .get("items");
        assertThat(log).hasSize(3).allSatisfy(row -> {
            assertThat(row.get("route").asString()).isEqualTo("/participants/{participant}/history");
            assertThat(row.get("reason").asString()).isEqualTo("CASEWORK");
            assertThat(row.get("entity").asString()).isEqualTo(participant.toString());
            assertThat(row.at("/participants/0").asString()).isEqualTo(participant.toString());
        });

        assertThat(get("adviser", path).body().get("equalOpportunity").asBoolean())
                .isTrue();
        erase(participant);
        assertThat(get("adviser", path).body().get("equalOpportunity").asBoolean())
                .isFalse();
        assertThat(get("adviser", history(participant)).body().get("items"))
                .hasSize(10)
                .allSatisfy(event -> {
                    for (var confidential : List.of(
                            "person", "facts", "basis", "weeklyHours", "care", "answers", "by", "need", "reason")) {
                        assertThat(event.get("data").has(confidential))
                                .as(confidential)
                                .isFalse();
                    }
                });
    }

    @Test
    void a_contact_retracted_by_the_id_of_its_event_no_longer_counts_and_stays_in_the_history() throws Exception {
        var participant = register("Rita", "Rücknahme");
        var path = "/referrals/" + open(participant, AO);
        var first = event(post("intake", path + "/log-contact", contact("PHONE", true)), 0);
        var second = event(post("intake", path + "/log-contact", contact("VIDEO", true)), 0);
        var attempt = event(post("intake", path + "/log-contact", contact("PHONE", false)), 0);
        assertThat(get("intake", path).body().get("contacts").asInt()).isEqualTo(2);

        var retraction = "{\"event\": \"%s\", \"reason\": \"andere Person\"}";
        accepted(post("moderator", path + "/retract-contact", retraction.formatted(first)));
        accepted(post("intake", path + "/retract-contact", retraction.formatted(attempt)));
        assertThat(get("intake", path).body().get("contacts").asInt()).isEqualTo(1);
        assertThat(problem(post("intake", path + "/retract-contact", retraction.formatted(first))))
                .isEqualTo("retracted-already");
        assertThat(problem(post("intake", path + "/retract-contact", retraction.formatted(Id.next()))))
                .isEqualTo("no-such-event");
        assertThat(post("team-lead", path + "/retract-contact", retraction.formatted(second))
                        .status())
                .isEqualTo(403);
        var corrected = post(
                "intake",
                path + "/correct-contact",
                contact("ON_SITE", true)
                        .replace("{", "{\"event\": \"%s\", \"reason\": \"vor Ort\", ".formatted(second)));
        assertThat(get("intake", path).body().get("contacts").asInt()).isEqualTo(1);

        var events = get("adviser", history(participant)).body().get("items");
        assertThat(types(events).subList(3, 9))
                .containsExactly(
                        "enrolment.ContactLogged",
                        "enrolment.ContactLogged",
                        "enrolment.ContactLogged",
                        "enrolment.EventRetracted",
                        "enrolment.EventRetracted",
                        "enrolment.EventRetracted");
        assertThat(events.at("/3/id").asString()).isEqualTo(first);
        assertThat(events.at("/6/data/event").asString()).isEqualTo(first);
        assertThat(events.at("/6/data/type").asString()).isEqualTo("enrolment.ContactLogged");
        assertThat(events.at("/6/data/reason").asString()).isEqualTo("andere Person");
        assertThat(events.at("/9/id").asString()).isEqualTo(event(corrected, 1));
    }

    private static String contact(String channel, boolean reached) {
        return """
                {"channel": "%s", "purpose": "OTHER", "reached": %s, "minutes": 0, "heldOn": "%s"}""".formatted(channel, reached, TODAY);
    }

    /** The id of one of the events that the command has recorded. */
    private static String event(Answer answer, int index) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body().at("/events/" + index + "/id").asString();
    }

    @Test
    void events_of_coaching_about_a_participation_change_the_referral() throws Exception {
        var participant = register("Grace", "Hopper");
        var referral = open(participant, OTHER);
        accepted(post("adviser", "/referrals/" + referral + "/request-placement", "{}"));
        var group = Id.next();
        var placement = placement(participant, referral, group);
        publish(new PlacementWaiting(new PlacementRef(
                placement.participation(), placement.participant(), placement.referral(), OTHER, 1, null)));
        publish(new PlacementAccepted(placement));
        awaitReferral(referral, "placement", "PLACED");
        var moved = placement(placement.participation(), participant, referral, Id.next());
        publish(new MovedToGroup(moved, new GroupId(group), TODAY));
        awaitReferral(referral, "groupId", moved.group().value().toString());
        publish(new MeasureEnded(moved, TODAY.minusDays(3), EndKind.COMPLETED, null));
        awaitReferral(referral, "state", "CLOSED");

        var end = new End(TODAY.minusDays(3), EndKind.COMPLETED, null);
        publish(new MeasureEndCorrected(moved, end, null));
        awaitReferral(referral, "state", "OPEN");
        publish(new MeasureEnded(moved, TODAY.minusDays(2), EndKind.COMPLETED, null));
        awaitReferral(referral, "endedOn", TODAY.minusDays(2).toString());
        var another = open(participant, OTHER);
        publish(new MeasureEndCorrected(moved, new End(TODAY.minusDays(2), EndKind.COMPLETED, null), null));
        publish(new MeasureEndCorrected(moved, end, new End(TODAY.minusDays(1), EndKind.EARLY, EndReason.OTHER)));
        awaitReferral(referral, "endedOn", TODAY.minusDays(1).toString());
        assertThat(get("intake", "/referrals/" + another).body().get("state").asString())
                .isEqualTo("OPEN");
        assertThat(count("parked_event")).isZero();
    }

    @Test
    void after_an_end_without_entry_a_seat_can_be_requested_again_and_a_recommendation_opens_a_green_referral()
            throws Exception {
        var participant = register("Emmy", "Noether");
        var referral = open(participant, OTHER);
        accepted(post("adviser", "/referrals/" + referral + "/request-placement", "{}"));
        var placement = placement(participant, referral, Id.next());
        publish(new PlacementAccepted(placement));
        publish(new ParticipationNotStarted(placement, TODAY, EndReason.PERSONAL));
        awaitReferral(referral, "placement", "NOT_REQUESTED");
        accepted(post("adviser", "/referrals/" + referral + "/request-placement", "{}"));

        publish(new RecommendationAccepted(
                placement, new RecommendationId(Id.next()), RecommendationKind.OTHER_OFFER, AO, TODAY.minusDays(2)));
        publish(new RecommendationAccepted(
                placement, new RecommendationId(Id.next()), RecommendationKind.OTHER_OFFER, AO, TODAY.minusDays(2)));
        publish(new RecommendationAccepted(
                placement, new RecommendationId(Id.next()), RecommendationKind.QUALIFICATION, null, TODAY));
        var green = "/referrals?route=GREEN_ADVISER&participant=" + participant;
        await().untilAsserted(() -> assertThat(get("adviser", green)
                        .body()
                        .get("items")
                        .valueStream()
                        .map(row -> row.get("offer").asString() + " "
                                + row.get("appliedOn").asString()))
                .contains(AO.value() + " " + TODAY.minusDays(2)));
        publish(new ParticipationNotStarted(placement, TODAY, EndReason.PERSONAL));
        await().untilAsserted(() -> assertThat(get("adviser", green)
                        .body()
                        .get("items")
                        .valueStream()
                        .filter(row ->
                                row.get("offer").asString().equals(AO.value().toString())))
                .hasSize(1));
        assertThat(count("parked_event")).isZero();
    }

    @Test
    void the_latest_version_of_an_offer_is_known() throws Exception {
        var offer = new OfferId(Id.next());
        publish(defined(offer, OfferKind.OTHER));
        publish(new OfferRevised(offer, 2, Internal.of("Neuere Wege"), List.of(), List.of()));
        await().untilAsserted(() -> assertThat(
                        count("offer_replica where version = 2 and offer = '%s'".formatted(offer.value())))
                .isEqualTo(1));
    }

    @Test
    void a_replaced_client_number_is_free_and_a_refused_correction_releases_none() throws Exception {
        var number = number();
        var taken = number();
        var participant = accepted(post("intake", "/participants", person(number, "Rosa", "Parks")));
        accepted(post("intake", "/participants", person(taken, "Rosa", "Luxemburg")));
        var correct = "/participants/" + participant + "/correct-personal-data";
        assertThat(problem(post("intake", correct, person(taken, "Rosa", "Parks"))))
                .isEqualTo("client-number-taken");
        assertThat(problem(post("intake", "/participants", person(number, "Rosa", "Parker"))))
                .isEqualTo("client-number-taken");
        accepted(post("intake", correct, person(number(), "Rosa", "Bonheur")));
        accepted(post("intake", "/participants", person(number, "Rosa", "Parker")));
        assertThat(get("intake", "/participants/" + participant + "?reason=CONTACT")
                        .body()
                        .at("/person/familyName")
                        .asString())
                .isEqualTo("Bonheur");
        assertThat(names(search("{\"name\": \"parks\", \"reason\": \"CONTACT\"}")))
                .isEmpty();
        assertThat(names(search("{\"name\": \"rosa bonh\", \"reason\": \"CONTACT\"}")))
                .containsExactly("Bonheur");
    }

    @Test
    void people_are_found_by_name_and_number_and_each_search_is_logged_with_reader_and_reason() throws Exception {
        var number = number();
        var participant = accepted(post("intake", "/participants", person(number, "Jörg", "Müßigbrodt")));
        assertThat(names(search("{\"name\": \"MUSSIG\", \"reason\": \"CONTACT\"}")))
                .containsExactly("Müßigbrodt");
        assertThat(names(search("{\"clientNumber\": \"%s\", \"reason\": \"CONTACT\"}".formatted(number))))
                .containsExactly("Müßigbrodt");
        var unknown = Id.next();
        var asked = "{\"participants\": [\"%s\", \"%s\"], \"clientNumbers\": [\"%s\"], \"reason\": \"MAIL\"}"
                .formatted(participant, unknown, number);
        var resolved = post("moderator", "/identities/resolve", asked).body().get("persons");
        assertThat(resolved).hasSize(1);
        assertThat(resolved.at("/0/email").asString()).isEqualTo("a@example.org");
        assertThat(resolved.at("/0").has("clientNumber")).isFalse();
        assertThat(resolved.at("/0").has("bornOn")).isFalse();
        var toAdvisers = post("adviser", "/identities/resolve", asked).body();
        assertThat(toAdvisers.at("/persons/0/clientNumber").asString()).isEqualTo(number);

        var elsewhere = send("adviser_jc-sued", "/identities/resolve", asked);
        assertThat(elsewhere.body().get("persons")).isEmpty();
        assertThat(post("analyst", "/identities/resolve", asked).status()).isEqualTo(403);
        var wrong = post("adviser", "/identities/search", "{\"name\": \"12\", \"reason\": \"FUN\", \"more\": 1}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("errors")).hasSize(3);
        assertThat(post("adviser", "/identities/search", "{\"reason\": \"LIST\"}")
                        .status())
                .isEqualTo(422);
        assertThat(post("adviser", "/identities/resolve", "{\"reason\": \"LIST\"}")
                        .status())
                .isEqualTo(422);

        var log = get(
                        "privacy-officer",
                        "/access-log?limit=200&participant=%s&actor=%s&from=%s&to=%s"
                                .formatted(participant, STAFF, TODAY, TODAY))
                .body();
        assertThat(log.get("items").valueStream().map(row -> row.path("reason").asString("")))
                .containsExactly("CONTACT", "CONTACT", "MAIL", "MAIL");
        assertThat(log.at("/items/2/roles").toString()).isEqualTo("[\"moderator\"]");
        var first = get("privacy-officer", "/access-log?limit=1&participant=" + participant)
                .body();
        var rest = get(
                        "privacy-officer",
                        "/access-log?limit=200&participant=%s&after=%s"
                                .formatted(participant, first.get("next").asString()))
                .body();
        assertThat(rest.get("items")).hasSize(3);
        assertThat(get("privacy-officer", "/access-log?to=" + TODAY.minusDays(1))
                        .body()
                        .get("items"))
                .isEmpty();
        assertThat(get("privacy-officer", "/access-log?after=7").status()).isEqualTo(400);
        assertThat(get("team-lead", "/access-log").status()).isEqualTo(403);
        assertThat(get("privacy-officer", "/access-log?limit=200")
                        .body()
                        .get("items")
                        .valueStream()
                        .filter(row -> row.get("outcome").asString().equals("DENIED"))
                        .map(row -> row.get("method").asString() + " "
                                + row.get("route").asString()))
                .contains("POST /identities/resolve", "GET /access-log");
    }

    @Test
    void spellings_of_a_name_are_found_alike_and_listed_in_german_order() throws Exception {
        for (var family : List.of("Zobelmüller", "Zöbelmueller", "Zobelmuller", "Zobeltitz", "Zobel", "Zobelß", "Łi")) {
            register("Sörine", family);
        }
        var expected = List.of("Zobelmuller", "Zobelmüller", "Zöbelmueller");
        for (var spelling : List.of("Zobelmüller", "ZOEBELMUELLER", "zobelmuller", "sorine zobelmu")) {
            assertThat(names(search("{\"name\": \"%s\", \"reason\": \"CONTACT\"}".formatted(spelling))))
                    .as(spelling)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(names(search("{\"name\": \"zobel soerine\", \"reason\": \"CONTACT\"}")))
                .containsExactly("Zobel", "Zöbelmueller", "Zobelmuller", "Zobelmüller", "Zobelß", "Zobeltitz");
        assertThat(names(search("{\"name\": \"li\", \"reason\": \"CONTACT\"}"))).contains("Łi");
        assertThat(names(search("{\"name\": \"zo\", \"reason\": \"CONTACT\"}"))).isEmpty();
    }

    /** Written by hand, from the table of people in DOMAIN.md. */
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "intake", Set.of("givenName", "familyName", "email", "phone", "address", "clientNumber", "bornOn"),
            "adviser", Set.of("givenName", "familyName", "email", "phone", "address", "clientNumber", "bornOn"),
            "moderator", Set.of("givenName", "familyName", "email", "phone"),
            "device-desk", Set.of("givenName", "familyName", "email", "phone", "address"),
            "employer-service", Set.of("givenName", "familyName", "email", "phone"),
            "equal-opportunity", Set.of("givenName", "familyName", "email", "phone"),
            "team-lead", Set.of("givenName", "familyName", "clientNumber"),
            "privacy-officer", Set.of("givenName", "familyName", "email", "phone", "address", "clientNumber", "bornOn"),
            "moderator+team-lead", Set.of("givenName", "familyName", "email", "phone", "clientNumber"),
            "device-desk+analyst", Set.of("givenName", "familyName", "email", "phone", "address"));

    @Test
    void each_role_sees_the_personal_properties_that_it_needs_at_every_endpoint() throws Exception {
        var number = number();
        var participant = accepted(post(
                "intake",
                "/participants",
                person(number, "Frida", "Kahlomaier").replaceFirst("\\{", "{\"phone\": \"+49 511 123456\", ")));
        for (var needed : NEEDED.entrySet()) {
            var role = needed.getKey();
            var read = get(role, "/participants/%s?reason=CONTACT".formatted(participant));
            assertThat(read.body().get("person").propertyNames())
                    .as(role)
                    .containsExactlyInAnyOrderElementsOf(needed.getValue());
            var resolved = post(role, "/identities/resolve", """
                            {"participants": ["%s"], "reason": "WORKLIST"}""".formatted(participant));
            var found = post(role, "/identities/search", "{\"name\": \"kahlom\", \"reason\": \"CONTACT\"}");
            for (var answer : List.of(resolved, found)) {
                var names = new HashSet<>(answer.body().at("/persons/0").propertyNames());
                names.removeAll(Set.of("participant", "erased"));
                assertThat(names).as(role).isEqualTo(needed.getValue());
            }
        }
        for (var role : List.of("analyst", "operations")) {
            assertThat(get(role, "/participants/%s?reason=CONTACT".formatted(participant))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void reading_personal_data_requires_a_reason() throws Exception {
        var participant = register("Mary", "Shelley");
        for (var query : List.of("", "?reason=FUN", "?reason=")) {
            var refused = get("intake", "/participants/" + participant + query);
            assertThat(refused.status()).as(query).isEqualTo(400);
            assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("reason");
        }
        assertThat(get("intake", "/participants/" + participant + "?reason=DOCUMENT")
                        .status())
                .isEqualTo(200);
        var log = get("privacy-officer", "/access-log?participant=" + participant)
                .body()
                .get("items");
        assertThat(log).hasSize(1);
        assertThat(log.at("/0/reason").asString()).isEqualTo("DOCUMENT");
        assertThat(log.at("/0/route").asString()).isEqualTo("/participants/{participant}");
    }

    @Test
    void one_request_resolves_one_page_and_the_people_per_hour_are_limited() throws Exception {
        var body = "{\"participants\": [%s], \"clientNumbers\": [%s], \"reason\": \"WORKLIST\"}";
        var ids = Stream.generate(() -> "\"" + Id.next() + "\"").limit(199).collect(joining(", "));
        assertThat(post("moderator", "/identities/resolve", body.formatted(ids, "\"123A000001\""))
                        .status())
                .isEqualTo(200);
        var more = post("moderator", "/identities/resolve", body.formatted(ids, "\"123A000001\", \"123A000002\""));
        assertThat(problem(more)).isEqualTo("more-than-one-page");
        assertThat(more.body().at("/errors/0/pointer").asString()).isEqualTo("#/clientNumbers");

        var people = new ArrayList<UUID>();
        for (int i = 0; i < 201; i++) {
            people.add(accepted(
                    send("intake_jc-crowd", "/participants", person(number(), "Person", i < 200 ? "Eine" : "Letzte"))));
        }
        var token = "moderator_jc-crowd_" + Id.next();
        var page = people.subList(0, 200).stream()
                .map(person -> "\"" + person + "\"")
                .collect(joining(", "));
        assertThat(send(token, "/identities/resolve", body.formatted(page, "")).status())
                .isEqualTo(200);
        var another = "/participants/%s?reason=CONTACT".formatted(people.getLast());
        var refused = send(token, another, null);
        assertThat(problem(refused)).isEqualTo("too-many-people");
        assertThat(refused.body().toString()).doesNotContain("Letzte");
        assertThat(problem(send(token, "/identities/search", "{\"name\": \"letzte\", \"reason\": \"CONTACT\"}")))
                .as("found people count as well")
                .isEqualTo("too-many-people");
        assertThat(send(token, "/participants/%s?reason=CONTACT".formatted(people.getFirst()), null)
                        .status())
                .as("a person who was shown before")
                .isEqualTo(200);
    }

    @Test
    void a_person_whose_key_is_destroyed_is_not_found_even_in_restored_tables() throws Exception {
        var number = number();
        var participant = accepted(post("intake", "/participants", person(number, "Wanda", "Wiederkehr")));
        var byName = "{\"name\": \"wiederk\", \"reason\": \"LIST\"}";
        assertThat(names(search(byName))).containsExactly("Wiederkehr");
        // A restore brings the events and hashes from before the erasure, and the keys from after it.
        service.getBean(TenantTransactions.class)
                .within(JC_NORD, () -> service.getBean(Vault.class).shred(JC_NORD, new ParticipantId(participant)));
        assertThat(search(byName).get("persons")).isEmpty();
        assertThat(search("{\"clientNumber\": \"%s\", \"reason\": \"LIST\"}".formatted(number))
                        .get("persons"))
                .isEmpty();
        var numbered = "{\"clientNumbers\": [\"%s\"], \"reason\": \"LIST\"}".formatted(number);
        assertThat(post("adviser", "/identities/resolve", numbered).body().get("persons"))
                .isEmpty();
        var known = "{\"participants\": [\"%s\"], \"reason\": \"LIST\"}".formatted(participant);
        assertThat(post("adviser", "/identities/resolve", known)
                        .body()
                        .at("/persons/0/erased")
                        .asBoolean())
                .isTrue();
        rebuild("identity");
        assertThat(rows("identity")).noneMatch(row -> row.contains(participant.toString()));
    }

    @Test
    void rebuilt_views_equal_the_live_ones() throws Exception {
        var erased = register("Erna", "Vergessen");
        var withdrawn = open(erased, AO);
        accepted(post(
                "intake",
                "/referrals/" + withdrawn + "/withdraw",
                "{\"withdrawnOn\": \"%s\", \"reason\": \"zieht um\"}".formatted(TODAY)));
        erase(erased);
        open(register("Anna", "Verbleibt"), AO);
        for (var view : List.of("identity", "referral")) {
            var before = rows(view);
            assertThat(before).isNotEmpty();
            rebuild(view);
            assertThat(rows(view)).isEqualTo(before);
        }
    }

    private static void rebuild(String view) throws Exception {
        assertThat(send("operations_jc-nord", "/operations/views/%s/rebuild".formatted(view), "")
                        .status())
                .isEqualTo(202);
        await().untilAsserted(() -> assertThat(get("operations", "/operations/views")
                        .body()
                        .valueStream()
                        .filter(status -> status.get("view").asString().equals(view)))
                .allSatisfy(status -> {
                    assertThat(status.get("state").asString()).isEqualTo("LIVE");
                    assertThat(status.get("folded").asInt()).isPositive();
                })
                .hasSize(1));
    }

    @Test
    void a_person_is_erased_after_the_last_answer_and_their_data_can_never_be_read_again() throws Exception {
        var number = number();
        var participant = accepted(post("intake", "/participants", person(number, "Xaver", "Quast")));
        var referral = open(participant, OTHER);
        var path = "/participants/" + participant;
        assertThat(problem(get("privacy-officer", path + "/erasure"))).isEqualTo("no-erasure-requested");
        accepted(post("privacy-officer", path + "/request-erasure", "{}"));
        var blocked = get("privacy-officer", path + "/erasure").body();
        assertThat(blocked.get("state").asString()).isEqualTo("BLOCKED");
        assertThat(blocked.at("/blocked/0/service").asString()).isEqualTo("ENROLMENT");
        assertThat(blocked.at("/blocked/0/reasons").toString()).isEqualTo("[\"OPEN_REFERRAL\"]");
        accepted(post(
                "intake",
                "/referrals/" + referral + "/withdraw",
                "{\"withdrawnOn\": \"%s\", \"reason\": \"zieht um\"}".formatted(TODAY)));

        var first = new ErasureId(accepted(post("privacy-officer", path + "/request-erasure", "{}")));
        var person = new ParticipantId(participant);
        publish(new de.motivag.events.device.ErasureAnswerEvent.ErasureBlocked(
                new de.motivag.events.device.ErasureAnswerId(Id.next()), first, person, Set.of(BlockReason.OPEN_LOAN)));
        publish(new de.motivag.events.coaching.ErasureAnswerEvent.PersonShredded(
                new de.motivag.events.coaching.ErasureAnswerId(Id.next()), first, person, 1));
        await().untilAsserted(() -> {
            var erasure = get("privacy-officer", path + "/erasure").body();
            assertThat(erasure.get("state").asString()).isEqualTo("BLOCKED");
            assertThat(erasure.get("answers")).hasSize(1);
        });
        var read = path + "?reason=CONTACT";
        assertThat(get("intake", read).body().at("/person/familyName").asString())
                .isEqualTo("Quast");

        var certificate = erase(participant).get("certificate");
        assertThat(certificate.get("erasedOn").asString()).isEqualTo(TODAY.toString());
        assertThat(certificate.get("keys").toString())
                .isEqualTo("{\"ENROLMENT\":1,\"COACHING\":1,\"DEVICE\":1,\"OUTCOME\":0}");
        assertThat(certificate.get("keysInAll").asInt()).isEqualTo(3);

        var after = get("intake", read).body();
        assertThat(after.get("erased").asBoolean()).isTrue();
        assertThat(after.has("person")).isFalse();
        var resolved = post(
                        "adviser",
                        "/identities/resolve",
                        "{\"participants\": [\"%s\"], \"clientNumbers\": [\"%s\"], \"reason\": \"LIST\"}"
                                .formatted(participant, number))
                .body();
        assertThat(resolved.get("persons").toString())
                .isEqualTo("[{\"participant\":\"%s\",\"erased\":true}]".formatted(participant));
        assertThat(names(search("{\"name\": \"quast\", \"reason\": \"LIST\"}"))).isEmpty();
        assertThat(problem(post(
                        "intake",
                        "/participants",
                        person(number, "Xaver", "Quast")
                                .replaceFirst("\\{", "{\"participant\": \"%s\", ".formatted(participant)))))
                .isEqualTo("participant-erased");
        assertThat(problem(post("intake", path + "/correct-personal-data", person(number, "Xaver", "Quast"))))
                .isEqualTo("participant-erased");
        assertThat(problem(post("intake", "/referrals", opening(participant, OTHER))))
                .isEqualTo("participant-erased");
        assertThat(problem(post("intake", "/referrals/" + referral + "/log-contact", """
                        {"channel": "PHONE", "purpose": "OTHER", "reached": true, "minutes": 5, "heldOn": "%s"}""".formatted(TODAY))))
                .isEqualTo("participant-erased");
        assertThat(post("privacy-officer", path + "/request-erasure", "{}").status())
                .isEqualTo(200);
        accepted(post("intake", "/participants", person(number, "Xaver", "Quast")));
        assertThat(count("parked_event")).isZero();
    }

    @Test
    void a_blocked_erasure_states_the_end_of_the_retention_term() throws Exception {
        var participant = register("Zita", "Johann");
        var referral = open(participant, OTHER);
        accepted(post("adviser", "/referrals/" + referral + "/request-placement", "{}"));
        var placement = placement(participant, referral, Id.next());
        publish(new PlacementAccepted(placement));
        publish(new MeasureEnded(placement, TODAY, EndKind.COMPLETED, null));
        awaitReferral(referral, "state", "CLOSED");
        var path = "/participants/" + participant;
        accepted(post("privacy-officer", path + "/request-erasure", "{}"));
        var blocked = get("privacy-officer", path + "/erasure").body();
        assertThat(blocked.at("/blocked/0/reasons").toString()).isEqualTo("[\"RETENTION\"]");
        assertThat(blocked.at("/blocked/0/until").asString())
                .isEqualTo(TODAY.plusMonths(6).toString());
    }

    @Test
    void referrals_that_other_rules_would_route_differently_are_listed_without_writing() throws Exception {
        var offer = new OfferId(Id.next());
        publish(defined(offer, OfferKind.OTHER));
        await().untilAsserted(() -> assertThat(rows("offer_replica").toString())
                .contains(offer.value().toString()));
        // Last payment less than six, but at least three months before.
        var first = routed(offer, "2026-02-28", paid("2025-11-30"));
        var second = routed(offer, "2026-02-28", paid("2025-10-01"));
        var third = routed(offer, "2026-03-31", paid("2025-12-31"));
        var byHand = routed(offer, "2026-02-28", paid("2025-11-30"));
        accepted(post(
                "adviser",
                "/referrals/" + byHand + "/decide-route",
                "{\"route\": \"GREY_INTAKE\", \"reason\": \"x\"}"));
        // Is not affected by either boundary.
        routed(offer, "2026-02-27", paid("2025-11-30"));
        routed(offer, "2026-02-28", paid("2025-08-31"));
        var unknown = routed(offer, "2026-02-28", "\"lastPayment\": {\"kind\": \"UNKNOWN\"}");
        var erased = register("Erna", "Weg");
        var shredded = routed(erased, offer, "2026-02-28", paid("2025-11-30"));
        accepted(post(
                "intake",
                "/referrals/" + shredded + "/withdraw",
                "{\"withdrawnOn\": \"%s\", \"reason\": \"zieht um\"}".formatted(TODAY)));
        erase(erased);
        var events = count("domain_event");
        var log = count("access_log");
        var named = count("access_log where '%s' = any (participants)".formatted(participantOf(first)));

        var asked = "{\"monthsSinceLastPayment\": 3, \"offer\": \"%s\"".formatted(offer.value());
        var found = whatIf("team-lead_jc-nord", asked + "}");
        assertThat(count("access_log") - log).as("one row for one request").isEqualTo(1);
        assertThat(count("access_log where '%s' = any (participants)".formatted(participantOf(first))) - named)
                .isEqualTo(1);
        assertThat(count("access_log where route = '/routing/what-if' and cardinality(participants) = 7"))
                .as("all persons whose facts were decrypted")
                .isEqualTo(1);
        assertThat(found.get("looked").asInt()).isEqualTo(8);
        assertThat(found.get("same").asInt()).isEqualTo(2);
        assertThat(found.get("changed").toString())
                .isEqualTo("[{\"from\":\"GREY_ADVISER\",\"to\":\"GREY_INTAKE\",\"count\":3}]");
        assertThat(found.get("decided").toString())
                .isEqualTo("[{\"from\":\"GREY_ADVISER\",\"to\":\"GREY_INTAKE\",\"count\":1}]");
        assertThat(found.get("notComputable").asInt()).isEqualTo(2);
        assertThat(found.at("/recorded/0/rules/monthsSinceLastPayment").asInt()).isEqualTo(6);
        assertThat(found.at("/asked/rules/monthsSinceLastPayment").asInt()).isEqualTo(3);
        assertThat(found.at("/asked/ruleVersion").asInt()).isEqualTo(1);
        assertThat(listed(found, "referral"))
                .containsExactly(first + "", second + "", third + "", byHand + "", unknown + "", shredded + "");
        assertThat(listed(found, "decided")).containsExactly("", "", "", "GREY_INTAKE", "", "");
        assertThat(listed(found, "notComputable"))
                .containsExactly("", "", "", "", "LAST_PAYMENT_UNKNOWN", "FACTS_SHREDDED");
        assertThat(found.at("/referrals/0/before").toString())
                .isEqualTo("{\"route\":\"GREY_ADVISER\",\"rule\":\"LESS_THAN_SIX_MONTHS_AGO\"}");
        assertThat(found.at("/referrals/0/after").toString())
                .isEqualTo("{\"route\":\"GREY_INTAKE\",\"rule\":\"NEVER_OR_SIX_MONTHS_AGO\"}");

        var part = whatIf("team-lead_jc-nord", asked + "}", "?limit=4");
        var rest = whatIf(
                "team-lead_jc-nord",
                asked + "}",
                "?limit=4&after=" + part.get("next").asString());
        assertThat(listed(part, "referral")).hasSize(4).doesNotContainAnyElementsOf(listed(rest, "referral"));
        assertThat(listed(rest, "referral")).hasSize(2);
        assertThat(rest.has("next")).isFalse();
        assertThat(rest.get("changed")).isEqualTo(found.get("changed"));
        var march = whatIf("team-lead_jc-nord", asked + ", \"from\": \"2026-03-01\", \"to\": \"2026-03-31\"}");
        assertThat(listed(march, "referral")).containsExactly(third + "");

        assertThat(problem(post("analyst", "/routing/what-if", asked + "}"))).isEqualTo("whole-organisation-only");
        assertThat(whatIf("team-lead_jc-sued", "{\"monthsSinceLastPayment\": 3}")
                        .get("looked")
                        .asInt())
                .isZero();
        assertThat(problem(post("team-lead", "/routing/what-if", "{\"ruleVersion\": 2}")))
                .isEqualTo("no-such-rule-version");
        assertThat(post("team-lead", "/routing/what-if", "{\"monthsSinceLastPayment\": 121, \"from\": \"2026-02-30\"}")
                        .body()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactlyInAnyOrder("#/monthsSinceLastPayment", "#/from");
        assertThat(post("team-lead", "/routing/what-if", "{\"from\": \"2026-03-01\", \"to\": \"2026-02-01\"}")
                        .status())
                .isEqualTo(422);
        assertThat(count("domain_event")).isEqualTo(events);
        assertThat(get("privacy-officer", "/access-log?participant=" + erased)
                        .body()
                        .get("items")
                        .toString())
                .doesNotContain("what-if");
    }

    @Test
    void readers_of_counts_see_the_last_quarter_and_later_events_do_not_change_it() throws Exception {
        var offer = new OfferId(Id.next());
        publish(defined(offer, OfferKind.OTHER), "jc-ost");
        await().untilAsserted(() -> assertThat(rows("offer_replica").toString())
                .contains(offer.value().toString()));
        var asked = "{\"monthsSinceLastPayment\": 3}";
        try {
            at("2030-02-01");
            UUID corrected = null;
            for (var paid :
                    List.of("2029-09-15", "2029-10-15", "2029-10-15", "2029-12-15", "2029-12-15", "2029-12-15")) {
                corrected = routedInOst(offer, paid);
            }
            var decided = routedInOst(offer, "2029-10-15");
            assertThat(whatIf("analyst_jc-ost", asked).toString())
                    .contains("\"quarter\":\"2029-Q4\"", "\"looked\":0", "\"changed\":[]");

            at("2030-04-02");
            var counts = whatIf("analyst_jc-ost", asked);
            assertThat(counts.propertyNames())
                    .containsExactlyInAnyOrder("quarter", "recorded", "asked", "looked", "changed", "decided");
            assertThat(counts.get("quarter").asString()).isEqualTo("2030-Q1");
            assertThat(counts.get("looked").asInt()).isEqualTo(7);
            assertThat(counts.get("changed").toString())
                    .isEqualTo(
                            "[{\"from\":\"GREY_ADVISER\",\"rule\":\"LESS_THAN_SIX_MONTHS_AGO\",\"to\":\"GREY_INTAKE\",\"count\":4}]");

            at("2030-05-01");
            routedInOst(offer, "2030-01-15");
            accepted(send("adviser_jc-ost", "/referrals/" + corrected + "/correct", """
                    {"appliedOn": "2030-01-31", %s, "existingClient": false, "joinsBenefitCommunity": false,
                     "exceptions": []}""".formatted(paid("2029-08-15"))));
            accepted(send(
                    "adviser_jc-ost",
                    "/referrals/" + decided + "/decide-route",
                    "{\"route\": \"GREY_INTAKE\", \"reason\": \"x\"}"));
            at("2030-07-01");
            assertThat(whatIf("analyst_jc-ost", asked)).isEqualTo(counts);
            var now = whatIf("team-lead_jc-ost", asked);
            assertThat(now.get("looked").asInt()).isEqualTo(8);
            assertThat(now.at("/changed/0/count").asInt()).isEqualTo(4);
            assertThat(now.at("/decided/0/count").asInt()).isEqualTo(1);
            assertThat(now.has("quarter")).isFalse();

            at("2030-07-02");
            var next = whatIf("analyst_jc-ost", asked);
            assertThat(next.get("quarter").asString()).isEqualTo("2030-Q2");
            assertThat(next.get("looked").asInt()).isEqualTo(1);
        } finally {
            CLOCK.set(InstantSource.system());
        }
    }

    private static void at(String day) {
        CLOCK.set(InstantSource.fixed(LocalDate.parse(day)
                .atTime(12, 0)
                .atZone(DecisionContext.BERLIN)
                .toInstant()));
    }

    private static UUID routedInOst(OfferId offer, String lastPayment) throws Exception {
        var participant = accepted(send("intake_jc-ost", "/participants", person(number(), "Rolf", "Weiler")));
        return accepted(
                send("intake_jc-ost", "/referrals", """
                {"participant": "%s", "offer": "%s", "appliedOn": "2030-01-31", %s,
                 "existingClient": false, "joinsBenefitCommunity": false, "exceptions": []}""".formatted(participant, offer.value(), paid(lastPayment))));
    }

    private static String participantOf(UUID referral) throws Exception {
        return get("intake", "/referrals/" + referral).body().get("participant").asString();
    }

    private static JsonNode whatIf(String token, String body) throws Exception {
        return whatIf(token, body, "");
    }

    private static JsonNode whatIf(String token, String body, String parameters) throws Exception {
        var answer = send(token, "/routing/what-if" + parameters, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> listed(JsonNode found, String field) {
        return found.get("referrals")
                .valueStream()
                .map(referral -> referral.path(field).asString(""))
                .toList();
    }

    private static String paid(String day) {
        return "\"lastPayment\": {\"kind\": \"ON\", \"on\": \"%s\"}".formatted(day);
    }

    private static UUID routed(OfferId offer, String appliedOn, String lastPayment) throws Exception {
        return routed(register("Rolf", "Weiler"), offer, appliedOn, lastPayment);
    }

    private static UUID routed(UUID participant, OfferId offer, String appliedOn, String lastPayment) throws Exception {
        return accepted(
                post("intake", "/referrals", """
                {"participant": "%s", "offer": "%s", "appliedOn": "%s", %s,
                 "existingClient": false, "joinsBenefitCommunity": false, "exceptions": []}""".formatted(participant, offer.value(), appliedOn, lastPayment)));
    }

    /** Requests an erasure and answers as the other services do. */
    private static JsonNode erase(UUID participant) throws Exception {
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

    private static UUID register(String given, String family) throws Exception {
        return accepted(post("intake", "/participants", person(number(), given, family)));
    }

    private static UUID open(UUID participant, OfferId offer) throws Exception {
        return accepted(post("intake", "/referrals", opening(participant, offer)));
    }

    private static String person(String number, String given, String family) {
        return """
                {"clientNumber": "%s", "givenName": "%s", "familyName": "%s", "bornOn": "1990-02-03",
                 "email": "a@example.org", "address": {"street": "Weg 1", "postcode": "30159", "city": "Hannover"}}""".formatted(number, given, family);
    }

    private static String opening(UUID participant, OfferId offer) {
        return """
                {"participant": "%s", "offer": "%s", "appliedOn": "%s", "lastPayment": {"kind": "UNKNOWN"},
                 "existingClient": true, "joinsBenefitCommunity": false, "exceptions": []}""".formatted(participant, offer.value(), TODAY);
    }

    private static String number() {
        return "123A" + NUMBERS.incrementAndGet();
    }

    private static OfferDefined defined(OfferId offer, OfferKind kind) {
        return new OfferDefined(offer, 1, kind, Internal.of("Neue Wege"), List.of(), List.of());
    }

    private static PlacementRef placement(UUID participant, UUID referral, UUID group) {
        return placement(new ParticipationId(Id.next()), participant, referral, group);
    }

    private static PlacementRef placement(ParticipationId participation, UUID participant, UUID referral, UUID group) {
        return new PlacementRef(
                participation, new ParticipantId(participant), new ReferralId(referral), OTHER, 1, new GroupId(group));
    }

    /** Publishes an event as another service would. */
    private static void publish(Event event) throws Exception {
        publish(event, "jc-nord");
    }

    private static void publish(Event event, String organisation) throws Exception {
        var id = Id.next();
        var type = EventTypes.name(event.getClass().asSubclass(Event.class));
        var stream = event.stream().value();
        var record = new ProducerRecord<>(
                "motivag.%s.v1".formatted(type.substring(0, type.indexOf('.'))),
                stream.toString(),
                new EventCodec().publish(event));
        Map.of(
                        "ce_id", id.toString(),
                        "ce_type", type,
                        "ce_dataschema", "urn:motivag:event:%s:1".formatted(type),
                        "ce_time", Instant.now().toString(),
                        "ce_sequence", "" + (SEQUENCES.merge(stream, 1, Integer::sum) - 1),
                        "ce_organisation", organisation,
                        "ce_correlationid", id.toString(),
                        "ce_causationid", id.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        producer.send(record).get();
    }

    private static void awaitReferral(UUID referral, String field, String value) {
        await().untilAsserted(() -> assertThat(get("intake", "/referrals/" + referral)
                        .body()
                        .path(field)
                        .asString(""))
                .isEqualTo(value));
    }

    private static int count(String table) {
        return service.getBean(TenantTransactions.class)
                .acrossTenants(() -> service.getBean(JdbcClient.class)
                        .sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single());
    }

    private static List<String> rows(String table) {
        return service.getBean(TenantTransactions.class)
                .acrossTenants(() -> service.getBean(JdbcClient.class)
                        .sql("select to_jsonb(t)::text from %s t order by 1".formatted(table))
                        .query(String.class)
                        .list());
    }

    /** Reads the history as a member of staff who has recorded none of its events. */
    private static JsonNode shownTo(String role, UUID participant) throws Exception {
        return send(role + "_jc-nord_" + Id.next(), history(participant), null)
                .body()
                .get("items");
    }

    private static String history(UUID participant) {
        return "/participants/" + participant + "/history?reason=CASEWORK";
    }

    private static List<String> types(JsonNode events) {
        return events.valueStream().map(event -> event.get("type").asString()).toList();
    }

    private static JsonNode search(String body) throws Exception {
        var found = post("adviser", "/identities/search", body);
        assertThat(found.status()).as(found.body().toString()).isEqualTo(200);
        return found.body();
    }

    private static List<String> names(JsonNode found) {
        return found.get("persons")
                .valueStream()
                .map(person -> person.get("familyName").asString())
                .toList();
    }

    private record Answer(int status, JsonNode body) {}

    private static UUID accepted(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 201);
        return UUID.fromString(answer.body().get("id").asString());
    }

    private static String problem(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(400, 499);
        return answer.body().get("type").asString().replace("urn:motivag:problem:", "");
    }

    private static Answer get(String role, String path) throws Exception {
        return send(role + "_jc-nord", path, null);
    }

    private static Answer post(String role, String path, String body) throws Exception {
        return send(role + "_jc-nord", path, body);
    }

    private static Answer send(String token, String path, String body) throws Exception {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        request = body == null ? request : request.POST(HttpRequest.BodyPublishers.ofString(body));
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }
}
