package de.motivag.suite.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** A member of staff who reads pages of the staff desk, without a browser. */
public final class DeskReader {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.ALWAYS)
            .build();
    private final String desk;

    private DeskReader(String desk) {
        this.desk = desk;
    }

    /** Signs in at the development issuer, to which the desk sends everybody. */
    public static DeskReader signedIn(String desk, Staff staff) {
        var reader = new DeskReader(desk);
        var signIn = reader.send(HttpRequest.newBuilder(URI.create(desk + "/")));
        var csrf = CSRF.matcher(signIn.body());
        assertThat(csrf.find()).as(signIn.body()).isTrue();
        var form = "_csrf=%s&username=%s&password=dev"
                .formatted(URLEncoder.encode(csrf.group(1), UTF_8), URLEncoder.encode(staff.clientId(), UTF_8));
        var first = reader.send(HttpRequest.newBuilder(signIn.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(first.uri().toString()).startsWith(desk);
        return reader;
    }

    public String page(String path) {
        return send(HttpRequest.newBuilder(URI.create(desk + path))).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            // Without it, the desk refuses instead of asking to sign in.
            var answer = http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
