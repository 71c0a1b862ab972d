package de.motivag.suite.bench;

import de.motivag.suite.Staff;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A member of staff who reads the desk: the first page, its numbers, lists, people, forms and the search. */
final class DeskUser {
    /**
     * A page that was opened.
     *
     * @param kind its address without ids and parameters
     */
    record Click(String path, String kind, long nanos, int status) {}

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final List<String> SEARCHED = List.of("Hansen", "Müller", "Schm", "Weber", "Peters");

    private final URI desk;
    private final Staff staff;
    private final SplittableRandom random;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Document page = new Document("");

    DeskUser(URI desk, Staff staff, long seed) {
        this.desk = desk;
        this.staff = staff;
        this.random = new SplittableRandom(seed);
    }

    void signIn() throws IOException, InterruptedException {
        var issuer = followed(send(desk.resolve("/"), null));
        var form = Jsoup.parse(issuer.body());
        var first = followed(send(
                issuer.uri(),
                "username=" + encoded(staff.clientId()) + "&password="
                        + encoded(form.select("[name=password]").attr("value")) + "&_csrf="
                        + encoded(form.select("[name=_csrf]").attr("value"))));
        page = Jsoup.parse(first.body());
        if (first.statusCode() != 200 || page.select("nav").isEmpty()) {
            throw new IllegalStateException(staff + " is not signed in: " + first.statusCode());
        }
    }

    /** Opens one page and measures the time until it is complete, redirects included. */
    Click click() throws IOException, InterruptedException {
        var chance = random.nextDouble();
        var isSearch = chance < 0.1 && !page.select("form.search").isEmpty();
        var path = isSearch ? "/search" : next(chance);
        var body = isSearch
                ? "text=" + encoded(SEARCHED.get(random.nextInt(SEARCHED.size()))) + "&_csrf="
                        + encoded(page.select("[name=_csrf]").attr("value"))
                : null;
        var began = System.nanoTime();
        var answer = followed(send(desk.resolve(path), body));
        var nanos = System.nanoTime() - began;
        if (answer.statusCode() == 200) {
            page = Jsoup.parse(answer.body());
        }
        return new Click(path, kind(path), nanos, answer.statusCode());
    }

    /** A link in the content of the page, of the navigation, or the first page. */
    private String next(double chance) {
        var links =
                page.select(chance < 0.7 ? "main a[href^=/]" : "nav.navigation a[href^=/]").eachAttr("href").stream()
                        .filter(link -> !link.startsWith("/oauth2") && !link.contains(".csv"))
                        .toList();
        return links.isEmpty() ? "/" : links.get(random.nextInt(links.size()));
    }

    private static String kind(String path) {
        return path.replaceFirst("[?#].*", "")
                .replaceAll("/commands/.*", "/commands/…")
                .replaceAll("/figures/.+", "/figures/…")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…");
    }

    private HttpResponse<String> followed(HttpResponse<String> answer) throws IOException, InterruptedException {
        var last = answer;
        while (last.statusCode() / 100 == 3) {
            last = send(last.uri().resolve(last.headers().firstValue("Location").orElseThrow()), null);
        }
        return last;
    }

    /** @param form content of a posted form, or null */
    private HttpResponse<String> send(URI address, @Nullable String form) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).header("Accept", "text/html");
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
