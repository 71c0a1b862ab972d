package de.motivag.suite.desk;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Staff;
import de.motivag.suite.running.RunningSuite;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A browser without a screen, for tests of requests and headers. It follows no redirect by itself, and keeps cookies by
 * name, as a browser does for all ports of localhost.
 */
final class DeskClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int MOST_REDIRECTS = 10;

    private final URI desk;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> cookieHeaders = new ArrayList<>();

    DeskClient(URI desk) {
        this.desk = desk;
    }

    /** @param account of the development issuer in jc-nord, such as {@code intake} */
    static DeskClient signedIn(String account) {
        return signedIn(new Staff(account, DeskPage.NORD.name()));
    }

    static DeskClient signedIn(Staff staff) {
        var client = new DeskClient(RunningSuite.suite().desk());
        client.signIn(client.get("/"), staff);
        return client;
    }

    /** Goes from the desk to the issuer, signs in there, and returns the page of the desk that follows. */
    Answer signIn(Answer refused, Staff staff) {
        var issuer = follow(refused);
        assertThat(issuer.address().getPath()).isEqualTo("/login");
        return follow(send(
                issuer.address(),
                form(Map.of(
                        "username",
                        staff.clientId(),
                        "password",
                        issuer.html().select("[name=password]").attr("value"),
                        "_csrf",
                        issuer.csrf()))));
    }

    /** @param address after redirects */
    record Answer(URI address, HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        Document html() {
            return Jsoup.parse(text(), address.toString());
        }

        /** The token of the forms on this page. */
        String csrf() {
            return html().select("[name=_csrf]").attr("value");
        }

        /** The fields that a browser sends of the first form with that address if nobody changes anything. */
        Map<String, String> form(String action) {
            var values = new LinkedHashMap<String, String>();
            html().select("form[action='" + action + "']")
                    .forms()
                    .getFirst()
                    .formData()
                    .forEach(field -> values.put(field.key(), field.value()));
            return values;
        }
    }

    /** A name that nobody has, because the desk asks before it registers two people of similar names. */
    static String newName() {
        return ThreadLocalRandom.current()
                .ints(12, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining("", "S", ""));
    }

    /** The same browser at another instance. */
    DeskClient at(URI other) {
        var client = new DeskClient(other);
        client.cookies.putAll(cookies);
        return client;
    }

    Answer get(String path, String... headers) {
        return send(desk.resolve(path), HttpRequest::newBuilder, headers);
    }

    Answer post(String path, Map<String, String> values, String... headers) {
        return send(desk.resolve(path), form(values), headers);
    }

    /** Follows redirects, also to other hosts of this machine. */
    Answer follow(Answer answer) {
        var last = answer;
        for (int i = 0; last.status() / 100 == 3; i++) {
            assertThat(i)
                    .as("redirects, the last one to " + last.header("Location"))
                    .isLessThan(MOST_REDIRECTS);
            last = send(last.address().resolve(last.header("Location")), HttpRequest::newBuilder);
        }
        return last;
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    /** All headers Set-Cookie until now. */
    List<String> cookieHeaders() {
        return cookieHeaders;
    }

    private static Function<URI, HttpRequest.Builder> form(Map<String, String> values) {
        var body = values.entrySet().stream()
                .map(entry -> URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return address -> HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    Answer send(URI address, Function<URI, HttpRequest.Builder> start, String... headers) {
        var request = start.apply(address).timeout(Duration.ofSeconds(60)).header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            for (var header : response.headers().allValues("Set-Cookie")) {
                cookieHeaders.add(header);
                HttpCookie.parse(header).forEach(cookie -> {
                    if (cookie.getMaxAge() == 0) {
                        cookies.remove(cookie.getName());
                    } else {
                        cookies.put(cookie.getName(), cookie.getValue());
                    }
                });
            }
            return new Answer(address, response);
        } catch (IOException e) {
            throw new IllegalStateException(address + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
