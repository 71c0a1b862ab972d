package de.motivag.suite.journey;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.ENROLMENT;
import static de.motivag.suite.Service.OUTCOME;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.kit.eventstore.StreamLoader;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.suite.Options;
import de.motivag.suite.Service;
import de.motivag.suite.Suite;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import de.motivag.suite.running.Stored;
import de.motivag.suite.running.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.JsonNode;

/** Erases a person after the retention term of the measure, and then restores a backup from before the erasure. */
@Tag("integration")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureTest {
    /** Part of every confidential value of the person, except client number and phone, which cannot contain it. */
    private static final String SENTINEL = "Zwetschgenwasser";

    private static final String CLIENT_NUMBER = "739Q204861";
    private static final String PHONE = "+49 739 204861";
    private static final List<String> SENTINELS = List.of(SENTINEL, CLIENT_NUMBER, PHONE);
    private static final Organisation NORD = new Organisation("jc-nord");

    @TempDir
    private static Path directory;

    private static Suite suite;
    private static @Nullable Instant now;
    private static UUID participant;
    private static Map<String, String> figures;

    @BeforeAll
    static void theWholeWay() throws Exception {
        start(directory.resolve("data"));
        Organisation.configured("jc-nord", 6);
        participant = NORD.participant(CLIENT_NUMBER, SENTINEL, PHONE);
        var referral = NORD.referral(participant, SENTINEL);
        post("intake", ENROLMENT, "/referrals/" + referral + "/log-contact", """
                {"channel": "PHONE", "purpose": "OTHER", "reached": true, "minutes": 5, "heldOn": "%s", "note": "%s"}""".formatted(
                        Organisation.today(), SENTINEL));
        post("intake", ENROLMENT, "/referrals/" + referral + "/assess-suitability", """
                {"result": "SUITABLE", "minutes": 60, "channel": "ON_SITE", "heldOn": "%s", "language": true,
                 "equipment": true, "reachableByPhone": true, "note": "%s"}""".formatted(
                        Organisation.today(), SENTINEL));
        var monday = Organisation.nextMonday();
        var group = NORD.group(5, monday);
        NORD.ask(referral, group);
        passUntil(monday.plusDays(2));
        attendAndLeave(referral, group);
        Organisation.settled();

        passUntil(monday.plusMonths(8));
        post("operations", OUTCOME, "/operations/sweeps/evaluate-outcomes/run", "");
        Organisation.settled();
        figures = figures();
        assertThat(found())
                .as("before the erasure they are found, where they may be")
                .isNotEmpty();
        backUp("before");
    }

    private static void attendAndLeave(UUID referral, UUID group) {
        var session = NORD.session(group);
        var participation = UUID.fromString(NORD.as("adviser")
                .get(ENROLMENT, "/referrals/" + referral)
                .body()
                .required("participation")
                .asString());
        post("moderator", COACHING, "/groups/" + group + "/hold-session", "{\"session\": \"%s\"}".formatted(session));
        post("moderator", COACHING, "/groups/" + group + "/sessions/" + session + "/record-attendance", """
                {"attendees": [{"participation": "%s", "status": "LATE", "minutes": 60, "presence": "ONLINE"}]}""".formatted(
                        participation));
        var path = "/participations/" + participation;
        post("moderator", COACHING, path + "/correct-attendance", """
                {"group": "%s", "session": "%s", "status": "PRESENT", "presence": "ON_SITE", "reason": "%s"}""".formatted(group, session, SENTINEL));
        post("team-lead", COACHING, path + "/waive-module", """
                {"module": 2, "reason": "%s"}""".formatted(SENTINEL));
        post("moderator", COACHING, path + "/end-early", """
                {"endedOn": "%s", "reason": "EMPLOYMENT", "note": "%s"}""".formatted(Organisation.today(), SENTINEL));
        post("adviser", OUTCOME, "/participants/" + participant + "/integrations", """
                {"facts": {"kind": "EMPLOYMENT", "startsOn": "%s", "weeklyHours": 38, "fixedTerm": false, "insured": true,
                           "subsidised": false, "foundThrough": "SELF"}, "note": "%s"}""".formatted(
                        Organisation.today(), SENTINEL));
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    @Order(1)
    void every_service_answers_and_is_listed_in_the_certificate() {
        post("privacy-officer", ENROLMENT, "/participants/" + participant + "/request-erasure", "{}");
        Organisation.eventually(
                () -> assertThat(erasure().path("state").asString()).isEqualTo("ERASED"));
        assertThat(erasure().toString()).contains("COACHING", "DEVICE", "OUTCOME");
        Organisation.settled();
    }

    @Test
    @Order(2)
    void no_data_of_the_person_are_found_anywhere() throws Exception {
        assertThat(found()).isEmpty();
        isNeitherShownNorFound();
    }

    @Test
    @Order(3)
    void counts_and_figures_are_unchanged() {
        assertThat(figures()).isEqualTo(figures);
    }

    @Test
    @Order(4)
    void further_commands_about_the_person_are_refused() {
        NORD.as("intake")
                .post(ENROLMENT, "/participants", """
                {"participant": "%s", "clientNumber": "%s", "givenName": "Ada", "familyName": "Muster"}""".formatted(participant, Organisation.clientNumber()))
                .problem(409);
        NORD.as("adviser")
                .post(OUTCOME, "/participants/" + participant + "/confirm-no-integration", """
                {"checkedOn": "%s"}""".formatted(
                                Organisation.today()))
                .problem(409);
    }

    @Test
    @Order(5)
    void rebuilt_views_contain_no_data_of_the_person() throws Exception {
        assertThat(RebuiltViews.different(suite)).isEmpty();
        assertThat(found()).isEmpty();
    }

    @Test
    @Order(6)
    void an_older_backup_with_the_present_keys_reveals_no_data_of_the_person() throws Exception {
        var keys = new LinkedHashMap<Service, List<String>>();
        for (var service : Service.values()) {
            keys.put(service, destroyed(service));
        }
        assertThat(keys.get(ENROLMENT)).contains(participant.toString());
        suite.close();
        start(directory.resolve("before"));
        assertThat(found()).as("the old keys open it").isNotEmpty();

        for (var service : Service.values()) {
            destroy(service, keys.get(service));
        }
        restartServices();
        assertThat(found()).isEmpty();
        isNeitherShownNorFound();
    }

    private static void isNeitherShownNorFound() {
        assertThat(NORD.as("intake")
                        .get(ENROLMENT, "/participants/" + participant + "?reason=CONTACT")
                        .accepted()
                        .text())
                .doesNotContain(SENTINELS);
        for (var what : List.of("\"name\": \"" + SENTINEL + "\"", "\"clientNumber\": \"" + CLIENT_NUMBER + "\"")) {
            var found = NORD.as("intake")
                    .post(ENROLMENT, "/identities/search", "{%s, \"reason\": \"CONTACT\"}".formatted(what))
                    .accepted();
            assertThat(found.text()).doesNotContain(SENTINELS).doesNotContain(participant.toString());
        }
    }

    /** Makes a backup of the stopped suite in that directory, and starts the suite again. */
    private static void backUp(String copy) throws Exception {
        var data = RunningSuite.data();
        suite.close();
        // With permissions, because PostgreSQL refuses a directory that others may read.
        var copying = new ProcessBuilder(
                "cp", "-a", data.toString(), directory.resolve(copy).toString());
        assertThat(copying.inheritIO().start().waitFor()).isZero();
        start(data);
    }

    /** Restarts the services, which forget the keys that they have read. */
    private static void restartServices() {
        for (var service : Service.values()) {
            suite.stop(service);
            suite.start(service);
        }
    }

    private static void start(Path data) {
        suite = Suite.start(Options.onFreePorts(data));
        RunningSuite.use(suite, data);
        if (now != null) {
            suite.clock().advanceTo(now);
        }
    }

    private static void passUntil(LocalDate day) {
        now = day.atTime(18, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant();
        suite.clock().advanceTo(now);
    }

    /** The places where the sentinel is found: decrypted by the services, and raw in all files. */
    private static List<String> found() throws Exception {
        var places = new ArrayList<String>();
        for (var service : Service.values()) {
            opened(service, places);
            for (var table : Stored.tables(service)) {
                look(service + "." + table, Stored.rows(service, table), places);
            }
        }
        look(
                "topics",
                Topics.records().stream()
                        .map(record -> Topics.text(record.value()))
                        .toList(),
                places);
        for (var log : logs()) {
            look(log.toString(), List.of(Files.readString(log)), places);
        }
        return places;
    }

    private static void opened(Service service, List<String> places) throws SQLException {
        var context = suite.context(service);
        var streams = context.getBean(StreamLoader.class);
        try (var owner = Stored.asOwner(service)) {
            for (var stream : Stored.texts(owner, "select distinct stream from domain_event")) {
                Id id = () -> UUID.fromString(stream);
                var events = context
                        .getBean(TenantTransactions.class)
                        .within(new OrganisationId("jc-nord"), () -> streams.read(id))
                        .stream()
                        .map(entry -> confidential(entry.event()))
                        .toList();
                look("opened " + service, events, places);
            }
        }
    }

    /** The parts of the event that can be decrypted. */
    private static String confidential(Event event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .map(component -> ReflectionUtils.invokeMethod(component.getAccessor(), event))
                .map(value -> value instanceof Confidential.Open<?> open ? open.value() : "")
                .map(Object::toString)
                .collect(joining("\n"));
    }

    private static void look(String place, List<String> texts, List<String> places) {
        if (texts.stream().anyMatch(text -> SENTINELS.stream().anyMatch(text::contains))) {
            places.add(place);
        }
    }

    private static List<Path> logs() {
        try (var files = Files.walk(RunningSuite.data().resolve("logs"))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> figures() {
        var figures = new LinkedHashMap<String, String>();
        for (var kpi : NORD.as("analyst").get(OUTCOME, "/kpis").accepted().body()) {
            var name = kpi.required("name").asString();
            var path = "/kpis/" + name + "?from=" + LocalDate.now().minusMonths(1) + "&to=" + Organisation.today();
            figures.put(
                    name,
                    NORD.as("analyst")
                            .get(OUTCOME, path)
                            .accepted()
                            .body()
                            .required("rows")
                            .toString());
        }
        assertThat(figures.get("integration-quota")).contains("\"numerator\":1");
        return figures;
    }

    private static JsonNode erasure() {
        return NORD.as("privacy-officer")
                .get(ENROLMENT, "/participants/" + participant + "/erasure")
                .accepted()
                .body();
    }

    private static List<String> destroyed(Service service) throws SQLException {
        try (var owner = Stored.asOwner(service)) {
            return Stored.texts(owner, "select subject from vault_key where wrapped is null");
        }
    }

    /** Executes the instructions of operations.md for the time after a restore. */
    private static void destroy(Service service, List<String> subjects) throws SQLException {
        try (var owner = Stored.asOwner(service);
                var statement = owner.prepareStatement("""
                        insert into vault_key (id, organisation, subject, wrapped)
                        values (gen_random_uuid(), 'jc-nord', ?, null)
                        on conflict (organisation, subject) do update set wrapped = null""")) {
            for (var subject : subjects) {
                statement.setString(1, subject);
                statement.executeUpdate();
            }
        }
    }

    private static void post(String role, Service service, String path, String body) {
        StaffClient.as(role, "jc-nord").post(service, path, body).accepted();
    }
}
