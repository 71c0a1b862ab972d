package de.motivag.suite.running;

import static de.motivag.suite.Service.COACHING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("integration")
@ExtendWith(RunningSuite.class)
class RunningSuiteTest {
    @Test
    void a_person_is_brought_from_registration_to_a_seat() {
        var nord = Organisation.configured("jc-nord");
        var group = nord.group();
        nord.placed(group);
        assertThat(nord.as("moderator")
                        .get(COACHING, "/groups/" + group)
                        .body()
                        .path("seatsTaken")
                        .asInt())
                .isEqualTo(1);
    }
}
