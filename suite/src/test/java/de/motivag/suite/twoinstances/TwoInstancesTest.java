package de.motivag.suite.twoinstances;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.DEVICE;
import static de.motivag.suite.Service.ENROLMENT;
import static de.motivag.suite.running.Instance.ONE;
import static de.motivag.suite.running.Instance.TWO;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.suite.Service;
import de.motivag.suite.running.Instance;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.Response;
import de.motivag.suite.running.Stored;
import de.motivag.suite.running.Topics;
import de.motivag.suite.running.TwoInstances;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Sends requests to both instances at once, and makes one of them hang or kills it. */
@Tag("integration")
@ExtendWith(TwoInstances.class)
class TwoInstancesTest {
    private static final Duration TAKEN_OVER = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CALLERS = 8;
    private static final String JC_NORD = "jc-nord";

    private static Organisation nord;
    private static List<UUID> referrals;

    @BeforeAll
    static void somethingToFold() throws Exception {
        nord = Organisation.configured(JC_NORD);
        referrals = atOnce(CALLERS, _ -> nord.referral());
        contactsAtBoth(30);
    }

    @Test
    void one_of_two_requests_to_rebuild_a_view_is_accepted_and_both_instances_show_the_result() throws Exception {
        var contacts = contacts(ONE);
        var asked =
                atOnce(2, i -> Instance.values()[i].as("operations", JC_NORD).post(ENROLMENT, rebuild(), ""));
        assertThat(asked).extracting(Response::status).containsExactlyInAnyOrder(202, 409);
        assertThat(asked)
                .filteredOn(answer -> answer.status() == 409)
                .allMatch(answer -> answer.body().path("type").asString().endsWith("rebuild-running"));
        contactsAtBoth(10);
        awaitLive();

        for (var instance : Instance.values()) {
            assertThat(contacts(instance)).isEqualTo(plus(contacts, 20));
        }
        assertThat(view(ONE)).isEqualTo(view(TWO));
        isAsRebuiltAgain();
    }

    @Test
    void a_rebuild_whose_instance_was_killed_can_be_repeated_on_the_other_one() throws Exception {
        try (var reader = Stored.asService(ENROLMENT);
                var reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.execute("select 1 from referral");
            TWO.as("operations", JC_NORD).post(ENROLMENT, rebuild(), "").accepted();
            await().atMost(PATIENCE)
                    .until(() -> view(ONE).path("note").asString("").contains("transaction"));
            assertThat(state(ONE)).isEqualTo("REBUILDING");
            TWO.kill();
            await().atMost(TAKEN_OVER).until(() -> state(ONE).equals("FAILED"));
            ONE.as("operations", JC_NORD).post(ENROLMENT, rebuild(), "").accepted();
            reader.rollback();
        }
        awaitLive();
        isAsRebuiltAgain();
    }

    @Test
    void the_work_of_a_hanging_instance_is_taken_over_within_ten_seconds_with_single_effects() throws Exception {
        var group = nord.group();
        var hanging = withRelay(ENROLMENT);
        var other = hanging.other();
        var before = contacts(other);
        List<Integer> accepted;
        try (var reader = Stored.asService(ENROLMENT);
                var reading = reader.createStatement();
                var callers = new Callers(hanging)) {
            // A snapshot that keeps a rebuild waiting, so that it hangs before its end.
            reader.setAutoCommit(false);
            reading.execute("select 1 from referral");
            hanging.as("operations", JC_NORD).post(ENROLMENT, rebuild(), "").accepted();
            await().atMost(PATIENCE)
                    .until(() -> contacts(other).entrySet().stream()
                            .allMatch(now -> now.getValue() > before.get(now.getKey())));
            freezeWhileItHoldsLocks(hanging);
            var since = Instant.now();

            var referral = nord.at(other).assessed();
            requestPlacement(other, referral, group);
            for (var each : referrals) {
                contact(other, each, key()).accepted();
            }
            assertThat(since).isAfter(Instant.now().minus(TAKEN_OVER));
            await("all four events of the referral are on the topic")
                    .atMost(left(since, TAKEN_OVER))
                    .until(() -> sequences()
                                    .getOrDefault(referral.toString(), List.of())
                                    .size()
                            >= 4);
            await("three services have taken over what the instance had")
                    .atMost(left(since, TAKEN_OVER.multipliedBy(2)))
                    .until(() -> placement(other, referral).equals("PLACED"));
            await("the rebuild has failed")
                    .atMost(left(since, TAKEN_OVER.multipliedBy(2)))
                    .until(() -> state(other).equals("FAILED"));
            other.as("operations", JC_NORD).post(ENROLMENT, rebuild(), "").accepted();
            hanging.goOn();
            accepted = callers.accepted();
            reader.rollback();
        }
        awaitLive();
        Organisation.settled();

        assertThat(ONE.as("moderator", JC_NORD)
                        .get(COACHING, "/groups/" + group)
                        .body()
                        .path("seatsTaken")
                        .asInt())
                .isOne();
        var after = contacts(ONE);
        for (int i = 0; i < referrals.size(); i++) {
            var acknowledged = before.get(referrals.get(i)) + accepted.get(i) + 1;
            // One command may have been stored without an acknowledgement.
            assertThat(after.get(referrals.get(i))).isBetween(acknowledged, acknowledged + 1);
        }
        sequences().forEach((stream, found) -> assertThat(found).as(stream).isEqualTo(upTo(found.size())));
        for (var service : Service.values()) {
            assertThat(ONE.as("operations", JC_NORD)
                            .get(service, "/operations/parked")
                            .body())
                    .isEmpty();
        }
        isAsRebuiltAgain();
    }

