package de.motivag.suite.desk;

import static de.motivag.suite.desk.DeskPage.NORD;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Staff;
import de.motivag.suite.desk.DeskClient.Answer;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Tokens and sessions end, and the work of the person who is signed in goes on where it can. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class DeskSessionTest {
    private static final Staff INTAKE = new Staff("intake", NORD.name());
    private static final String FORM = "/commands/registerParticipant";
    private static final String TOKENS =
            HttpSessionOAuth2AuthorizedClientRepository.class.getName() + ".AUTHORIZED_CLIENTS";

    @BeforeAll
    static void configure() {
        Organisation.configured(NORD.name());
    }

    @Test
    void a_token_that_expires_in_the_middle_of_a_form_is_renewed_and_the_form_is_carried_out() {
        var intake = DeskClient.signedIn(INTAKE);
        var form = filled(intake);
        expire(intake, null);
        assertThat(intake.post(FORM, form).status()).isEqualTo(302);
        assertThat(found(intake, form)).isTrue();
        assertThat(token(intake).getAccessToken().getExpiresAt()).isAfter(Instant.now());
    }

    @Test
    void pages_that_are_opened_at_the_same_time_renew_the_token_once() throws Exception {
        var intake = DeskClient.signedIn(INTAKE);
        expire(intake, null);
        Callable<Answer> opened = () -> intake.get("/referrals");
        try (var tabs = Executors.newFixedThreadPool(4)) {
            for (var tab : tabs.invokeAll(Stream.generate(() -> opened).limit(4).toList())) {
                assertThat(tab.get().status()).isEqualTo(200);
            }
        }
        assertThat(intake.get("/referrals").status()).isEqualTo(200);
    }

    @Test
    void requests_at_the_same_time_may_add_the_same_attribute() {
        var intake = DeskClient.signedIn(INTAKE);
        var page = session(intake);
        var file = session(intake);
        page.setAttribute("added", "by the page");
        file.setAttribute("added", "by the file");
        sessions().save(page);
        sessions().save(file);
        assertThat(session(intake).<String>getAttribute("added")).isEqualTo("by the file");
    }

    @Test
    void a_form_stays_filled_if_the_token_cannot_be_renewed() {
        var intake = DeskClient.signedIn(INTAKE);
        var form = filled(intake);
        expire(intake, "not-a-refresh-token");
        var kept = intake.follow(intake.post(FORM, form));
        assertThat(found(intake, form)).as("the form is shown, and not sent").isFalse();
        var again = kept.form(FORM);
        assertThat(again).containsEntry("/familyName", form.get("/familyName")).containsEntry("key", form.get("key"));
        assertThat(intake.post(FORM, again).status()).isEqualTo(302);
        assertThat(found(intake, form)).isTrue();
    }

    @Test
    void a_page_signs_in_again_by_itself_if_the_token_cannot_be_renewed() {
        var intake = DeskClient.signedIn(INTAKE);
        expire(intake, "not-a-refresh-token");
        var page = intake.follow(intake.get("/referrals"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.address().getPath()).isEqualTo("/referrals");
    }

    @Test
    void signing_out_ends_the_sessions_at_the_desk_and_at_the_issuer() {
        var intake = DeskClient.signedIn(INTAKE);
        var session = intake.cookie("desk");
        var atTheIssuer = intake.cookie("JSESSIONID");
        var end = intake.follow(
                intake.post("/logout", Map.of("_csrf", intake.get("/").csrf())));
        assertThat(end.address().getPath()).as("the issuer asks who it is").isEqualTo("/login");

        var thief = new DeskClient(RunningSuite.suite().desk());
        thief.setCookie("desk", session);
        thief.setCookie("JSESSIONID", atTheIssuer);
        assertThat(thief.follow(thief.get("/")).address().getPath()).isEqualTo("/login");
    }

    private static Map<String, String> filled(DeskClient desk) {
        var form = new HashMap<>(desk.get(FORM).form(FORM));
        form.put("/clientNumber", Organisation.clientNumber());
        form.put("/givenName", "Jette");
        form.put("/familyName", DeskClient.newName());
        return form;
    }

    private static boolean found(DeskClient desk, Map<String, String> form) {
        var answer = desk.post(
                "/search",
                Map.of("text", form.get("/clientNumber"), "_csrf", desk.get("/").csrf()));
        return desk.follow(answer).text().contains(form.get("/familyName") + ", Jette");
    }

    /** @param refreshToken instead of the present one, or null */
    private static void expire(DeskClient desk, @Nullable String refreshToken) {
        var past = Instant.now().minusSeconds(600);
        var client = token(desk);
        var session = session(desk);
        session.setAttribute(
                TOKENS,
                new HashMap<>(Map.of(
                        "motivag",
                        new OAuth2AuthorizedClient(
                                client.getClientRegistration(),
                                client.getPrincipalName(),
                                new OAuth2AccessToken(TokenType.BEARER, "expired", past, past.plusSeconds(1)),
                                refreshToken == null
                                        ? client.getRefreshToken()
                                        : new OAuth2RefreshToken(refreshToken, past)))));
        sessions().save(session);
    }

    private static OAuth2AuthorizedClient token(DeskClient desk) {
        Map<String, OAuth2AuthorizedClient> tokens = session(desk).getRequiredAttribute(TOKENS);
        return tokens.get("motivag");
    }

    private static Session session(DeskClient desk) {
        return sessions().findById(new String(Base64.getDecoder().decode(desk.cookie("desk")), StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private static SessionRepository<Session> sessions() {
        return RunningSuite.suite().deskContext().getBean(SessionRepository.class);
    }
}
