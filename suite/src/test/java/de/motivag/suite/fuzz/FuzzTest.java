package de.motivag.suite.fuzz;

import static de.motivag.suite.running.Organisation.eventually;
import static de.motivag.suite.running.Organisation.settled;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sends random requests to all endpoints from parallel clients, against entities in every state. Every response must be
 * an answer or a problem, and no service may stop because of stored data. {@code -Dfuzz.seconds} and {@code
 * -Dfuzz.seed} set duration and seed; the seed is printed.
 */
@Tag("integration")
@ExtendWith(RunningSuite.class)
@TestMethodOrder(OrderAnnotation.class)
class FuzzTest {
    private static final String ORGANISATION = "jc-fuzz";
    private static final int CALLERS = 4;
    private static final int MOST_FAILURES = 20;

    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final long SECONDS = Long.getLong("fuzz.seconds", 20);

    private static EveryState states;
    private static List<Operation> operations;

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Long> statuses = new ConcurrentSkipListMap<>();

    @BeforeAll
    static void everyState() throws IOException {
        Organisation.configured(ORGANISATION + "-configured");
        states = EveryState.of(Organisation.configured(ORGANISATION));
        operations = Operation.all();
    }

    @AfterAll
    static void goOn() {
        states.resume();
        settled();
    }

    @Test
    @Order(1)
    void every_state_of_the_state_tables_has_an_entity() throws IOException {
        var reached = states.scenes().stream().map(Scene::toString).collect(Collectors.toSet());
        assertThat(States.all().stream()
                        .filter(state -> !state.startsWith(EveryState.ANSWER))
                        .filter(state -> !EveryState.OUT_OF_REACH.containsKey(state)))
                .isSubsetOf(reached);
    }

    @Test
    @Order(2)
    void every_response_is_an_answer_or_a_problem() throws Exception {
        System.out.printf("Fuzzing for %d s with -Dfuzz.seed=%d%n", SECONDS, SEED);
        // First with paused consumers of some services, then with all running.
        send(SECONDS / 2, SEED);
        states.resume();
        send(SECONDS - SECONDS / 2, SEED + CALLERS);
        System.out.println("Answers by status: " + statuses);
        assertThat(failures).as("with -Dfuzz.seed=%d", SEED).isEmpty();
    }

    private void send(long seconds, long seed) throws Exception {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            var tasks = new ArrayList<Callable<Void>>();
            for (int i = 0; i < CALLERS; i++) {
                var dice = Dice.of(seed + i);
                tasks.add(() -> call(dice, deadline));
            }
            for (var task : callers.invokeAll(tasks)) {
                task.get();
            }
        }
    }

    private Void call(Dice dice, long deadline) throws IOException {
        var organisations = List.of(ORGANISATION, ORGANISATION + "-configured", ORGANISATION + "-new");
        var requests = new Requests(dice, operations, states.scenes(), organisations, Organisation.today());
        try (var caller = new Caller(statuses)) {
            while (System.nanoTime() < deadline && failures.size() < MOST_FAILURES) {
                var request = requests.next();
                var wrong = sent(caller, request);
                if (wrong != null) {
                    failures.add(wrong + "\n" + request);
                }
            }
        }
        return null;
    }

    private static @Nullable String sent(Caller caller, Request request) {
        try {
            return caller.send(request);
        } catch (IOException | RuntimeException e) {
            return "a broken connection: " + e;
        }
    }

    @Test
    @Order(3)
    void every_service_still_handles_events_afterwards() {
        states.resume();
        for (var service : Service.values()) {
            eventually(() -> assertThat(StaffClient.nobody()
                            .get(service, "/actuator/health/readiness")
                            .status())
                    .isEqualTo(200));
            eventually(() -> assertThat(StaffClient.as("operations", "jc-nord")
                            .get(service, "/operations/views")
                            .text())
                    .doesNotContain("REBUILDING"));
        }
        StaffClient.as("operations", "jc-nord").send("DELETE", Service.OUTCOME, "/operations/facts/rebuild", null);
        settled();
        Map<Service, String> parked = new TreeMap<>();
        for (var service : Service.values()) {
            parked.put(
                    service,
                    StaffClient.as("operations", "jc-nord")
                            .get(service, "/operations/parked")
                            .text());
        }
        assertThat(parked)
                .allSatisfy((service, events) ->
                        assertThat(events).as(service.toString()).isEqualTo("[]"));
    }
}
