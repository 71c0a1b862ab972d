package de.motivag.suite.journey;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.DEVICE;
import static de.motivag.suite.Service.ENROLMENT;
import static de.motivag.suite.Service.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import de.motivag.suite.LauncherException;
import de.motivag.suite.Options;
import de.motivag.suite.Service;
import de.motivag.suite.Suite;
import de.motivag.suite.recount.RecountedFigures;
import de.motivag.suite.running.OneOfEach;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import de.motivag.suite.running.Stored;
import de.motivag.suite.running.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Restores an older copy of PostgreSQL beside a newer Kafka, and follows the documented recovery to its end. */
@Tag("integration")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestoredStoreTest {
    private static final Organisation NORD = new Organisation("jc-nord");
    private static final String EVENTS = """
            select concat_ws(' ', position, id, stream, sequence, entity, type, recorded_at, organisation)
            from domain_event order by position""";

    @TempDir
    private static Path directory;

    private static Options options;
    private static Suite suite;
    private static UUID erased;
    private static UUID registeredLater;
    private static OneOfEach later;
    private static Map<Service, List<String>> events;
    private static List<String> figures;

    @BeforeAll
    static void restoreOlderCopy() throws Exception {
        options = Options.onFreePorts(directory.resolve("data"));
        start(options);
        Organisation.configured("jc-nord");
        Organisation.configured("jc-sued");
        NORD.entered(NORD.groupOfToday());
        erased = NORD.participant();
        Organisation.settled();
        suite.postgres().stop();
        copy("data/postgres", "copy");
        suite.postgres().start();
        // Each connection from before the restart answers 503 once; relays and consumers reconnect by themselves.
        Organisation.eventually(() -> Organisation.configured("jc-nord"));
        Organisation.settled();

        later = OneOfEach.of("jc-nord");
        registeredLater = UUID.fromString(later.ids().get("participant"));
        NORD.as("privacy-officer")
                .post(ENROLMENT, "/participants/" + erased + "/request-erasure", "{}")
                .accepted();
        Organisation.eventually(
                () -> assertThat(person(erased).path("erased").asBoolean()).isTrue());
        Organisation.settled();
        events = events();
        figures = figures();
        assertThat(recountedDifferently()).isEmpty();
        suite.close();
        run("rm", "-r", "data/postgres");
        copy("copy", "data/postgres");
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    @Order(1)
    void every_service_refuses_to_start_and_lists_the_missing_events() throws Exception {
        var refusal = catchThrowableOfType(LauncherException.class, () -> Suite.start(options));
        for (var service : Service.values()) {
            assertThat(refusal).hasMessageContaining("The store of %s is behind its topic".formatted(service));
        }
        var codes = Pattern.compile("All of them at once: ./start --recovery=(\\S+)")
                .matcher(refusal.getMessage());
        assertThat(codes.find()).as(refusal.getMessage()).isTrue();
        start(options.recovering(List.of(codes.group(1).split(","))));
    }

    @Test
    @Order(2)
    void a_confirmed_recovery_restores_all_events_and_repeats_no_effect() throws Exception {
        Organisation.settled();
        assertThat(events()).isEqualTo(events);
        for (var service : Service.values()) {
            var operations = NORD.as("operations");
            assertThat(operations.get(service, "/operations/parked").accepted().body())
                    .as("parked in " + service)
                    .isEmpty();
            var recoveries =
                    operations.get(service, "/operations/recoveries").accepted().body();
            assertThat(recoveries.required("recoveries")).hasSize(1);
            assertThat(recoveries.required("events"))
                    .isNotEmpty()
                    .allMatch(event -> event.required("fate").asString().equals("RECOVERED"));
        }
        assertThat(figures()).isEqualTo(figures);
    }

    @Test
    @Order(3)
    void a_person_erased_after_the_copy_stays_erased() throws Exception {
        assertThat(person(erased).path("erased").asBoolean()).isTrue();
        try (var owner = Stored.asOwner(ENROLMENT)) {
            assertThat(Stored.count(
                            owner,
                            "select count(*) from vault_key where subject = '%s' and wrapped is not null"
                                    .formatted(erased)))
                    .isZero();
        }
    }

    @Test
    @Order(4)
    void unpublished_values_are_withheld_until_they_are_recorded_again() {
        assertThat(person(registeredLater).has("person")).isFalse();
        assertThat(person(registeredLater).path("erased").asBoolean()).isFalse();
        assertThat(resolved(registeredLater))
                .isEqualTo("[{\"participant\":\"%s\",\"erased\":false}]".formatted(registeredLater));
        NORD.as("intake")
                .post(ENROLMENT, "/participants/" + registeredLater + "/correct-personal-data", """
                        {"clientNumber": "%s", "givenName": "Ada", "familyName": "Muster"}""".formatted(
                                Organisation.clientNumber()))
                .accepted();
        assertThat(person(registeredLater).at("/person/givenName").asString()).isEqualTo("Ada");
        for (var path : Map.of(
                        "/organisation",
                        ENROLMENT,
                        "/offers",
                        COACHING,
                        "/groups/" + later.ids().get("group"),
                        COACHING,
                        "/devices",
                        DEVICE)
                .entrySet()) {
            NORD.as("team-lead").get(path.getValue(), path.getKey()).accepted();
        }
        NORD.as("moderator")
                .get(COACHING, "/participations/" + later.ids().get("participation"))
                .accepted();
    }

    @Test
    @Order(5)
    void commands_work_rebuilt_facts_equal_the_live_ones_and_figures_equal_a_recount() throws Exception {
        NORD.entered(NORD.groupOfToday());
        NORD.as("moderator")
                .post(COACHING, "/participations/" + later.ids().get("participation") + "/end-early", """
                        {"endedOn": "%s", "reason": "EMPLOYMENT"}""".formatted(
                                Organisation.today()))
                .accepted();
        Organisation.settled();
        assertThat(rebuilt().required("phase").asString()).isEqualTo("DONE");
        assertThat(recountedDifferently()).isEmpty();
        assertThat(RebuiltViews.different(suite)).isEmpty();
        assertThat(placesOfTwoEvents()).isEmpty();
    }

    private static JsonNode rebuilt() {
        var operations = StaffClient.as("operations", "jc-nord");
        operations
                .send("POST", OUTCOME, "/operations/facts/rebuild?threads=2&share=1", null)
                .accepted();
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> operations
                                .get(OUTCOME, "/operations/facts/rebuild")
                                .accepted()
                                .body(),
                        status -> List.of("DONE", "DIFFERS", "FAILED", "ABORTED")
                                .contains(status.required("phase").asString()));
    }

    /** Exports into the same folder each time, so that the export continues at the cursors from before the restore. */
    private static List<String> recountedDifferently() {
        return RecountedFigures.different(
                directory.resolve("export"), YearMonth.from(Organisation.today()), List.of(Organisation.today()));
    }

    private static List<String> placesOfTwoEvents() {
        var ids = new HashSet<String>();
        var places = new HashSet<String>();
        return Topics.records().stream()
                .filter(record -> record.key() != null && record.topic().startsWith("motivag."))
                .filter(record -> ids.add(header(record, "ce_id")))
                .map(record -> record.topic() + " " + Topics.text(record.key()) + " " + header(record, "ce_sequence"))
                .filter(place -> !places.add(place))
                .toList();
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return Topics.text(record.headers().lastHeader(name).value());
    }

    private static List<String> figures() {
        var month = YearMonth.from(Organisation.today());
        var analyst = NORD.as("analyst");
        return List.of("measure-entries", "contact-density", "attendance-by-loan", "waiting-time").stream()
                .map(figure -> analyst.get(OUTCOME, "/kpis/%s?from=%s&to=%s".formatted(figure, month, month))
                        .accepted()
                        .body()
                        .required("rows")
                        .toString())
                .toList();
    }

    private static Map<Service, List<String>> events() throws Exception {
        var all = new EnumMap<Service, List<String>>(Service.class);
        for (var service : Service.values()) {
            try (var owner = Stored.asOwner(service)) {
                all.put(service, Stored.texts(owner, EVENTS));
            }
        }
        return all;
    }

    private static JsonNode person(UUID participant) {
        return NORD.as("intake")
                .get(ENROLMENT, "/participants/" + participant + "?reason=CONTACT")
                .accepted()
                .body();
    }

    private static String resolved(UUID participant) {
        return NORD.as("intake")
                .post(
                        ENROLMENT,
                        "/identities/resolve",
                        "{\"participants\": [\"%s\"], \"reason\": \"CONTACT\"}".formatted(participant))
                .accepted()
                .body()
                .required("persons")
                .toString();
    }

    private static void start(Options options) {
        suite = Suite.start(options);
        RunningSuite.use(suite, options.data());
    }

    /** Copies with permissions, because PostgreSQL refuses a directory that others may read. */
    private static void copy(String from, String to) throws Exception {
        run("cp", "-a", from, to);
    }

    private static void run(String... command) throws Exception {
        var process = new ProcessBuilder(command).directory(directory.toFile()).inheritIO();
        assertThat(process.start().waitFor()).isZero();
    }
}
