package de.motivag.suite;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.infrastructure.Ports;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DevelopmentIssuerTest {

    @TempDir
    private static Path directory;

    private static final String DESK = "http://localhost:8085";
    private static final String FRONT_END = "http://localhost:5173";
    private static final String VERIFIER = "a-code-verifier-of-at-least-43-characters-as-rfc-7636-says";

    private static int port;
    private static String uri;
    private static ConfigurableApplicationContext issuer;

    @BeforeAll
    static void start() {
        SuiteLog.in(directory);
        port = Ports.free(1);
        uri = "http://localhost:" + port;
        issuer = run();
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    static List<Staff> everybody() {
        return Staff.all().toList();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void a_token_names_the_person_the_role_and_the_organisation(Staff staff) {
        Jwt token = decoder().decode(new Tokens(uri).of(staff));
        assertThat(token.getHeaders()).containsEntry("alg", "RS256");
        assertThat(token.getClaimAsString("iss")).isEqualTo(uri);
        assertThat(token.getAudience()).containsExactly("motivag");
        assertThat(token.getSubject()).isEqualTo(staff.id().toString());
        assertThat(token.getClaimAsString("organisation")).isEqualTo(staff.organisation());
        assertThat(token.getClaimAsStringList("roles")).isEqualTo(staff.roles());
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void each_person_has_an_id_that_never_changes() {
        assertThat(Staff.all().map(Staff::id)).hasSize(28).doesNotHaveDuplicates();
        assertThat(new Staff("adviser", "jc-nord").id())
                .isEqualTo(UUID.fromString("c103790a-10d6-5c37-a770-2f2952e81f03"));
    }

    @Test
    void an_unknown_client_gets_no_token() {
        assertThatThrownBy(() -> new Tokens(uri).of(new Staff("director", "jc-nord")))
                .hasMessageContaining("invalid_client");
    }

    @Test
    void a_token_survives_a_restart_of_the_issuer() {
        String token = new Tokens(uri).of(new Staff("intake", "jc-sued"));
        issuer.close();
        issuer = run();
        assertThat(decoder().decode(token).getSubject()).isNotBlank();
    }

    @Test
    void the_key_file_is_readable_by_its_owner_only() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("issuer.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void each_organisation_has_people_with_two_roles_and_a_second_adviser_and_moderator() {
        for (var organisation : Staff.ORGANISATIONS) {
            var roles = Staff.all()
                    .filter(staff -> staff.organisation().equals(organisation))
                    .map(Staff::roles)
                    .toList();
            assertThat(roles).contains(List.of("team-lead", "moderator"), List.of("intake", "adviser"));
            assertThat(roles).filteredOn(List.of("adviser")::equals).hasSize(2);
            assertThat(roles).filteredOn(List.of("moderator")::equals).hasSize(2);
        }
        assertThat(Staff.all().map(Staff::name)).doesNotHaveDuplicates().noneMatch(name -> name.contains("@"));
    }

    @Test
    void the_sign_in_page_lists_all_staff_with_their_roles_in_german_and_english_without_a_script() throws Exception {
        var german = send(new Browser(), HttpRequest.newBuilder(URI.create(uri + "/login")));
        var english = send(
                new Browser(),
                HttpRequest.newBuilder(URI.create(uri + "/login")).header("Accept-Language", "en-GB, de;q=0.5"));
        assertThat(german.body())
                .contains("<html lang=\"de\">", "Jobcenter Süd", "Teamleitung, Moderation")
                .doesNotContain("<script", "style=");
        assertThat(english.body()).contains("<html lang=\"en\">", "Team lead, Moderator");
        for (var page : List.of(german.body(), english.body())) {
            assertThat(page).contains(Staff.all().map(Staff::clientId).toList());
            assertThat(page).contains(Staff.all().map(Staff::name).toList());
        }
        var style = send(new Browser(), HttpRequest.newBuilder(URI.create(uri + "/sign-in.css")));
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Content-Type")).contains("text/css;charset=UTF-8");
        assertThat(german.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void the_desk_gets_roles_organisation_and_name_in_id_token_and_user_info() throws Exception {
        var staff = new Staff("team-lead-moderator", "jc-nord");
        var tokens = deskTokens(new Browser(), staff);
        var id = decoder().decode(tokens.required("id_token").asString()).getClaims();
        var access = decoder().decode(tokens.required("access_token").asString());
        var userInfo = json(send(
                new Browser(),
                withToken("/userinfo", tokens.required("access_token").asString())));
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
        var refreshToken =
                deskTokens(new Browser(), staff).required("refresh_token").asString();
        var form = Map.of("grant_type", "refresh_token", "refresh_token", refreshToken);
        var fresh = json(token(form, true));
        assertThat(decoder().decode(fresh.required("access_token").asString()).getSubject())
                .isEqualTo(staff.id().toString());
        assertThat(token(form, true).statusCode()).isEqualTo(400);
    }

    @Test
    void a_code_is_issued_only_with_a_proof_key() throws Exception {
        var browser = new Browser();
        signIn(browser, new Staff("adviser", "jc-nord"));
        var withoutKey = Map.of(
                "response_type", "code",
                "client_id", "staff-desk",
                "redirect_uri", DESK + "/login/oauth2/code/motivag",
                "scope", "openid");
        assertThat(location(send(browser, authorize(withoutKey)))).contains("error=invalid_request");
    }

    @Test
    void sign_out_ends_the_session_and_returns_to_the_desk() throws Exception {
        var browser = new Browser();
        var tokens = deskTokens(browser, new Staff("moderator-2", "jc-nord"));
        assertThat(location(send(browser, authorize(deskRequest())))).startsWith(DESK + "/login");
        var signOut = query(Map.of(
                "id_token_hint", tokens.required("id_token").asString(), "post_logout_redirect_uri", DESK + "/"));
        assertThat(location(send(browser, HttpRequest.newBuilder(URI.create(uri + "/connect/logout?" + signOut)))))
                .isEqualTo(DESK + "/");
        assertThat(location(send(browser, authorize(deskRequest())))).isEqualTo(uri + "/login");
    }

    @Test
    void the_public_client_returns_to_any_page_of_a_registered_origin_and_to_no_other() throws Exception {
        var browser = new Browser();
        var staff = new Staff("analyst", "jc-nord");
        signIn(browser, staff);
        var page = FRONT_END + "/any/page.html";
        var code = code(send(browser, authorize(request("try-it", page))));
        var form = Map.of(
                "grant_type", "authorization_code",
                "client_id", "try-it",
                "code", code,
                "redirect_uri", page,
                "code_verifier", VERIFIER);
        var answer = token(form, false);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(FRONT_END);
        assertThat(decoder()
                        .decode(json(answer).required("access_token").asString())
                        .getSubject())
                .isEqualTo(staff.id().toString());
        for (var other :
                List.of("http://localhost:51730/", "http://localhost:5173.example.org/", "http://example.org/")) {
            assertThat(send(browser, authorize(request("try-it", other))).statusCode())
                    .as(other)
                    .isEqualTo(400);
        }
    }

    @Test
    void staff_see_the_people_of_their_organisation_and_the_desk_sees_everybody() throws Exception {
        var own = json(send(new Browser(), withToken("/staff", new Tokens(uri).of(new Staff("intake", "jc-sued")))));
        var account = json(token(Map.of("grant_type", "client_credentials"), true));
        var all = json(send(
                new Browser(),
                withToken("/staff", account.required("access_token").asString())));
        assertThat(own.size()).isEqualTo(14);
        assertThat(own.valueStream())
                .allMatch(entry -> entry.required("organisation").asString().equals("jc-sued"));
        assertThat(all.valueStream().map(entry -> entry.required("id").asString()))
                .containsExactlyElementsOf(
                        Staff.all().map(staff -> staff.id().toString()).toList());
        assertThat(all.required(0).toString())
                .isEqualTo("{\"id\":\"" + new Staff("intake", "jc-nord").id()
                        + "\",\"name\":\"Ines Albers\",\"roles\":[\"intake\"],\"organisation\":\"jc-nord\"}");
        assertThat(send(new Browser(), HttpRequest.newBuilder(URI.create(uri + "/staff")))
                        .statusCode())
                .isEqualTo(401);
    }

    private static final class Browser {
        private final HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    /** Signs in as the person whose button a user would click. */
    private static void signIn(Browser browser, Staff staff) throws Exception {
        var page = send(browser, HttpRequest.newBuilder(URI.create(uri + "/login")))
                .body();
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(csrf.find()).isTrue();
        var form = query(Map.of("_csrf", csrf.group(1), "username", staff.clientId(), "password", "dev"));
        var answer = send(
                browser,
                HttpRequest.newBuilder(URI.create(uri + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        // As browsers send it for a page without a referrer.
                        .header("Origin", "null")
                        .POST(BodyPublishers.ofString(form)));
        assertThat(location(answer)).doesNotContain("error");
    }

    private static JsonNode deskTokens(Browser browser, Staff staff) throws Exception {
        signIn(browser, staff);
        var code = code(send(browser, authorize(deskRequest())));
        var form = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                DESK + "/login/oauth2/code/motivag",
                "code_verifier",
                VERIFIER);
        return json(token(form, true));
    }

    private static Map<String, String> deskRequest() throws Exception {
        return request("staff-desk", DESK + "/login/oauth2/code/motivag");
    }

    private static Map<String, String> request(String client, String redirectUri) throws Exception {
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII)));
        return Map.of(
                "response_type",
                "code",
                "client_id",
                client,
                "redirect_uri",
                redirectUri,
                "scope",
                "openid profile",
                "code_challenge",
                challenge,
                "code_challenge_method",
                "S256");
    }

    private static HttpRequest.Builder authorize(Map<String, String> request) {
        return HttpRequest.newBuilder(URI.create(uri + "/oauth2/authorize?" + query(request)))
                .header("Accept", "text/html");
    }

    private static HttpRequest.Builder withToken(String path, String token) {
        return HttpRequest.newBuilder(URI.create(uri + path)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> token(Map<String, String> form, boolean isDesk) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(uri + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(query(form)));
        if (isDesk) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString("staff-desk:dev".getBytes(US_ASCII)));
        } else {
            request.header("Origin", FRONT_END);
        }
        return send(new Browser(), request);
    }

    private static HttpResponse<String> send(Browser browser, HttpRequest.Builder request) throws Exception {
        return browser.http.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer + " " + answer.body()));
    }

    private static String code(HttpResponse<String> answer) {
        var code = Pattern.compile("[?&]code=([^&]+)").matcher(location(answer));
        assertThat(code.find()).as(location(answer)).isTrue();
        return code.group(1);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** A decoder like that of a service, built from the issuer's metadata. */
    private static JwtDecoder decoder() {
        return JwtDecoders.fromIssuerLocation(uri);
    }

    private static ConfigurableApplicationContext run() {
        return Contexts.run(
                "issuer",
                DevelopmentIssuer.class,
                Map.of(
                        "PORT",
                        port,
                        "MOTIVAG_ISSUER",
                        uri,
                        "MOTIVAG_AUDIENCE",
                        "motivag",
                        "MOTIVAG_ISSUER_KEY",
                        directory.resolve("issuer.json"),
                        "MOTIVAG_DESK",
                        DESK,
                        "MOTIVAG_FRONT_ENDS",
                        FRONT_END),
                Clock.systemUTC());
    }
}
