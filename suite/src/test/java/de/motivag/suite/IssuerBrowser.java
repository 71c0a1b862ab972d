package de.motivag.suite;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser with its own cookies at a development issuer, and the requests of the pages that it shows. */
final class IssuerBrowser {
    static final String VERIFIER = "a-code-verifier-of-at-least-43-characters-as-rfc-7636-says";

    private final String uri;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    IssuerBrowser(RunningIssuer issuer) {
        this.uri = issuer.uri();
    }

    /** Signs in as the person whose button a user would click. */
    void signIn(Staff staff) throws Exception {
        var page = send(at("/login")).body();
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(csrf.find()).isTrue();
        var form = query(Map.of("_csrf", csrf.group(1), "username", staff.clientId(), "password", "dev"));
        var answer = send(at("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                // As browsers send it for a page without a referrer.
                .header("Origin", "null")
                .POST(BodyPublishers.ofString(form)));
        assertThat(location(answer)).doesNotContain("error");
    }

    JsonNode deskTokens(Staff staff) throws Exception {
        signIn(staff);
        var code = code(send(authorize(deskRequest())));
        var form = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                RunningIssuer.DESK + "/login/oauth2/code/motivag",
                "code_verifier",
                VERIFIER);
        return json(token(form, true));
    }

    static Map<String, String> deskRequest() throws Exception {
        return request("staff-desk", RunningIssuer.DESK + "/login/oauth2/code/motivag");
    }

    static Map<String, String> request(String client, String redirectUri) throws Exception {
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

    HttpRequest.Builder authorize(Map<String, String> request) {
        return at("/oauth2/authorize?" + query(request)).header("Accept", "text/html");
    }

    HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(uri + path));
    }

    HttpRequest.Builder withToken(String path, String token) {
        return at(path).header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> token(Map<String, String> form, boolean isDesk) throws Exception {
        var request = at("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(query(form)));
        if (isDesk) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString("staff-desk:dev".getBytes(US_ASCII)));
        } else {
            request.header("Origin", RunningIssuer.FRONT_END);
        }
        return send(request);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer + " " + answer.body()));
    }

    static String code(HttpResponse<String> answer) {
        var code = Pattern.compile("[?&]code=([^&]+)").matcher(location(answer));
        assertThat(code.find()).as(location(answer)).isTrue();
        return code.group(1);
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
