package de.motivag.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://video.example.org:8443/room",
                "https://example.org/@room?pin=1#now",
                "https://example.org?mail=ada@example.org"
            })
    void a_link_names_a_host_by_https(String link) {
        assertThat(link).matches(WebAddress.PATTERN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ada:secret@example.org",
                "https://ada@example.org/room",
                "https://:secret@example.org",
                "https://example.org:443@example.net/",
                "https://example.org:/@",
                "http://example.org",
                "javascript:alert(1)",
                "https:/example.org",
                "https://"
            })
    void a_link_with_a_user_name_or_password_or_another_scheme_is_refused(String link) {
        assertThat(link).doesNotMatch(WebAddress.PATTERN);
    }
}
