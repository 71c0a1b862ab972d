package de.motivag.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//example.org",
                "/\\example.org",
                "/.//example.org",
                "/..//example.org",
                "/people/../..//example.org",
                "https://example.org",
                "javascript:alert(1)",
                "",
                "people"
            })
    void an_address_of_another_host_leads_to_the_first_page(String address) {
        assertThat(LocalAddress.of(address)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/referrals?state=OPEN&after=abc_-", "/people/0f1e?reason=WORKLIST#history"})
    void an_address_of_the_desk_is_kept(String address) {
        assertThat(LocalAddress.of(address)).isEqualTo(address);
    }
}
