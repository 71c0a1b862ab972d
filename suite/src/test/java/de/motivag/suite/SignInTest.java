package de.motivag.suite;

import static de.motivag.suite.IssuerBrowser.code;
import static de.motivag.suite.IssuerBrowser.deskRequest;
import static de.motivag.suite.IssuerBrowser.json;
import static de.motivag.suite.IssuerBrowser.location;
import static de.motivag.suite.IssuerBrowser.query;
import static de.motivag.suite.IssuerBrowser.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Signing in and out at the development issuer, as the staff desk and other front ends use it. */
class SignInTest {
    @TempDir
    private static Path directory;

    private static RunningIssuer issuer;

    @BeforeAll
    static void start() {
        issuer = new RunningIssuer(directory);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    private static IssuerBrowser browser() {
        return new IssuerBrowser(issuer);
    }

    @Test
    void the_sign_in_page_lists_all_staff_with_their_roles_in_german_and_english_without_a_script() throws Exception {
        var german = browser().send(browser().at("/login"));
        var english = browser().send(browser().at("/login").header("Accept-Language", "en-GB, de;q=0.5"));
        assertThat(german.body())
                .contains("<html lang=\"de\">", "Jobcenter Süd", "Teamleitung, Moderation")
                .doesNotContain("<script", "style=");
        assertThat(english.body()).contains("<html lang=\"en\">", "Team lead, Moderator");
        for (var page : List.of(german.body(), english.body())) {
            assertThat(page).contains(Staff.all().map(Staff::clientId).toList());
            assertThat(page).contains(Staff.all().map(Staff::name).toList());
        }
        var style = browser().send(browser().at("/sign-in.css"));
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Content-Type")).contains("text/css;charset=UTF-8");
        assertThat(german.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void the_desk_gets_roles_organisation_and_name_in_id_token_and_user_info() throws Exception {
        var staff = new Staff("team-lead-moderator", "jc-nord");
        var tokens = browser().deskTokens(staff);
        var id = issuer.decoder().decode(tokens.required("id_token").asString()).getClaims();
        var access = issuer.decoder().decode(tokens.required("access_token").asString());
        var userInfo = json(browser()
                .send(browser()
                        .withToken("/userinfo", tokens.required("access_token").asString())));
        for (var name : List.of("sub", "name", "organisation", "roles")) {
            assertThat(JsonMapper.shared().valueToTree(id.get(name)).toString())
                    .isEqualTo(userInfo.required(name).toString());
        }
        assertThat(id)
                .containsEntry("sub", staff.id().toString())
                .containsEntry("name", "Silke Carstens")
                .containsEntry("organisation", "jc-nord")
                .containsEntry("roles", List.of("team-lead", "moderator"))
                .containsEntry("aud", List.of("staff-desk"));
        assertThat(access.getAudience()).containsExactly("motivag");
        assertThat(access.getSubject()).isEqualTo(staff.id().toString());
    }

    @Test
    void a_refresh_token_works_once() throws Exception {
        var staff = new Staff("intake", "jc-sued");
        var refreshToken = browser().deskTokens(staff).required("refresh_token").asString();
        var form = Map.of("grant_type", "refresh_token", "refresh_token", refreshToken);
        var fresh = json(browser().token(form, true));
        assertThat(issuer.decoder()
                        .decode(fresh.required("access_token").asString())
                        .getSubject())
                .isEqualTo(staff.id().toString());
        assertThat(browser().token(form, true).statusCode()).isEqualTo(400);
    }

    @Test
    void a_code_is_issued_only_with_a_proof_key() throws Exception {
        var browser = browser();
        browser.signIn(new Staff("adviser", "jc-nord"));
        var withoutKey = Map.of(
                "response_type", "code",
                "client_id", "staff-desk",
                "redirect_uri", RunningIssuer.DESK + "/login/oauth2/code/motivag",
                "scope", "openid");
        assertThat(location(browser.send(browser.authorize(withoutKey)))).contains("error=invalid_request");
    }

    @Test
    void sign_out_ends_the_session_and_returns_to_the_desk() throws Exception {
        var browser = browser();
        var tokens = browser.deskTokens(new Staff("moderator-2", "jc-nord"));
        assertThat(location(browser.send(browser.authorize(deskRequest())))).startsWith(RunningIssuer.DESK + "/login");
        var signOut = query(Map.of(
                "id_token_hint",
                tokens.required("id_token").asString(),
                "post_logout_redirect_uri",
                RunningIssuer.DESK + "/"));
        assertThat(location(browser.send(browser().at("/connect/logout?" + signOut))))
                .isEqualTo(RunningIssuer.DESK + "/");
        assertThat(location(browser.send(browser.authorize(deskRequest())))).isEqualTo(issuer.uri() + "/login");
    }

    @Test
    void the_public_client_returns_to_any_page_of_a_registered_origin_and_to_no_other() throws Exception {
        var browser = browser();
        var staff = new Staff("analyst", "jc-nord");
        browser.signIn(staff);
        var page = RunningIssuer.FRONT_END + "/any/page.html";
        var code = code(browser.send(browser.authorize(request("try-it", page))));
        var form = Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "try-it",
                "code",
                code,
                "redirect_uri",
                page,
                "code_verifier",
                IssuerBrowser.VERIFIER);
        var answer = browser().token(form, false);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(RunningIssuer.FRONT_END);
        assertThat(issuer.decoder()
                        .decode(json(answer).required("access_token").asString())
                        .getSubject())
                .isEqualTo(staff.id().toString());
        for (var other :
                List.of("http://localhost:51730/", "http://localhost:5173.example.org/", "http://example.org/")) {
            assertThat(browser.send(browser.authorize(request("try-it", other))).statusCode())
                    .as(other)
                    .isEqualTo(400);
        }
    }
}
