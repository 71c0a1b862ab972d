package de.motivag.suite.http;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.DEVICE;
import static de.motivag.suite.Service.ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.suite.Service;
import de.motivag.suite.running.OneOfEach;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.Stored;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Random commands of one organisation with ids of another one never change the answers for the other one. No event of
 * the other one waits longer than five seconds.
 */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class OthersGoOnTest {
    /** The default seed; {@code -Dseed} sets another one. */
    private static final long SEED = Long.getLong("seed", 18);

    private static final int REQUESTS = 1_000;
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Organisation VICTIM = new Organisation("jc-ost");

    @Test
    void random_commands_with_ids_of_another_organisation_neither_change_nor_delay_its_data() throws Exception {
        var attacker = OneOfEach.of("jc-west");
        beginsDuring(new Attack(SEED, attacker, IdsOf.unknown(VICTIM.name())));

        var things = OneOfEach.of(VICTIM.name());
        Organisation.settled();
        var before = answers(things);
        assertThat(before).hasSizeGreaterThan(20);
        var attack = new Attack(SEED + 1, attacker, IdsOf.published(VICTIM.name()));
        var requests = run(attack, REQUESTS);
        assertThat(attack.faults()).isEmpty();
        assertThat(attack.statuses().headMap(300).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .as("of all kinds, some are accepted: " + attack.statuses())
                .isGreaterThan(requests / 20);
        Organisation.settled();
        answers(things)
                .forEach((question, answer) -> assertThat(answer).as(question).isEqualTo(before.get(question)));
        nothingOfItIsParked();
    }

    /** Sends at most that many requests; fewer on a slow machine, so that the build does not wait. */
    private static int run(Attack attack, int most) {
        var end = System.nanoTime() + TIME.toNanos();
        var requests = 0;
        for (; requests < most && System.nanoTime() < end; requests++) {
            attack.once();
        }
        assertThat(requests).isGreaterThan(most / 10);
        return requests;
    }

    /** Sets up the victim's data during the attack, from its settings to an erasure. */
    private static void beginsDuring(Attack attack) throws Exception {
        var over = new AtomicBoolean();
        Callable<Boolean> attacking = () -> {
            while (!over.get()) {
                attack.once();
            }
            return true;
        };
        try (var threads = Executors.newSingleThreadExecutor()) {
            run(attack, REQUESTS / 4);
            var attacked = threads.submit(attacking);
            try {
                begins();
            } finally {
                over.set(true);
            }
            assertThat(attacked.get()).isTrue();
        }
        assertThat(attack.faults()).isEmpty();
        nothingOfItIsParked();
    }

    private static void begins() {
        VICTIM.as("team-lead").post(ENROLMENT, "/organisation", """
                {"federalState": "NW", "flyerLink": "https://example.org/flyer", "loanDaysAfterEnd": 14,
                 "retentionMonths": 6, "goals": []}""").accepted();
        soon(() -> assertThat(get("intake", COACHING, "/offers/" + VICTIM.offer())
                        .path("version")
                        .asInt())
                .isOne());
        soon(() -> assertThat(VICTIM.referral()).isNotNull());

        var needy = assessed("WITH_DEVICE");
        soon(() -> assertThat(loanRequest(needy)).isEqualTo("WAITING"));
        VICTIM.device();
        soon(() -> assertThat(loanRequest(needy)).isEqualTo("MATCHED"));

        var waiting = assessed("SUITABLE");
        ask(waiting);
        soon(() -> assertThat(placement(waiting)).isEqualTo("WAITING"));
        VICTIM.group();
        soon(() -> assertThat(placement(waiting)).isEqualTo("PLACED"));

        var leaving = VICTIM.participant();
        VICTIM.as("privacy-officer")
                .post(ENROLMENT, "/participants/" + leaving + "/request-erasure", "{}")
                .accepted();
        soon(() -> assertThat(get("privacy-officer", ENROLMENT, "/participants/" + leaving + "/erasure")
                        .path("state")
                        .asString())
                .isEqualTo("ERASED"));
    }

    private static void soon(ThrowingRunnable effect) {
        await().atMost(LONGEST).pollInterval(Duration.ofMillis(50)).untilAsserted(effect);
    }

    private static UUID assessed(String result) {
        var referral = VICTIM.referral();
        VICTIM.as("intake")
                .post(ENROLMENT, "/referrals/" + referral + "/assess-suitability", """
                        {"result": "%s", "minutes": 60, "channel": "ON_SITE", "heldOn": "%s", "language": true,
                         "equipment": true, "reachableByPhone": true}""".formatted(
                                result, Organisation.today()))
                .accepted();
        return referral;
    }

    private static void ask(UUID referral) {
        VICTIM.as("intake")
                .post(ENROLMENT, "/referrals/" + referral + "/request-placement", "{}")
                .accepted();
    }

    private static String placement(UUID referral) {
        return get("intake", ENROLMENT, "/referrals/" + referral)
                .path("placement")
                .asString();
    }

    private static String loanRequest(UUID referral) {
        return get("device-desk", DEVICE, "/loan-requests")
                .path("items")
                .valueStream()
                .filter(request -> request.path("referral").asString().equals(referral.toString()))
                .map(request -> request.path("status").asString())
                .findFirst()
                .orElse("none");
    }

    private static JsonNode get(String role, Service service, String path) {
        return VICTIM.as(role).get(service, path).accepted().body();
    }

    /** The answers for the victim by path, of lists and single entities. */
    private static Map<String, String> answers(OneOfEach things) {
        var answers = new TreeMap<String, String>();
        Stream.of(Service.values())
                .flatMap(service -> Handlers.endpoints(service).stream())
                .filter(endpoint -> endpoint.method().equals("GET"))
                .filter(endpoint -> !endpoint.path().startsWith("/actuator"))
                .filter(endpoint -> !endpoint.path().startsWith("/operations"))
                // Left out, because the completeness time of figures advances by itself.
                .filter(endpoint -> !endpoint.path().startsWith("/kpis"))
                .filter(endpoint -> !endpoint.path().startsWith("/facts"))
                .filter(endpoint -> !endpoint.path().startsWith("/reports/{report}"))
                .filter(endpoint -> !endpoint.path().equals("/problems/{code}"))
                .filter(Examples::areAt)
                // Left out, because these requests themselves add rows to the access log.
                .filter(endpoint -> !endpoint.path().equals("/access-log"))
                .forEach(endpoint -> answers.put(
                        endpoint.toString(),
                        Roles.allowed(endpoint, VICTIM.name())
                                .get(endpoint.service(), Examples.path(endpoint, things) + Handlers.required(endpoint))
                                .accepted()
                                .text()));
        return answers;
    }

    private static void nothingOfItIsParked() throws Exception {
        for (var service : Service.values()) {
            try (var owner = Stored.asOwner(service)) {
                assertThat(Stored.texts(owner, """
                        select reason from parked_event where headers ->> 'ce_organisation' = '%s'""".formatted(VICTIM.name())))
                        .as(service.toString())
                        .isEmpty();
            }
        }
    }
}
