package de.motivag.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.motivag.kit.decision.DecisionContext;
import de.motivag.suite.running.Response;
import de.motivag.suite.running.StaffClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * {@code kill -9} of PostgreSQL, of Kafka and of the launcher, and a full disk, while staff are at work. Every
 * acknowledged command is stored once, reaches Kafka in order, and takes effect once.
 */
@Tag("integration")
class KillTest {
    private static final int CALLERS = 4;
    private static final int CONTACTS_EACH = 120;
    private static final int CONTACTS_ON_A_FULL_DISK = 30;
    private static final String MOUNT = "mount -t tmpfs -o size=420m tmpfs \"$0\" && exec \"$@\"";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path directory;

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Set<String> refusals = ConcurrentHashMap.newKeySet();
    private Process launcher;
    private Options options;

    @AfterEach
    void stop() throws InterruptedException {
        launcher.destroyForcibly().waitFor();
    }

    @Test
    void every_acknowledged_command_is_stored_once_and_takes_effect_once() throws Exception {
        options = Options.onFreePorts(directory.resolve("data"));
        launch("first");
        var referrals = referrals();

        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            var working = referrals.stream()
                    .map(referral -> callers.submit(() -> logContacts(referral, CONTACTS_EACH)))
                    .toList();
            awaitAcknowledged(60);
            kill("/bin/postgres");
            awaitAcknowledged(160);
            kill(KAFKA);
            awaitAcknowledged(260);
            launcher.destroyForcibly().waitFor();
            launch("again");
            for (var work : working) {
                work.get();
            }
        }
        everythingIsThereOnce(referrals, CONTACTS_EACH);
    }

    /** Uses a file system of 420 MB. Only root can create one, so other users skip this test. */
    @Test
    void the_suite_waits_while_the_disk_is_full_and_loses_no_acknowledged_command() throws Exception {
        var disk = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(succeeds("unshare", "-m", "sh", "-c", MOUNT, disk.toString(), "true"), "cannot mount a file system");
        options = Options.onFreePorts(disk.resolve("data"));
        launcher = LauncherTest.launch(
                List.of("unshare", "-m", "sh", "-c", MOUNT, disk.toString()), directory, options, "small");
        awaitUp("small");
        var referrals = referrals();
        // The file as the launcher sees it, in whose mount namespace the file system is.
        var filler = Path.of("/proc/%d/root%s/filler".formatted(launcher.pid(), disk));

        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            var working = referrals.stream()
                    .map(referral -> callers.submit(() -> logContacts(referral, CONTACTS_ON_A_FULL_DISK)))
                    .toList();
            awaitAcknowledged(20);
            fill(filler);
            awaitConsole("because the disk is full: ");
            await("callers get an answer").atMost(PATIENCE).until(() -> !refusals.isEmpty());
            Files.delete(filler);
            for (var work : working) {
                work.get();
            }
        }
        assertThat(refusals).containsExactly("503 application/problem+json");
        awaitConsole("had ended and was restarted.");
        everythingIsThereOnce(referrals, CONTACTS_ON_A_FULL_DISK);
    }

    private void awaitConsole(String words) {
        await("the console prints " + words)
                .atMost(PATIENCE)
                .until(() -> Files.readString(directory.resolve("small.out")).contains(words));
    }

    private static void fill(Path file) throws IOException {
        var zeros = new byte[1 << 16];
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(zeros);
            }
        } catch (FileSystemException cannotBegin) {
            throw cannotBegin;
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left on device");
        }
    }

    private static boolean succeeds(String... command) throws Exception {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    private void everythingIsThereOnce(List<String> referrals, int contactsEach) {
        awaitSettled();
        for (var referral : referrals) {
            assertThat(sequences(referral))
                    .isEqualTo(IntStream.range(0, contactsEach + 2).boxed().toList());
        }
        assertThat(contacts()).isEqualTo(CALLERS * contactsEach);
    }

    private static final String KAFKA = "de.motivag.infrastructure.BrokerProcess";

    private void launch(String name) throws IOException {
        launcher = LauncherTest.launch(directory, options, name);
        awaitUp(name);
    }

    private void awaitUp(String name) {
        await("everything is up")
                .atMost(PATIENCE)
                .until(() -> Files.readString(directory.resolve(name + ".out")).contains("Everything is up"));
    }

    private void awaitAcknowledged(int number) {
        await("%d contacts".formatted(number)).atMost(PATIENCE).until(() -> acknowledged.get() >= number);
    }

    /** Kills the child of the launcher whose command line contains that program. */
    private void kill(String program) {
        var victim = launcher.children()
                .filter(child -> commandLine(child).contains(program))
                .findFirst()
                .orElseThrow();
        victim.destroyForcibly();
    }

    /** Reads the whole command line. Java's own method truncates it after a page, within the class path. */
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    private List<String> referrals() {
        post("team-lead", "/organisation", """
                {"federalState": "SH", "flyerLink": "https://example.org", "loanDaysAfterEnd": 14,
                 "retentionMonths": 24, "goals": []}""", "settings").accepted();
        var offer = await("the offer is known").atMost(PATIENCE).until(this::offer, found -> !found.isEmpty());
        return IntStream.range(0, CALLERS).mapToObj(i -> referral(i, offer)).toList();
    }

    private String offer() {
        return get("adviser", Service.COACHING, "/offers").at("/items/0/offer").asString("");
    }

    private String referral(int number, String offer) {
        var person = post("intake", "/participants", """
                {"clientNumber": "123A45678%d", "givenName": "Ada", "familyName": "Lovelace"}""".formatted(number), "p" + number)
                .accepted();
        var body = """
                {"participant": "%s", "offer": "%s", "appliedOn": "%s", "lastPayment": {"kind": "NEVER"},
                 "existingClient": false, "joinsBenefitCommunity": false, "exceptions": []}""".formatted(person.id(), offer, LocalDate.now(DecisionContext.BERLIN));
        return await("the referral is open")
                .atMost(PATIENCE)
                .until(
                        () -> post("intake", "/referrals", body, "r" + number + System.nanoTime()),
                        answer -> answer.status() == 201)
                .id()
                .toString();
    }

    /** Repeats each command with the same key until it is answered, like a front end. */
    private Void logContacts(String referral, int count) {
        for (int i = 0; i < count; i++) {
            var key = referral + "-" + i;
            await("an answer")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> logContact(referral, key));
            acknowledged.incrementAndGet();
        }
        return null;
    }

    private boolean logContact(String referral, String key) {
        try {
            var answer = post(
                    "adviser",
                    "/referrals/" + referral + "/log-contact",
                    """
                    {"channel": "PHONE", "purpose": "INFORMATION", "reached": true, "minutes": 5, "heldOn": "%s"}""".formatted(LocalDate.now(DecisionContext.BERLIN)),
                    key);
            if (answer.status() != 200) {
                refusals.add(answer.status() + " " + answer.header("Content-Type"));
            }
            return answer.status() == 200;
        } catch (IllegalStateException noAnswer) {
            return false;
        }
    }

    private Response post(String role, String path, String body, String key) {
        return as(role).post(Service.ENROLMENT, path, body, "Idempotency-Key", key);
    }

    private JsonNode get(String role, Service service, String path) {
        return as(role).get(service, path).accepted().body();
    }

    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private StaffClient as(String role) {
        var token = tokens.computeIfAbsent(role, name -> new Tokens(options.issuer()).of(new Staff(name, "jc-nord")));
        return new StaffClient(token, service -> URI.create("http://localhost:" + options.port(service)));
    }

    private void awaitSettled() {
        await("all events have arrived").atMost(PATIENCE).until(() -> {
            for (var service : Service.values()) {
                for (var waiting : get("operations", service, "/operations/flow")) {
                    if (waiting.path("events").asLong() != 0) {
                        return false;
                    }
                }
            }
            return true;
        });
    }

    /** The sequence numbers of a referral's events on the topic in the order of first arrival. */
    private List<Integer> sequences(String referral) {
        var topic = "motivag.enrolment.v1";
        try (var kafka = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + options.kafkaPort()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = kafka.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            kafka.assign(partitions);
            kafka.seekToBeginning(partitions);
            var ends = kafka.endOffsets(partitions);
            var sequences = new LinkedHashSet<Integer>();
            while (partitions.stream().anyMatch(partition -> kafka.position(partition) < ends.get(partition))) {
                for (var record : kafka.poll(Duration.ofMillis(500))) {
                    if (referral.equals(record.key())) {
                        var sequence =
                                record.headers().lastHeader("ce_sequence").value();
                        sequences.add(Integer.valueOf(new String(sequence, StandardCharsets.UTF_8)));
                    }
                }
            }
            return new ArrayList<>(sequences);
        }
    }

    /** The number of contacts that outcome-service counts. */
    private int contacts() {
        var month = YearMonth.now(DecisionContext.BERLIN);
        var figure = get(
                "analyst",
                Service.OUTCOME,
                "/kpis/contact-density?from=%s&to=%s".formatted(month.minusMonths(1), month));
        return figure.path("rows")
                .valueStream()
                .mapToInt(row -> row.path("numerator").asInt())
                .sum();
    }
}
