package de.motivag.suite.desk;

import static de.motivag.suite.desk.DeskPage.NORD;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.AnotherDesk;
import de.motivag.suite.Staff;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that another page, another host or another person has prepared. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class DeskSecurityTest {
    private static final Staff INTAKE = new Staff("intake", NORD.name());
    private static final String FORM = "/commands/registerParticipant";

    private static DeskClient intake;

    @BeforeAll
    static void somebody_is_signed_in() {
        Organisation.configured(NORD.name());
        intake = DeskClient.signedIn(INTAKE);
    }

    @Test
    void everything_that_changes_something_needs_the_token_of_a_form() {
        var softly = new SoftAssertions();
        for (var route : DeskRoutes.changing()) {
            var path = DeskRoutes.filled(route, _ -> UUID.randomUUID().toString());
            for (var values : List.of(
                    Map.<String, String>of(), Map.of("_csrf", UUID.randomUUID().toString()))) {
                softly.assertThat(intake.post(path, values).status())
                        .as(route + " " + values.keySet())
                        .isEqualTo(403);
            }
        }
        softly.assertAll();
        assertThat(intake.get("/").status()).as("nobody was signed out").isEqualTo(200);
    }

    @Test
    void the_token_of_another_person_is_none() {
        var values = registration();
        values.put("_csrf", DeskClient.signedIn("adviser").get("/").csrf());
        // A filled form is kept and shown again, and not sent.
        assertThat(intake.post(FORM, values).status()).isIn(403, 303);
        values.put("text", values.get("/clientNumber"));
        values.put("_csrf", intake.get("/").csrf());
        assertThat(intake.post("/search", values).text()).doesNotContain(values.get("/familyName"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://localhost",
                "Origin: http://localhost:1"
            })
    void a_page_of_another_origin_posts_nothing_even_with_the_token(String header) {
        var parts = header.split(": ");
        assertThat(intake.post(FORM, registration(), parts[0], parts[1]).status())
                .isEqualTo(403);
    }

    @Test
    void a_page_of_the_desk_posts_with_and_without_headers_about_its_origin() {
        var desk = RunningSuite.suite().desk().toString();
        for (var headers : List.of(new String[] {}, new String[] {"Origin", desk}, new String[] {
            "Sec-Fetch-Site", "same-origin", "Origin", desk
        })) {
            assertThat(intake.post(FORM, registration(), headers).status()).isEqualTo(302);
        }
    }

    @Test
    void a_session_that_existed_before_the_sign_in_is_not_signed_in() {
        var browser = new DeskClient(RunningSuite.suite().desk());
        var refused = browser.get("/");
        var planted = browser.cookie("desk");
        assertThat(planted).isNotEmpty();
        assertThat(browser.signIn(refused, INTAKE).status()).isEqualTo(200);
        assertThat(browser.cookie("desk")).isNotEmpty().isNotEqualTo(planted);

        var attacker = new DeskClient(RunningSuite.suite().desk());
        attacker.setCookie("desk", planted);
        assertThat(attacker.get("/").status()).isEqualTo(302);
    }

    @Test
    void cookies_are_out_of_reach_for_scripts_and_other_sites() {
        var browser = DeskClient.signedIn(INTAKE);
        browser.get("/?language=en");
        var own = browser.cookieHeaders().stream()
                .filter(header -> !header.startsWith("JSESSIONID"))
                .toList();
        assertThat(own).anyMatch(header -> header.startsWith("desk="));
        assertThat(own).anyMatch(header -> header.startsWith("language=en"));
        assertThat(own)
                .allSatisfy(header -> assertThat(header)
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .contains("Path=/")
                        .doesNotContain("Domain="));
    }

    @Test
    void cookies_are_secure_behind_https() throws Exception {
        try (var behindProxy =
                AnotherDesk.inThisJvm(RunningSuite.suite(), Map.of("MOTIVAG_FORWARDED_HEADERS", "framework"))) {
            var browser = new DeskClient(behindProxy.address());
            browser.get("/", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "desk.example");
            assertThat(browser.cookieHeaders())
                    .isNotEmpty()
                    .allSatisfy(header -> assertThat(header).contains("Secure"));
            var known = intake.at(behindProxy.address());
            known.get("/?language=en", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "desk.example");
            assertThat(known.cookieHeaders())
                    .anyMatch(header -> header.startsWith("language="))
                    .allSatisfy(header -> assertThat(header).contains("Secure"));
        }
    }

    static Stream<String> addresses_elsewhere() {
        return Stream.of(
                "https://evil.example/",
                "//evil.example/",
                "///evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "/\t/evil.example/",
                "/\n/evil.example/",
                " //evil.example/",
                "https:evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "evil.example",
                "@evil.example",
                "%2F%2Fevil.example",
                "/%09/evil.example",
                "/%2F/evil.example",
                "/%5Cevil.example",
                "/..//evil.example",
                "/.//evil.example",
                "");
    }

    @Test
    void the_page_after_a_form_is_one_of_the_desk() {
        var softly = new SoftAssertions();
        addresses_elsewhere().forEach(elsewhere -> {
            var values = registration();
            values.put("back", elsewhere);
            var next = intake.post(FORM, values);
            softly.assertThat(next.status()).as("after " + elsewhere).isEqualTo(302);
            softly.assertThat(next.header("Location")
                            .replace(RunningSuite.suite().desk().toString(), ""))
                    .as("after " + elsewhere)
                    .matches(DeskSecurityTest::isLocal);
            var form = intake.get(FORM + "?back=" + encoded(elsewhere)).html();
            softly.assertThat(form.select("main a[href]").eachAttr("href"))
                    .as("links with " + elsewhere)
                    .isNotEmpty()
                    .allMatch(DeskSecurityTest::isLocal);
        });
        softly.assertAll();
    }

    @Test
    void the_page_after_the_sign_in_is_one_of_the_desk() {
        for (var path : List.of(
                "//evil.example/",
                "/;//evil.example",
                "/?continue=https://evil.example",
                "/referrals?x=//evil.example")) {
            var browser = new DeskClient(RunningSuite.suite().desk());
            var address = URI.create(RunningSuite.suite().desk() + path);
            var page = browser.signIn(browser.send(address, HttpRequest::newBuilder), INTAKE);
            assertThat(page.address().getAuthority())
                    .isEqualTo(RunningSuite.suite().desk().getAuthority());
        }
        var backslash = new DeskClient(RunningSuite.suite().desk()).get("/%5Cevil.example/");
        assertThat(backslash.status()).isEqualTo(400);
    }

    /** A path that no browser takes for an address of another host: browsers read a backslash as a slash. */
    private static boolean isLocal(String link) {
        return link.equals("#main") || link.matches("/([^/\\\\\\x00-\\x20][^\\\\\\x00-\\x20]*)?");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A form for a new person, as the page gives it, and filled. */
    private static Map<String, String> registration() {
        var values = new HashMap<>(intake.get(FORM).form(FORM));
        values.put("/clientNumber", Organisation.clientNumber());
        values.put("/givenName", "Jette");
        // The desk asks before it registers two people of the same name.
        values.put("/familyName", DeskClient.newName());
        return values;
    }
}
