package de.motivag.suite.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import de.motivag.suite.running.RawHttp;
import de.motivag.suite.running.Response;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sends raw requests to every service. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
abstract class ProtocolTesting {
    private static final Pattern GERMAN_TITLE =
            Pattern.compile("\"title\":\"[^\"]* (ist|sind|gibt|hat|darf|muss|wurde|enthält|ändern) ");

    static final String JSON = "Content-Type: application/json";
    static final String READ = "/operations/flow";
    static final Map<Service, Writing> WRITE = new EnumMap<>(Map.of(
            Service.ENROLMENT, new Writing("intake", "/participants"),
            Service.COACHING, new Writing("team-lead", "/offers"),
            Service.DEVICE, new Writing("device-desk", "/devices"),
            Service.OUTCOME, new Writing("analyst", "/reports")));
    final SoftAssertions softly = new SoftAssertions();

    record Writing(String role, String path) {}

    @AfterEach
    void all() {
        softly.assertAll();
    }

    static String operations() {
        return "Authorization: Bearer "
                + StaffClient.as("operations", "jc-nord").token();
    }

    static String request(String method, String address, String version, String... headers) {
        var text = new StringBuilder("%s %s %s\r\n".formatted(method, address, version));
        text.append("Host: localhost\r\nConnection: close\r\n");
        for (var header : headers) {
            text.append(header).append("\r\n");
        }
        return text.append("\r\n").toString();
    }

    /** @param body null for a body that is still to be announced */
    static String post(Service service, @Nullable String body, String... headers) {
        var writing = WRITE.get(service);
        var token = StaffClient.as(writing.role(), "jc-nord").token();
        var text = request("POST", writing.path(), "HTTP/1.1", headers);
        var authorized = text.replaceFirst("\r\n", "\r\nAuthorization: Bearer " + token + "\r\n");
        return body == null ? authorized : announced(authorized, "Content-Length: " + body.length()) + body;
    }

    static String announced(String head, String headers) {
        return head.substring(0, head.length() - 2) + headers + "\r\n\r\n";
    }

    /** The refusal in both languages. */
    Response refused(Service service, int status, String request) {
        var german = refused(service, status, request, "de");
        refused(service, status, request, "en");
        return german;
    }

    Response refused(Service service, int status, String request, String language) {
        var text = request.replaceFirst("\r\n", "\r\nAccept-Language: " + language + "\r\n");
        var what = service + " " + (text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text);
        var answer = exchange(service, text);
        assertThat(answer).as(what).isNotNull();
        softly.assertThatCode(() -> answer.problem(status))
                .as(what + " gave " + answer.text())
                .doesNotThrowAnyException();
        softly.assertThat(answer.header("X-Correlation-Id")).as(what).isNotEmpty();
        softly.assertThat(answer.text()).as(what).doesNotContain("Exception", "org.", "java.", "<html");
        softly.assertThat(answer.text().length()).as(what).isLessThan(30_000);
        var isGerman = GERMAN_TITLE.matcher(answer.text()).find();
        // If Tomcat gives up before reading the headers, the language is unknown.
        var isUnread = answer.status() == 400 && !answer.text().contains("\"instance\"") && isGerman;
        softly.assertThat(language.equals("de") ? isGerman : !isGerman || isUnread)
                .as(what + answer.text())
                .isTrue();
        return answer;
    }

    static @Nullable Response exchange(Service service, String request) {
        try {
            return RawHttp.exchange(service, request.getBytes(ISO_8859_1), false);
        } catch (IOException e) {
            throw new UncheckedIOException(request, e);
        }
    }
}
