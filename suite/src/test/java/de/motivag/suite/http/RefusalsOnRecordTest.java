package de.motivag.suite.http;

import static de.motivag.suite.Service.ENROLMENT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import de.motivag.suite.running.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Requests without a valid token or role are logged and counted, and the log never quotes the typed address. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class RefusalsOnRecordTest {
    /** A name typed into an address by mistake. */
    private static final String NAME = "Xylqz" + UUID.randomUUID().toString().substring(0, 8);

    private static final List<String> TYPED = List.of(
            "/" + NAME,
            "/participants/" + NAME,
            "/participants/" + NAME + "/erasure",
            "/participants/name/" + NAME,
            "/participants/" + NAME + "/history",
            "/people?name=" + NAME,
            "/events?type=" + NAME,
            "/access-log?participant=" + NAME,
            "/kpis/" + NAME + "/explain?from=2026-01&to=2026-01&part=" + NAME,
            "/kpis/measure-entries/explain?from=" + NAME + "&to=2026-01",
            "/facts/" + NAME,
            "/operations/views/" + NAME,
            "/actuator/" + NAME,
            "/actuator/health/" + NAME,
            "/" + NAME + "//b",
            "/" + NAME + "%00");

    @Test
    void a_typed_address_is_never_logged() throws Exception {
        for (var service : Service.values()) {
            for (var path : TYPED) {
                for (var role : List.of("adviser", "analyst", "privacy-officer", "operations")) {
                    StaffClient.as(role, "jc-nord").get(service, path);
                    StaffClient.as(role, "jc-nord").post(service, path, "{}");
                }
                StaffClient.nobody().get(service, path);
                new StaffClient("garbage").get(service, path);
            }
            for (var table : List.of("access_log", "domain_event", "first_answer")) {
                assertThat(Stored.rows(service, table))
                        .as(service + "." + table)
                        .noneMatch(row -> row.contains(NAME));
            }
        }
        assertThat(logs()).doesNotContain(NAME).contains("Authentication failed (MISSING): GET no route from ");
    }

    @Test
    void a_failed_authentication_is_counted_by_its_reason_and_logged_without_the_token() throws Exception {
        var tokens = Forged.tokens();
        count("expired", new StaffClient(tokens.get("expired")));
        for (var wrong : List.of("for ever", "of another key", "signed by PS256", "of a subject with NUL")) {
            count("invalid", new StaffClient(tokens.get(wrong)));
        }
        count("invalid", new StaffClient("garbage"));
        count("missing", StaffClient.nobody());
        var logged = logs();
        assertThat(logged).contains("Authentication failed (EXPIRED): GET /participants/{participant} from ");
        for (var token : tokens.values()) {
            for (var part : token.split("\\.")) {
                assertThat(part.length() > 20 && logged.contains(part)).isFalse();
            }
        }
    }

    private static void count(String reason, StaffClient who) {
        var name = "motivag_authentication_failed_total{reason=\"%s\"}".formatted(reason);
        var before = metric(ENROLMENT, name);
        who.get(ENROLMENT, "/participants/" + UUID.randomUUID()).problem(401);
        assertThat(metric(ENROLMENT, name)).as(reason).isEqualTo(before + 1);
    }

    @Test
    void a_denied_request_is_counted_and_in_the_access_log_of_its_service() {
        for (var service : Service.values()) {
            var name = "motivag_access_denied_total{role=\"analyst\"}";
            var before = metric(service, name);
            var thing = UUID.randomUUID();
            StaffClient.as("analyst", "jc-nord")
                    .get(service, "/operations/flow")
                    .problem(403);
            StaffClient.as("analyst", "jc-nord")
                    .get(service, "/actuator/prometheus")
                    .problem(403);
            StaffClient.as("analyst", "jc-nord")
                    .get(service, "/actuator/" + NAME)
                    .problem(403);
            StaffClient.as("analyst", "jc-nord")
                    .post(service, forbidden(service, thing), "{}")
                    .problem(403);
            assertThat(metric(service, name)).isEqualTo(before + 4);
            assertThat(denied(service).stream()
                            .map(row -> "%s %s %s %s"
                                    .formatted(
                                            row.get("roles").toString(),
                                            row.get("method").asString(),
                                            row.get("route").asString(),
                                            row.path("entity").asString("-"))))
                    .contains(
                            "[\"analyst\"] GET /operations/flow -",
                            "[\"analyst\"] GET /actuator/prometheus -",
                            "[\"analyst\"] GET no route -")
                    .anyMatch(row -> row.endsWith(" " + thing));
        }
    }

    /** All pages of the denied requests of jc-nord. */
    private static List<JsonNode> denied(Service service) {
        var rows = new ArrayList<JsonNode>();
        var after = "";
        do {
            var page = StaffClient.as("privacy-officer", "jc-nord")
                    .get(service, "/access-log?outcome=DENIED&limit=200" + after)
                    .accepted()
                    .body();
            page.get("items").forEach(rows::add);
            after = page.has("next") ? "&after=" + page.get("next").asString() : "";
        } while (!after.isEmpty());
        return rows;
    }

    private static String forbidden(Service service, UUID thing) {
        return switch (service) {
            case ENROLMENT -> "/referrals/" + thing + "/withdraw";
            case COACHING -> "/participations/" + thing + "/recommend";
            case DEVICE -> "/devices/" + thing + "/retire";
            case OUTCOME -> "/participants/" + thing + "/progress";
        };
    }

    private static double metric(Service service, String name) {
        return StaffClient.as("operations", "jc-nord")
                .get(service, "/actuator/prometheus")
                .accepted()
                .text()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .sum();
    }

    private static String logs() throws IOException {
        try (var files = Files.walk(RunningSuite.data().resolve("logs"))) {
            var text = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file, ISO_8859_1));
            }
            return text.toString();
        }
    }
}
