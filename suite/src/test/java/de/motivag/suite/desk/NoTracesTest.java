package de.motivag.suite.desk;

import static de.motivag.suite.desk.DeskPage.NORD;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.AnotherDesk;
import de.motivag.suite.desk.DeskClient.Answer;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.Stored;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Texts that staff type about a person stand on pages, and nowhere else at the desk. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class NoTracesTest {
    private static final String NAME = "Qzxwvd" + UUID.randomUUID().toString().substring(0, 6);
    private static final String NOTE = "Jvxqzk" + UUID.randomUUID().toString().substring(0, 6);
    private static final String NUMBER = Organisation.clientNumber();
    private static final List<String> PERSONAL = List.of(NAME, NOTE, NUMBER);

    @TempDir
    private Path directory;

    private final List<URI> addresses = new ArrayList<>();

    @Test
    void no_name_client_number_or_note_is_in_an_address_a_log_a_metric_or_the_database() throws Exception {
        Organisation.configured(NORD.name());
        var metrics = "";
        try (var logging = AnotherDesk.inThisJvm(
                RunningSuite.suite(),
                Map.of(
                        "server.tomcat.basedir",
                        directory,
                        "server.tomcat.accesslog.enabled",
                        true,
                        "server.tomcat.accesslog.pattern",
                        "%r %s %{Referer}i",
                        "logging.level.org.springframework.web",
                        "debug"))) {
            work(DeskClient.signedIn("intake").at(logging.address()));
            metrics = metrics(logging.address());
        }
        assertThat(metrics).contains("http_server_requests_seconds").doesNotContain(PERSONAL);
        assertThat(addresses).hasSizeGreaterThan(5);
        assertThat(addresses.toString()).doesNotContain(PERSONAL);
        var accesses = read(directory);
        assertThat(accesses).contains("POST /search").doesNotContain(PERSONAL);
        assertThat(read(RunningSuite.data().resolve("logs"))).doesNotContain(PERSONAL);
        assertThat(sessions()).contains("SPRING_SECURITY_CONTEXT").doesNotContain(PERSONAL);
    }

    private void work(DeskClient desk) {
        var person = new HashMap<>(desk.get("/commands/registerParticipant").form("/commands/registerParticipant"));
        person.put("/clientNumber", "12");
        person.put("/givenName", NAME);
        person.put("/familyName", NAME);
        person.put("/email", NAME + "@example.org");
        assertThat(seen(desk.post("/commands/registerParticipant", person)).status())
                .isEqualTo(422);
        person.put("/clientNumber", NUMBER);
        assertThat(seen(desk.post("/commands/registerParticipant", person)).status())
                .isEqualTo(302);

        search(desk, NAME);
        search(desk, NAME + " niemand");
        var found = search(desk, NUMBER);
        assertThat(found.text()).contains(NAME).contains(NUMBER);
        var participant = found.address().getPath().replaceFirst(".*/", "");
        var referral = NORD.referral(UUID.fromString(participant), NOTE);
        seen(desk.get("/people/" + participant + "?reason=WORKLIST"));

        var contact =
                "/commands/logContact?referral=" + referral + "&person=" + participant + "&back=/people/" + participant;
        var form = new HashMap<>(seen(desk.get(contact)).form("/commands/logContact"));
        form.putAll(
                Map.of("/channel", "PHONE", "/purpose", "OTHER", "/reached", "true", "/minutes", "5", "/note", NOTE));
        form.put("/minutes", NOTE);
        assertThat(seen(desk.post("/commands/logContact", form)).status()).isEqualTo(422);
        form.put("/minutes", "5");
        var logged = seen(desk.post("/commands/logContact", form));
        assertThat(logged.status()).isEqualTo(302);
        seen(desk.follow(logged));
        desk.get("/referrals");
    }

    private Answer search(DeskClient desk, String text) {
        return seen(desk.follow(seen(
                desk.post("/search", Map.of("text", text, "_csrf", desk.get("/").csrf())))));
    }

    private Answer seen(Answer answer) {
        addresses.add(answer.address());
        if (answer.status() == 302) {
            addresses.add(URI.create(answer.header("Location")));
        } else {
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.html().title()).doesNotContain(PERSONAL);
            answer.html().select("[href]").eachAttr("href").forEach(link -> addresses.add(URI.create(link)));
        }
        return answer;
    }

    private static String metrics(URI desk) {
        return new DeskClient(desk)
                .get(
                        "/actuator/prometheus",
                        "Accept",
                        "*/*",
                        "Authorization",
                        "Bearer " + RunningSuite.suite().token("operations", NORD.name()))
                .text();
    }

    private static String sessions() throws Exception {
        var database = RunningSuite.suite().postgres().database("desk");
        try (var owner = DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword())) {
            assertThat(Stored.texts(
                            owner, "select tablename::text from pg_tables where schemaname = 'public' order by 1"))
                    .as("the desk stores sessions only")
                    .containsExactly("flyway_schema_history", "spring_session", "spring_session_attributes");
            return String.join(
                    "",
                    Stored.texts(
                            owner,
                            "select attribute_name || encode(attribute_bytes, 'escape') from spring_session_attributes"));
        }
    }

    private static String read(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var text = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file, ISO_8859_1));
            }
            return text.toString();
        }
    }
}
