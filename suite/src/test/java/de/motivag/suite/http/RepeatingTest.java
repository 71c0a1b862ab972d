package de.motivag.suite.http;

import static de.motivag.suite.Service.ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import de.motivag.suite.running.OneOfEach;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.Response;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.Stored;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A front end without an answer may repeat its request. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class RepeatingTest {
    private static final Organisation NORD = new Organisation("jc-nord");
    private static final String CONTACT = """
            {"channel": "PHONE", "purpose": "INFORMATION", "reached": true, "minutes": %d, "heldOn": "%s"}""";

    private static OneOfEach things;

    @BeforeAll
    static void oneThingOfEachKind() {
        things = OneOfEach.of("jc-nord");
    }

    /** The number of events after all effects of earlier tests. */
    private static long eventsWhenSettled() throws SQLException {
        Organisation.settled();
        return Stored.events();
    }

    @Test
    void requests_with_the_same_key_and_body_get_the_same_answer_and_have_one_effect() throws Exception {
        var referral = NORD.referral();
        var key = key();
        var first = contact(referral, 10, "Idempotency-Key", key).accepted();
        contact(referral, 20).accepted();
        var before = eventsWhenSettled();
        assertThat(same(contact(referral, 10, "Idempotency-Key", key))).isEqualTo(same(first));
        assertThat(Stored.events()).isEqualTo(before);
    }

    @Test
    void a_repeated_creation_is_answered_as_the_first_one_and_creates_one_entity() {
        var key = key();
        var body = "{\"type\": \"TABLET\", \"inventoryNumber\": \"%s\"}".formatted(key);
        var first = NORD.as("device-desk").post(Service.DEVICE, "/devices", body, "Idempotency-Key", key);
        var again = NORD.as("device-desk").post(Service.DEVICE, "/devices", body, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(same(again)).isEqualTo(same(first));
        assertThat(again.header("Location")).isEqualTo("/devices/" + first.id());
    }

    @Test
    void an_executed_command_is_answered_as_json_whatever_the_caller_accepts() {
        var body = "{\"type\": \"TABLET\", \"inventoryNumber\": \"%s\"}".formatted(key());
        var answer = NORD.as("device-desk").post(Service.DEVICE, "/devices", body, "Accept", "text/plain");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.id()).isNotNull();
    }

    @Test
    void a_refused_command_does_not_use_up_its_key_and_is_decided_again_on_the_present_state() throws Exception {
        var referral = NORD.referral();
        var path = "/referrals/" + referral + "/request-placement";
        var key = key();
        var refused = NORD.as("intake").post(ENROLMENT, path, "{}", "Idempotency-Key", key);
        assertThat(refused.problem(409).code()).isEqualTo("not-suitable-yet");
        NORD.as("intake")
                .post(ENROLMENT, "/referrals/" + referral + "/assess-suitability", """
                        {"result": "SUITABLE", "minutes": 60, "channel": "ON_SITE", "heldOn": "%s", "language": true,
                         "equipment": true, "reachableByPhone": true}""".formatted(Organisation.today()))
                .accepted();
        var accepted = NORD.as("intake")
                .post(ENROLMENT, path, "{}", "Idempotency-Key", key)
                .accepted();
        var before = eventsWhenSettled();
        // Without the key it would be refused now, because of its own effect.
        NORD.as("intake").post(ENROLMENT, path, "{}").problem(409);
        assertThat(same(NORD.as("intake").post(ENROLMENT, path, "{}", "Idempotency-Key", key)))
                .isEqualTo(same(accepted));
        NORD.as("intake")
                .post(ENROLMENT, path, "{\"group\": \"%s\"}".formatted(UUID.randomUUID()), "Idempotency-Key", key)
                .problem(422);
        assertThat(Stored.events()).isEqualTo(before);
    }

    @Test
    void a_key_survives_a_restart_of_the_service() throws Exception {
        var referral = NORD.referral();
        var key = key();
        var first = contact(referral, 10, "Idempotency-Key", key).accepted();
        var before = eventsWhenSettled();
        RunningSuite.suite().stop(ENROLMENT);
        RunningSuite.suite().start(ENROLMENT);
        assertThat(same(contact(referral, 10, "Idempotency-Key", key))).isEqualTo(same(first));
        assertThat(Stored.events()).isEqualTo(before);
    }

    @Test
    void a_key_that_was_used_for_another_request_is_refused() throws Exception {
        var referral = NORD.referral();
        var key = key();
        contact(referral, 10, "Idempotency-Key", key).accepted();
        var before = eventsWhenSettled();
        contact(referral, 20, "Idempotency-Key", key).problem(422);
        // The same body at another address is a different request.
        contact(NORD.referral(), 10, "Idempotency-Key", key).problem(422);
        assertThat(Stored.events()).as("of the second referral and its person").isEqualTo(before + 3);
    }

    @Test
    void keys_are_separate_for_each_organisation() {
        var sued = Organisation.configured("jc-sued");
        var key = key();
        contact(NORD.referral(), 10, "Idempotency-Key", key).accepted();
        sued.as("intake")
                .post(
                        ENROLMENT,
                        "/referrals/" + sued.referral() + "/log-contact",
                        CONTACT.formatted(20, Organisation.today()),
                        "Idempotency-Key",
                        key)
                .accepted();
    }

    @Test
    void many_simultaneous_requests_with_one_key_have_one_effect_and_get_the_same_answer() throws Exception {
        for (int round = 0; round < 5; round++) {
            var referral = NORD.referral();
            var key = key();
            var before = eventsWhenSettled();
            var answers = atOnce(4, () -> contact(referral, 10, "Idempotency-Key", key));
            assertThat(answers).extracting(RepeatingTest::same).containsOnly(same(answers.getFirst()));
            answers.getFirst().accepted();
            assertThat(Stored.events()).isEqualTo(before + 1);
        }
    }

    @Test
    void one_of_many_commands_on_the_same_version_is_accepted() throws Exception {
        var referral = NORD.referral();
        var seen = NORD.as("intake").get(ENROLMENT, "/referrals/" + referral).header("ETag");
        var statuses = atOnce(4, () -> contact(referral, 10, "If-Match", seen)).stream()
                .map(Response::status)
                .sorted()
                .toList();
        assertThat(statuses).containsExactly(200, 412, 412, 412);
    }

    @Test
    void a_command_on_the_present_version_is_accepted_and_one_on_an_older_version_is_refused() {
        var referral = NORD.referral();
        var seen = NORD.as("intake").get(ENROLMENT, "/referrals/" + referral).header("ETag");
        var after = contact(referral, 10, "If-Match", seen).accepted();
        assertThat(after.header("ETag")).isNotEqualTo(seen);
        assertThat(NORD.as("intake").get(ENROLMENT, "/referrals/" + referral).header("ETag"))
                .isEqualTo(after.header("ETag"));
        contact(referral, 10, "If-Match", seen).problem(412);
        contact(referral, 10, "If-Match", after.header("ETag")).accepted();
        contact(referral, 10, "If-Match", "*").accepted();
    }

    @Test
    void a_command_on_one_of_the_listed_versions_is_accepted() {
        var referral = NORD.referral();
        var seen = NORD.as("intake").get(ENROLMENT, "/referrals/" + referral).header("ETag");
        contact(referral, 10, "If-Match", "\"99\", W/\"7\", , \"a,b\"," + seen).accepted();
    }

    @Test
    void a_weak_tag_and_a_tag_of_another_form_match_no_version() {
        var referral = NORD.referral();
        var seen = NORD.as("intake").get(ENROLMENT, "/referrals/" + referral).header("ETag");
        for (var tags : List.of(
                "W/" + seen,
                "\"0" + seen.substring(1),
                "\"x\"",
                "\"\"",
                "\"-1\"",
                "\"99999999999999999999\"",
                "\"98\", \"99\"")) {
            assertThat(contact(referral, 10, "If-Match", tags).problem(412).code())
                    .isEqualTo("stale");
        }
    }

    @Test
    void a_key_in_quotes_and_the_same_key_without_quotes_are_one_key() {
        var referral = NORD.referral();
        var key = key();
        var first = contact(referral, 10, "Idempotency-Key", key).accepted();
        assertThat(same(contact(referral, 10, "Idempotency-Key", "\"" + key + "\"")))
                .isEqualTo(same(first));
        var quoted = contact(referral, 10, "Idempotency-Key", "\"" + key + "\\\"x\\\\\"")
                .accepted();
        assertThat(same(contact(referral, 10, "Idempotency-Key", key + "\"x\\")))
                .isEqualTo(same(quoted));
        assertThat(same(quoted)).isNotEqualTo(same(first));
    }

    @Test
    void a_repetition_is_answered_as_the_first_time_although_its_version_is_outdated() {
        var referral = NORD.referral();
        var seen = NORD.as("intake").get(ENROLMENT, "/referrals/" + referral).header("ETag");
        var key = key();
        var first =
                contact(referral, 10, "If-Match", seen, "Idempotency-Key", key).accepted();
        assertThat(same(contact(referral, 10, "If-Match", seen, "Idempotency-Key", key)))
                .isEqualTo(same(first));
    }

    @Test
    void creating_the_same_entity_again_has_no_effect_and_another_one_under_its_id_is_refused() throws Exception {
        var differently = Map.of(
                "/participants", "givenName",
                "/offers", "title",
                "/organisation/teams", "name",
                "/devices", "inventoryNumber");
        for (var endpoint :
                Examples.all().filter(each -> !each.path().contains("{")).toList()) {
            var staff = Roles.allowed(endpoint, "jc-nord");
            var body = Examples.body(endpoint, things);
            var first = staff.post(endpoint.service(), endpoint.path(), body.toString())
                    .accepted();
            if (!endpoint.path().matches("/(organisation|catalogue).*")) {
                assertThat(first.status()).as(endpoint.toString()).isEqualTo(201);
                assertThat(first.header("Location")).isEqualTo(endpoint.path() + "/" + first.id());
            }
            var before = eventsWhenSettled();
            var again = staff.post(endpoint.service(), endpoint.path(), body.toString());
            assertThat(again.status()).as(endpoint + again.text()).isEqualTo(200);
            assertThat(again.id()).isEqualTo(first.id());
            if (differently.containsKey(endpoint.path())) {
                body.put(differently.get(endpoint.path()), "Anders " + UUID.randomUUID());
                staff.post(endpoint.service(), endpoint.path(), body.toString()).problem(409);
            }
            assertThat(Stored.events()).as(endpoint.toString()).isEqualTo(before);
        }
    }

    private static Response contact(UUID referral, int minutes, String... headers) {
        return NORD.as("intake")
                .post(
                        ENROLMENT,
                        "/referrals/" + referral + "/log-contact",
                        CONTACT.formatted(minutes, Organisation.today()),
                        headers);
    }

    /** All parts of an answer that a caller can compare. */
    private static List<Object> same(Response answer) {
        return List.of(answer.status(), answer.text(), answer.header("ETag"), answer.header("Location"));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static List<Response> atOnce(int callers, Callable<Response> call) throws Exception {
        var start = new CyclicBarrier(callers);
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var all = new ArrayList<Future<Response>>();
            for (int i = 0; i < callers; i++) {
                all.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            var answers = new ArrayList<Response>();
            for (var one : all) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