    @Test
    void the_relay_waits_for_a_slow_kafka_and_sends_no_event_twice() throws Exception {
        var referral = nord.referral();
        Organisation.settled();
        TwoInstances.kafka().freeze();
        contact(ONE, referral, key()).accepted();
        await().pollDelay(Duration.ofSeconds(7)).until(() -> true);
        TwoInstances.kafka().goOn();
        await().atMost(PATIENCE)
                .until(() ->
                        sequences().getOrDefault(referral.toString(), List.of()).size() == 3);
        Organisation.settled();
        assertThat(Topics.records().stream()
                        .filter(record -> referral.toString().equals(Topics.text(record.key()))))
                .hasSize(3);
    }

    @Test
    void due_commands_are_executed_once_over_both_instances() throws Exception {
        var loans = IntStream.range(0, 5).mapToObj(_ -> handedOut()).toList();
        TwoInstances.advance(Duration.ofDays(3));
        var runs = atOnce(
                4,
                i -> Instance.values()[i % 2]
                        .as("operations", JC_NORD)
                        .post(DEVICE, "/operations/sweeps/overdue-loans/run", "")
                        .accepted()
                        .body());
        assertThat(runs.stream()
                        .mapToInt(run -> run.required("carriedOut").asInt())
                        .sum())
                .isEqualTo(loans.size());
        assertThat(runs).allMatch(run -> run.required("failed").asInt() == 0);
    }

    @Test
    void commands_to_one_stream_on_both_instances_are_all_stored_one_after_the_other() throws Exception {
        var referral = nord.referral();
        var answers = atOnce(
                CALLERS * 4,
                i -> contact(Instance.values()[i % 2], referral, key()).accepted());
        assertThat(answers.stream()
                        .map(answer -> answer.body().required("version").asInt())
                        .sorted())
                .isEqualTo(IntStream.range(3, 3 + answers.size()).boxed().toList());
        assertThat(contacts(referral, ONE)).isEqualTo(answers.size()).isEqualTo(contacts(referral, TWO));
    }

    @Test
    void a_key_sent_to_both_instances_at_once_has_one_effect_and_one_answer() throws Exception {
        var referral = nord.referral();
        for (int n = 0; n < 10; n++) {
            var key = key();
            var answers = atOnce(
                    4, i -> contact(Instance.values()[i % 2], referral, key).accepted());
            assertThat(answers.stream().map(Response::text).distinct()).hasSize(1);
        }
        assertThat(contacts(referral, ONE)).isEqualTo(10);
    }

    private static String state(Instance instance) {
        return view(instance).required("state").asString();
    }

    private static Duration left(Instant since, Duration most) {
        return most.minus(Duration.between(since, Instant.now()));
    }

    private static String rebuild() {
        return "/operations/views/referral/rebuild";
    }

