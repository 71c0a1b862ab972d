package de.motivag.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseGuardTest {
    private static final List<String> BREAKS = List.of("enrolment.ReferralRouted no longer has route");

    @ParameterizedTest
    @ValueSource(strings = {"0.1.0-SNAPSHOT", "0.9.3", "0.10.0", "1.0.0-SNAPSHOT"})
    void before_1_0_0_an_event_changes_in_place(String version) {
        new ReleaseGuard(version).passes(BREAKS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "1.0.1-SNAPSHOT", "1.1.0", "2.0.0-SNAPSHOT", "10.0.0"})
    void from_1_0_0_on_a_break_is_refused_and_growth_passes(String version) {
        var guard = new ReleaseGuard(version);
        guard.passes(List.of());
        assertThatThrownBy(() -> guard.passes(BREAKS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("since 1.0.0 this needs a new @Revision and an upcaster")
                .hasMessageContaining(BREAKS.getFirst());
    }

    @Test
    void the_version_is_that_of_this_build() {
        assertThat(ReleaseGuard.ofThisBuild().version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }
}
