package de.motivag.suite.twoinstances;

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
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Requests to two instances of every service, and what the instances show. */
@Tag("integration")
@ExtendWith(TwoInstances.class)
abstract class TwoInstancesTesting {
    static final Duration TAKEN_OVER = Duration.ofSeconds(10);
    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final int CALLERS = 8;
    static final String JC_NORD = "jc-nord";
    static Organisation nord;
    static List<UUID> referrals;

    @BeforeAll
    static void somethingToFold() throws Exception {
        nord = Organisation.configured(JC_NORD);
        referrals = atOnce(CALLERS, _ -> nord.referral());
        contactsAtBoth(30);
    }

    static String state(Instance instance) {
        return view(instance).required("state").asString();
    }

    static Duration left(Instant since, Duration most) {
        return most.minus(Duration.between(since, Instant.now()));
    }

    static String rebuild() {
        return "/operations/views/referral/rebuild";
    }

    static JsonNode view(Instance instance) {
        return instance.as("operations", JC_NORD)
                .get(ENROLMENT, "/operations/views")
                .accepted()
                .body()
                .valueStream()
                .filter(view -> view.required("view").asString().equals("referral"))
                .findFirst()
                .orElseThrow();
    }

    static void awaitLive() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(ONE)).isEqualTo("LIVE"));
    }

    /** Rebuilds the view again without other load, and compares it row by row. */
    static void isAsRebuiltAgain() throws SQLException {
        var live = rows();
        ONE.as("operations", JC_NORD).post(ENROLMENT, rebuild(), "").accepted();
        awaitLive();
        assertThat(rows()).isEqualTo(live).hasSizeGreaterThanOrEqualTo(referrals.size());
    }

    static List<String> rows() throws SQLException {
        try (var owner = Stored.asOwner(ENROLMENT)) {
            return Stored.texts(owner, "select referral::text from referral order by 1");
        }
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static Response contact(Instance instance, UUID referral, String key) {
        return instance.as("adviser", JC_NORD)
                .post(
                        ENROLMENT,
                        "/referrals/" + referral + "/log-contact",
                        """
                        {"channel": "PHONE", "purpose": "INFORMATION", "reached": true, "minutes": 5, "heldOn": "%s"}""".formatted(Organisation.today()),
                        "Idempotency-Key",
                        key);
    }

    static void contactsAtBoth(int timesTwo) throws Exception {
        atOnce(referrals.size(), i -> {
            for (int n = 0; n < timesTwo; n++) {
                contact(ONE, referrals.get(i), key()).accepted();
                contact(TWO, referrals.get(i), key()).accepted();
            }
            return true;
        });
    }

    static Map<UUID, Integer> contacts(Instance instance) {
        var contacts = new HashMap<UUID, Integer>();
        referrals.forEach(referral -> contacts.put(referral, contacts(referral, instance)));
        return contacts;
    }

    static int contacts(UUID referral, Instance instance) {
        return referral(instance, referral).required("contacts").asInt();
    }

    static Map<UUID, Integer> plus(Map<UUID, Integer> contacts, int more) {
        return contacts.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> entry.getValue() + more));
    }

    static JsonNode referral(Instance instance, UUID referral) {
        return instance.as("adviser", JC_NORD)
                .get(ENROLMENT, "/referrals/" + referral)
                .accepted()
                .body();
    }

    static String placement(Instance instance, UUID referral) {
        return referral(instance, referral).path("placement").asString();
    }

    static void requestPlacement(Instance instance, UUID referral, UUID group) {
        instance.as("intake", JC_NORD)
                .post(ENROLMENT, "/referrals/" + referral + "/request-placement", """
                        {"group": "%s"}""".formatted(group))
                .accepted();
    }

    /** Freezes the instance within an append or a move of the relay's token. At most moments it does neither. */
    static void freezeWhileItHoldsLocks(Instance instance) throws SQLException {
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

    static Instance withRelay(Service service) {
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
    static Map<String, List<Integer>> sequences() {
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

    static List<Integer> upTo(int number) {
        return IntStream.range(0, number).boxed().toList();
    }

    /** Hands out a device that is due back on the next working day. */
    static UUID handedOut() {
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

    interface Numbered<T> {
        T call(int number) throws Exception;
    }

    static <T> List<T> atOnce(int callers, Numbered<T> call) throws Exception {
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
    static final class Callers implements AutoCloseable {
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final List<Future<Integer>> working;
        private volatile boolean stopped;

        Callers(Instance instance) {
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

        List<Integer> accepted() throws Exception {
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
