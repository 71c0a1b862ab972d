package de.motivag.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.services.User;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import tools.jackson.databind.json.JsonMapper;

/** Forms that were sent after the end of a session. */
class KeptFormsTest {

    private final FormOwner owners = new FormOwner();
    private final KeptForms forms = new KeptForms(owners, JsonMapper.shared());

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(String staff) {
        var token = new OidcIdToken("token", null, null, Map.of("sub", staff));
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(new DefaultOidcUser(Set.of(), token), ""));
    }

    private MockHttpServletRequest form(String path, String staff) {
        var request = new MockHttpServletRequest("POST", path);
        request.setParameter("_owner", owners.statement(new User(staff, "jc-nord", staff, Set.of())));
        request.setParameter("_csrf", "old");
        request.setParameter("/note", "Rückruf");
        return request;
    }

    private static MockHttpServletRequest withCookiesOf(MockHttpServletResponse response) {
        var request = new MockHttpServletRequest("GET", KeptForms.PATH);
        request.setCookies(response.getCookies());
        return request;
    }

    @Test
    void the_same_person_gets_the_form_with_what_was_typed() {
        var response = new MockHttpServletResponse();
        assertThat(forms.keep(form("/commands/logContact", "arne"), response)).isTrue();
        signIn("arne");
        var kept = forms.of(withCookiesOf(response));
        assertThat(kept).isNotNull();
        assertThat(kept.path()).isEqualTo("/commands/logContact");
        assertThat(kept.parameters()).isEqualTo(Map.of("/note", List.of("Rückruf")));
    }

    @Test
    void another_person_gets_nothing() {
        var response = new MockHttpServletResponse();
        forms.keep(form("/commands/logContact", "arne"), response);
        signIn("ines");
        assertThat(forms.of(withCookiesOf(response))).isNull();
    }

    @Test
    void a_form_without_a_statement_of_this_instance_is_not_kept() {
        var foreign = new MockHttpServletRequest("POST", "/commands/logContact");
        foreign.setParameter("_owner", new FormOwner().statement(new User("arne", "", "", Set.of())));
        assertThat(forms.keep(foreign, new MockHttpServletResponse())).isFalse();
        assertThat(forms.keep(
                        new MockHttpServletRequest("POST", "/commands/logContact"), new MockHttpServletResponse()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/operations/retry", "/operations/discard", "/operations/facts", "/logout", "/commands/a/b"})
    void a_request_whose_page_would_carry_it_out_is_not_kept(String path) {
        assertThat(forms.keep(form(path, "arne"), new MockHttpServletResponse()))
                .isFalse();
    }
}
