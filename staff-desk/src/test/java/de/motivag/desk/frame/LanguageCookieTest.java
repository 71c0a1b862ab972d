package de.motivag.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguageCookieTest {

    private final LanguageCookie languages = new LanguageCookie();

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, de",
                "en, en",
                "'en-GB,en;q=0.9,de;q=0.5', en",
                "'de-DE,de;q=0.9,en;q=0.5', de",
                "'fr,en;q=0.5', en",
                "fr, de",
                "*, de",
                "'en;q=x', de"
            })
    void the_first_visit_follows_the_language_of_the_browser_and_is_german_by_default(
            @Nullable String header, String language) {
        assertThat(languages.resolveLocale(visit(header)).getLanguage()).isEqualTo(language);
    }

    @Test
    void a_language_that_somebody_chose_is_kept_whatever_the_browser_prefers() {
        var response = new MockHttpServletResponse();
        languages.setLocaleContext(visit("en"), response, new SimpleLocaleContext(Locale.GERMAN));
        var cookie = response.getCookie("language");
        assertThat(cookie).isNotNull();
        var next = visit("en");
        next.setCookies(new Cookie(cookie.getName(), cookie.getValue()));
        assertThat(languages.resolveLocale(next)).isEqualTo(Locale.GERMAN);
    }

    private static MockHttpServletRequest visit(@Nullable String header) {
        var request = new MockHttpServletRequest();
        if (header != null) {
            request.addHeader("Accept-Language", header);
        }
        return request;
    }
}
