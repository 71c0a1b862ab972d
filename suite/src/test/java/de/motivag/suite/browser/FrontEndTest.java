package de.motivag.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A front end of another origin, in a real browser. */
@Tag("integration")
@ExtendWith({Chromium.class, RunningSuite.class})
class FrontEndTest {
    private static final Map<String, String> FILES = Map.of("/", "text/html", "/front-end.js", "text/javascript");
    static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final double PATIENCE_MILLIS = 30_000;

    private static HttpServer frontEnd;

    @BeforeAll
    static void start() throws IOException {
        var origin = URI.create(RunningSuite.suite().frontEnds().getFirst());
        frontEnd = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), origin.getPort()), 0);
        frontEnd.createContext("/", FrontEndTest::serve);
        frontEnd.start();
        Organisation.configured("jc-nord");
    }

    @AfterAll
    static void stop() {
        if (frontEnd != null) {
            frontEnd.stop(0);
        }
    }

    @Test
    void a_page_of_another_origin_signs_in_reads_a_list_and_posts_a_command() {
        try (var context = context("de-DE", true)) {
            var errors = new ArrayList<String>();
            var page = page(context);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            page.navigate(address());
            page.getByRole(AriaRole.BUTTON, named("Anmelden")).click();
            page.getByRole(AriaRole.BUTTON, named("Hauke Lüders")).click();
            assertThat(page.locator("#created")).not().isEmpty();
            var list = JsonMapper.shared().readTree(page.locator("#list").textContent());
            assertThat(list.path("status").asInt()).isEqualTo(200);
            assertThat(list.path("items").isArray()).isTrue();
            var created = JsonMapper.shared().readTree(page.locator("#created").textContent());
            assertThat(created.path("status").asInt()).as(created.toString()).isEqualTo(201);
            assertThat(created.path("etag").asString()).isEqualTo("\"1\"");
            assertThat(created.path("location").asString())
                    .isEqualTo("/participants/" + created.path("id").asString());
            assertThat(created.path("correlation").asString()).hasSize(36);
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void a_page_of_an_origin_that_is_not_configured_sees_no_answer() {
        try (var context = context("de-DE", true)) {
            var page = page(context);
            // The same page, at an address that is another origin for a browser.
            page.navigate(address().replace("localhost", "127.0.0.1"));
            var open = RunningSuite.suite().url(Service.ENROLMENT) + "/problems/not-found";
            var seen = page.evaluate("address => fetch(address).then(() => 'seen', error => error.name)", open);
            assertThat(seen).isEqualTo("TypeError");
        }
    }

    @Test
    void staff_sign_in_without_javascript() {
        try (var context = context("de-DE", false)) {
            var page = page(context);
            page.navigate(authorization());
            page.getByRole(AriaRole.BUTTON, named("Maike Thomsen")).click();
            page.waitForURL(address -> address.startsWith(address()) && address.contains("code="));
        }
    }

    @ParameterizedTest
    @CsvSource({"de-DE, Anmelden, Teamleitung", "en-GB, Sign in, Team lead"})
    void the_sign_in_page_is_accessible_in_both_languages(String locale, String title, String role) {
        try (var context = context(locale, true)) {
            var page = page(context);
            page.navigate(authorization());
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(title);
            assertThat(page.locator("main")).containsText(role);
            var violations =
                    new AxeBuilder(page).withTags(WCAG_2_2_AA).analyze().getViolations();
            assertThat(violations).isEmpty();
        }
    }

    private static BrowserContext context(String locale, boolean hasScripts) {
        return Chromium.browser()
                .newContext(new NewContextOptions().setLocale(locale).setJavaScriptEnabled(hasScripts));
    }

    private static Page page(BrowserContext context) {
        context.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static String address() {
        return RunningSuite.suite().frontEnds().getFirst() + "/";
    }

    /** The challenge is that of RFC 7636, appendix B. */
    private static String authorization() {
        return RunningSuite.suite().issuer()
                + "/oauth2/authorize?response_type=code&client_id=try-it&scope=openid&redirect_uri=" + address()
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";
    }

    private static void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var type = FILES.get(path);
            if (type == null) {
                exchange.sendResponseHeaders(path.equals("/favicon.ico") ? 204 : 404, -1);
                return;
            }
            var name = path.equals("/") ? "/front-end.html" : path;
            var bytes = Objects.requireNonNull(FrontEndTest.class.getResourceAsStream("/browser" + name))
                    .readAllBytes();
            var text = new String(bytes, UTF_8)
                    .replace("ISSUER", RunningSuite.suite().issuer())
                    .replace(
                            "ENROLMENT",
                            RunningSuite.suite().url(Service.ENROLMENT).toString())
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type + ";charset=utf-8");
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
        }
    }
}
