package de.motivag.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
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
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference pages of the services in a real browser, at their own addresses and behind a prefix. */
@Tag("integration")
@ExtendWith({Chromium.class, RunningSuite.class})
class ReferenceTest {
    private static final String PREFIX = "/enrolment";
    private static final double PATIENCE_MILLIS = 30_000;

    private static HttpServer proxy;
    private static HttpClient http;

    @BeforeAll
    static void start() throws IOException {
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
    }

    /** A list that this person may read without entering anything. */
    private record Call(Service service, String person, String tag, String operation) {}

    private static final Call REFERRALS = new Call(Service.ENROLMENT, "Hauke Lüders", "referrals", "referrals");

    private static Stream<Call> calls() {
        return Stream.of(
                REFERRALS,
                new Call(Service.COACHING, "Maike Thomsen", "offers", "offers"),
                new Call(Service.DEVICE, "Dirk Lorenzen", "devices", "devices"),
                new Call(Service.OUTCOME, "Anke Behrens", "kpis", "definitions"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void staff_sign_in_on_the_reference_page_and_try_a_call(Call call) {
        signInAndTry(call, RunningSuite.suite().url(call.service()).toString());
    }

    @Test
    void the_reference_page_works_behind_the_prefix_of_a_proxy() {
        signInAndTry(REFERRALS, RunningSuite.suite().frontEnds().getFirst() + PREFIX);
    }

    @Test
    void the_page_of_events_is_accessible_and_its_links_lead_to_events() {
        open(RunningSuite.suite().url(Service.OUTCOME).toString(), page -> {
            page.getByRole(AriaRole.LINK, named("Events of all services")).click();
            page.getByRole(AriaRole.LINK, named("coaching.SeatAllocated")).click();
            assertThat(page.locator("[id='coaching.SeatAllocated']")).isInViewport();
            // All topics have the same form, and the page is long.
            var one = new AxeBuilder(page).withTags(FrontEndTest.WCAG_2_2_AA);
            Stream.of("enrolment", "coaching", "outcome").forEach(topic -> one.exclude("section:has(#" + topic + ")"));
            assertThat(one.analyze().getViolations()).isEmpty();
            page.getByRole(AriaRole.LINK, named("Calls of this service")).click();
            assertThat(page.locator("#operations-tag-kpis")).isVisible();
        });
    }

    private static void signInAndTry(Call call, String address) {
        open(address, page -> {
            signIn(page, call.person());
            page.locator("#operations-tag-" + call.tag()).click();
            var block = page.locator("#operations-%s-%s".formatted(call.tag(), call.operation()));
            block.locator(".opblock-summary-control").click();
            block.locator(".try-out__btn").click();
            var sent = page.waitForRequest(
                    request -> request.url().startsWith(address + "/" + call.tag()),
                    () -> block.locator("button.execute").click());
            assertThat(sent.headerValue("Authorization")).startsWith("Bearer ");
            var answer = block.locator(".live-responses-table tbody");
            assertThat(answer.locator(".response-col_status")).containsText("200");
            assertThat(answer.locator(".response-col_description code").first()).containsText("{");
        });
    }

    /** Opens the reference page. No page may report an error or load anything from another host. */
    private static void open(String address, Consumer<Page> journey) {
        try (var context = Chromium.browser().newContext()) {
            context.setDefaultTimeout(PATIENCE_MILLIS);
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            var requests = new CopyOnWriteArrayList<String>();
            var errors = new CopyOnWriteArrayList<String>();
            context.onRequest(request -> requests.add(request.url()));
            context.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            var page = context.newPage();
            page.navigate(address + "/reference");
            journey.accept(page);
            assertThat(errors).isEmpty();
            assertThat(requests)
                    .isNotEmpty()
                    .allMatch(request -> Stream.of(
                                    address + "/", RunningSuite.suite().issuer() + "/", "data:")
                            .anyMatch(request::startsWith));
        }
    }

    private static void signIn(Page page, String name) {
        page.locator(".auth-wrapper button.authorize").first().click();
        var form = page.locator(".auth-container");
        var window = page.waitForPopup(() -> form.locator("button.authorize").click());
        window.waitForClose(() -> window.getByRole(AriaRole.BUTTON, named(name)).click());
        assertThat(form.getByText("Logout")).isVisible();
        page.locator(".modal-ux .btn-done").click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** A proxy that removes the prefix from the path, as decision 0032 says. */
    private static void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().toString().substring(PREFIX.length());
            var request = HttpRequest.newBuilder(URI.create(RunningSuite.suite().url(Service.ENROLMENT) + path));
            request.header("X-Forwarded-Prefix", PREFIX);
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