    private static JsonNode view(Instance instance) {
        return instance.as("operations", JC_NORD)
                .get(ENROLMENT, "/operations/views")
                .accepted()
                .body()
                .valueStream()
                .filter(view -> view.required("view").asString().equals("referral"))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitLive() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(ONE)).isEqualTo("LIVE"));
    }

    /** Rebuilds the view again without other load, and compares it row by row. */
    private static void isAsRebuiltAgain() throws SQLException {
        var live = rows();
        ONE.as("operations", JC_NORD).post(ENROLMENT, rebuild(), "").accepted();
        awaitLive();
        assertThat(rows()).isEqualTo(live).hasSizeGreaterThanOrEqualTo(referrals.size());
    }

    private static List<String> rows() throws SQLException {
        try (var owner = Stored.asOwner(ENROLMENT)) {
            return Stored.texts(owner, "select referral::text from referral order by 1");
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Response contact(Instance instance, UUID referral, String key) {
        return instance.as("adviser", JC_NORD)
                .post(
                        ENROLMENT,
                        "/referrals/" + referral + "/log-contact",
                        """
                        {"channel": "PHONE", "purpose": "INFORMATION", "reached": true, "minutes": 5, "heldOn": "%s"}""".formatted(Organisation.today()),
                        "Idempotency-Key",
                        key);
    }

    private static void contactsAtBoth(int timesTwo) throws Exception {
        atOnce(referrals.size(), i -> {
            for (int n = 0; n < timesTwo; n++) {
                contact(ONE, referrals.get(i), key()).accepted();
                contact(TWO, referrals.get(i), key()).accepted();
            }
            return true;
        });
    }

    private static Map<UUID, Integer> contacts(Instance instance) {
        var contacts = new HashMap<UUID, Integer>();
        referrals.forEach(referral -> contacts.put(referral, contacts(referral, instance)));
        return contacts;
    }

    private static int contacts(UUID referral, Instance instance) {
        return referral(instance, referral).required("contacts").asInt();
    }

    private static Map<UUID, Integer> plus(Map<UUID, Integer> contacts, int more) {
        return contacts.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> entry.getValue() + more));
    }

    private static JsonNode referral(Instance instance, UUID referral) {
        return instance.as("adviser", JC_NORD)
                .get(ENROLMENT, "/referrals/" + referral)
                .accepted()
                .body();
    }

    private static String placement(Instance instance, UUID referral) {
        return referral(instance, referral).path("placement").asString();
    }

    private static void requestPlacement(Instance instance, UUID referral, UUID group) {
        instance.as("intake", JC_NORD)
                .post(ENROLMENT, "/referrals/" + referral + "/request-placement", """
                        {"group": "%s"}""".formatted(group))
                .accepted();
    }

    /** Freezes the instance within an append or a move of the relay's token. At most moments it does neither. */
    private static void freezeWhileItHoldsLocks(Instance instance) throws SQLException {
        try (var service = Stored.asService(ENROLMENT)) {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> {
                instance.freeze();
                // Longer than the other instance keeps a transaction without a statement.
                Stored.texts(service, "select pg_sleep(0.1)");
                var held = Stored.texts(service, """
                        select distinct relation::regclass::text from pg_locks join pg_stat_activity using (pid)
                        where state = 'idle in transaction' and state_change < clock_timestamp() - interval '90 ms'
                          and mode = 'RowExclusiveLock' and relation::regclass::text in ('domain_event', 'reader_token')""");
                if (held.size() < 2) {
                    instance.goOn();
                }
                return held.size() == 2;
            });
        }
    }

    private static Instance withRelay(Service service) {
        return await().atMost(PATIENCE)
                .until(
                        () -> Stream.of(Instance.values())
                                .filter(instance -> instance.as("operations", JC_NORD)
                                        .get(service, "/operations/flow")
                                        .body()
                                        .has("relay"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The distinct sequences of each stream's events on the topics, in the order of first arrival. */
    private static Map<String, List<Integer>> sequences() {
        var sequences = new HashMap<String, LinkedHashSet<Integer>>();
        for (var record : Topics.records()) {
            var sequence = record.headers().lastHeader("ce_sequence");
            if (record.key() != null && sequence != null) {
                sequences
                        .computeIfAbsent(Topics.text(record.key()), stream -> new LinkedHashSet<>())
                        .add(Integer.valueOf(new String(sequence.value(), UTF_8)));
            }
        }
        return sequences.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    private static List<Integer> upTo(int number) {
        return IntStream.range(0, number).boxed().toList();
    }

    /** Hands out a device that is due back tomorrow. */
    private static UUID handedOut() {
        var request = nord.loanRequest().toString();
        nord.device();
        var matched = await().atMost(PATIENCE)
                .until(
                        () -> nord.as("device-desk")
                                .get(DEVICE, "/loan-requests?status=MATCHED&limit=200")
                                .accepted()
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(each ->
                                        each.path("loanRequest").asString().equals(request))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        var device = matched.required("device").asString();
        nord.as("device-desk")
                .post(DEVICE, "/devices/" + device + "/hand-out", """
                        {"loanRequest": "%s", "condition": "GOOD", "accessories": [], "dueBack": "%s",
                         "agreementAccepted": true}""".formatted(
                                request, Organisation.today().plusDays(1)))
                .accepted();
        return UUID.fromString(device);
    }

    private interface Numbered<T> {
        T call(int number) throws Exception;
    }

    private static <T> List<T> atOnce(int callers, Numbered<T> call) throws Exception {
        var start = new CyclicBarrier(callers);
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var calls = new ArrayList<Callable<T>>();
            for (int i = 0; i < callers; i++) {
                int number = i;
                calls.add(() -> {
                    start.await();
                    return call.call(number);
                });
            }
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }

    /** One caller per referral, who logs contacts on an instance until one is not acknowledged. */
    private static final class Callers implements AutoCloseable {
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final List<Future<Integer>> working;
        private volatile boolean stopped;

        private Callers(Instance instance) {
            working = referrals.stream()
                    .map(referral -> threads.submit(() -> {
                        int accepted = 0;
                        while (!stopped && contact(instance, referral, key()).status() == 200) {
                            accepted++;
                        }
                        return accepted;
                    }))
                    .toList();
        }

        private List<Integer> accepted() throws Exception {
            stopped = true;
            var accepted = new ArrayList<Integer>();
            for (var each : working) {
                accepted.add(each.get());
            }
            return accepted;
        }

        @Override
        public void close() {
            stopped = true;
            threads.close();
        }
    }
}
