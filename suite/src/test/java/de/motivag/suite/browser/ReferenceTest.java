package de.motivag.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.motivag.suite.Service;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference page of a service in a real browser, at the service's own address and behind a prefix. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class ReferenceTest {
    private static final String PREFIX = "/enrolment";
    private static final double PATIENCE_MILLIS = 30_000;

    private static Chromium chromium;
    private static HttpServer proxy;
    private static HttpClient http;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.required();
        http = HttpClient.newHttpClient();
        // At an origin to which the issuer lets a browser return.
        var origin = URI.create(RunningSuite.suite().frontEnds().getFirst());
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), origin.getPort()), 0);
        proxy.createContext(PREFIX + "/", ReferenceTest::forward);
        proxy.start();
        Organisation.configured("jc-nord");
    }

    @AfterAll
    static void stop() {
        if (proxy != null) {
            proxy.stop(0);
            http.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void staff_sign_in_on_the_reference_page_and_try_a_call(boolean isBehindPrefix) {
        var address = isBehindPrefix
                ? RunningSuite.suite().frontEnds().getFirst() + PREFIX
                : RunningSuite.suite().url(Service.ENROLMENT).toString();
        try (var context = chromium.browser().newContext()) {
            context.setDefaultTimeout(PATIENCE_MILLIS);
            var requests = new CopyOnWriteArrayList<String>();
            var errors = new CopyOnWriteArrayList<String>();
            context.onRequest(request -> requests.add(request.url()));
            var page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            page.navigate(address + "/reference");
            signIn(page, "Hauke Lüders");
            var sent = tryIt(page);
            assertThat(sent.url()).isEqualTo(address + "/referrals");
            assertThat(sent.headerValue("Authorization")).startsWith("Bearer ");
            assertThat(errors).isEmpty();
            assertThat(requests)
                    .allMatch(request -> List.of(
                                    address + "/", RunningSuite.suite().issuer() + "/", "data:")
                            .stream()
                            .anyMatch(request::startsWith));
        }
    }

    private static void signIn(Page page, String name) {
        page.locator(".auth-wrapper button.authorize").first().click();
        var form = page.locator(".auth-container");
        var window = page.waitForPopup(() -> form.locator("button.authorize").click());
        window.waitForClose(() -> window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click());
        assertThat(form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Logout")))
                .isVisible();
        page.locator(".modal-ux .btn-done").click();
    }

    /** Reads the list of referrals, and returns the request when the page shows the answer 200. */
    private static Request tryIt(Page page) {
        page.locator("#operations-tag-referrals").click();
        var block = page.locator("#operations-referrals-referrals");
        block.locator(".opblock-summary-control").click();
        block.locator(".try-out__btn").click();
        var sent = page.waitForRequest(
                "**/referrals", () -> block.locator("button.execute").click());
        assertThat(block.locator(".live-responses-table tbody .response-col_status"))
                .containsText("200");
        return sent;
    }

    /** A proxy that removes the prefix from the path, as decision 0032 says. */
    private static void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().toString().substring(PREFIX.length());
            var request = HttpRequest.newBuilder(URI.create(RunningSuite.suite().url(Service.ENROLMENT) + path));
            for (var name : List.of("Authorization", "Accept")) {
                exchange.getRequestHeaders()
                        .getOrDefault(name, List.of())
                        .forEach(value -> request.header(name, value));
            }
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!List.of("content-length", "transfer-encoding", "connection")
                        .contains(name.toLowerCase())) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            var body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
