package de.motivag.suite.http;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.OrganisationId;
import de.motivag.suite.Service;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.Response;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import de.motivag.suite.running.Stored;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A stream that a reaction will begin cannot be taken by a caller. If one was taken nevertheless, only its own events
 * wait.
 */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class TakenStreamTest {
    private static final int PARTITIONS = 12;
    private static final String OFFER = "offer/activation-and-orientation";
    private static final StaffClient OPERATIONS = StaffClient.as("operations", "jc-nord");
    private static Organisation nord;

    @BeforeAll
    static void configured() {
        nord = Organisation.configured("jc-nord");
    }

    /** Rebuilds the views, because these events were stored without projections and other tests compare both. */
    @AfterAll
    static void viewsAreAsTheEventsSay() {
        for (var view : List.of("offers", "groups")) {
            OPERATIONS
                    .post(COACHING, "/operations/views/" + view + "/rebuild", "")
                    .accepted();
        }
        Organisation.eventually(() -> assertThat(OPERATIONS
                        .get(COACHING, "/operations/views")
                        .accepted()
                        .body()
                        .valueStream())
                .allMatch(view -> view.path("state").asString().equals("LIVE")));
    }

    @Test
    void the_offer_of_an_organisation_that_is_not_configured_yet_cannot_be_defined_by_another() {
        refused(nord.as("team-lead").post(COACHING, "/offers", """
                {"offer": "%s", "kind": "OTHER", "title": "Meins", "modules": [{"number": 1, "requiredMinutes": 60}],
                 "week": [{"module": 1, "day": "MONDAY", "startsAt": "09:00", "endsAt": "10:00", "minutes": 60}]}""".formatted(derived("jc-leer", OFFER))), "#/offer");
    }

    @Test
    void settings_cannot_be_taken_for_a_participant() {
        refused(
                nord.as("intake").post(ENROLMENT, "/participants", """
                {"participant": "%s", "clientNumber": "%s", "givenName": "Ada", "familyName": "Muster"}""".formatted(
                                derived("jc-leer", "settings"), Organisation.clientNumber())),
                "#/participant");
    }

    @Test
    void a_waiting_list_cannot_be_taken_for_a_group() {
        refused(
                nord.as("team-lead").post(COACHING, "/groups", """
                {"group": "%s", "offer": "%s", "firstDay": "%s", "capacity": 5, "moderators": ["%s"]}""".formatted(
                                derived("jc-leer", "waiting-list/" + derived("jc-leer", OFFER)),
                                nord.offer(),
                                Organisation.nextMonday(),
                                UUID.randomUUID())),
                "#/group");
    }

    private static void refused(Response answer, String field) {
        answer.problem(422);
        assertThat(answer.pointers()).containsExactly(field);
    }

    @Test
    void a_reaction_whose_stream_another_organisation_has_is_parked_and_all_others_continue() throws Exception {
        var late = new Organisation("jc-spaet");
        var mine =
                nord.as("team-lead").post(COACHING, "/offers", """
                {"kind": "OTHER", "title": "Meins", "modules": [{"number": 1, "requiredMinutes": 60}],
                 "week": [{"module": 1, "day": "MONDAY", "startsAt": "09:00", "endsAt": "10:00", "minutes": 60}]}""").accepted().id();
        recordedByAnEarlierVersion(mine, late.offer());

        configure(late);
        var settings = derived("jc-spaet", "settings");
        soon(() -> assertThat(parked(settings).path("reason").asString())
                .isEqualTo("the stream " + late.offer() + " belongs to another organisation"));
        var neighbour = inTheSamePartitionAs(settings);
        configure(neighbour);
        soon(() -> assertThat(neighbour
                        .as("intake")
                        .get(COACHING, "/offers/" + neighbour.offer())
                        .status())
                .isEqualTo(200));
        nord.placed(nord.group());
        soon(() -> assertThat(waiting()).isZero());

        assertThat(operate("retry", ENROLMENT, settings, "").path("left").asInt())
                .as("answers")
                .isOne();
        assertThat(parked(settings).path("reason").asString()).contains("belongs to another organisation");
        operate("discard", ENROLMENT, settings, "&reason=test");
        assertThat(parked(settings).isMissingNode()).isTrue();
    }

    @Test
    void a_stream_of_another_kind_is_parked_as_well() throws Exception {
        var mixed = Organisation.configured("jc-gemischt");
        var list = derived("jc-gemischt", "waiting-list/" + mixed.offer());
        var referral = mixed.assessed();
        var group = mixed.group();
        recordedByAnEarlierVersion(group, list);

        mixed.as("intake")
                .post(
                        ENROLMENT,
                        "/referrals/" + referral + "/request-placement",
                        "{\"group\": \"%s\"}".formatted(group))
                .accepted();
        soon(() -> assertThat(parked(referral).path("reason").asString())
                .startsWith("the stream " + list + " belongs to an entity of another kind"));
        nord.placed(nord.group());
        operate("discard", ENROLMENT, referral, "&reason=test");
        soon(() -> assertThat(parked(list).isMissingNode()).isFalse());
        operate("discard", COACHING, list, "&reason=test");
    }

    /** Copies the first event of a stream into another one, directly in the database. */
    private static void recordedByAnEarlierVersion(UUID stream, UUID taken) throws SQLException {
        try (var owner = Stored.asOwner(COACHING);
                var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate("""
                    insert into domain_event (id, stream, sequence, entity, type, revision, recorded_at, payload,
                      metadata, organisation)
                    select gen_random_uuid()::text, '%2$s', 0, entity, type, revision, recorded_at,
                      convert_to(replace(convert_from(payload, 'UTF8'), '%1$s', '%2$s'), 'UTF8'), metadata, organisation
                    from domain_event where stream = '%1$s' and sequence = 0""".formatted(stream, taken))).isOne();
        }
    }

    private static void configure(Organisation organisation) {
        organisation.as("team-lead").post(ENROLMENT, "/organisation", """
                {"federalState": "NW", "flyerLink": "https://example.org/flyer", "loanDaysAfterEnd": 14,
                 "retentionMonths": 6, "goals": []}""").accepted();
    }

    private static Organisation inTheSamePartitionAs(UUID settings) {
        return IntStream.range(0, 1000)
                .mapToObj(number -> "jc-neben-" + number)
                .filter(name -> partition(derived(name, "settings")) == partition(settings))
                .findFirst()
                .map(Organisation::new)
                .orElseThrow();
    }

    private static int partition(UUID stream) {
        return BuiltInPartitioner.partitionForKey(stream.toString().getBytes(StandardCharsets.UTF_8), PARTITIONS);
    }

    private static UUID derived(String organisation, String purpose) {
        return new OrganisationId(organisation).derived(purpose);
    }

    private static JsonNode parked(UUID stream) {
        return OPERATIONS
                .get(COACHING, "/operations/parked")
                .accepted()
                .body()
                .valueStream()
                .filter(parked -> parked.path("stream").asString().equals(stream.toString()))
                .findFirst()
                .orElseGet(() ->
                        OPERATIONS.get(COACHING, "/operations/parked").body().path("none"));
    }

    private static JsonNode operate(String what, Service source, UUID stream, String more) {
        var answer = OPERATIONS
                .post(
                        COACHING,
                        "/operations/parked/%s?consumer=AUTOMATION&topic=motivag.%s.v1&stream=%s%s"
                                .formatted(what, source, stream, more),
                        "")
                .accepted();
        return answer.body();
    }

    private static long waiting() {
        return OPERATIONS
                .get(COACHING, "/operations/flow")
                .accepted()
                .body()
                .path("automation")
                .path("events")
                .asLong();
    }

    private static void soon(ThrowingRunnable effect) {
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(effect);
    }
}
