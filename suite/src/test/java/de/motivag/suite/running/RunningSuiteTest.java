package de.motivag.suite.running;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("integration")
@ExtendWith(RunningSuite.class)
class RunningSuiteTest {
    @Test
    void a_person_is_brought_from_registration_to_a_seat_that_both_services_show() {
        var nord = Organisation.configured("jc-nord");
        var group = nord.group();
        var referral = nord.placed(group);

        var shown = nord.as("adviser")
                .get(ENROLMENT, "/referrals/" + referral)
                .accepted()
                .body();
        assertThat(shown.path("placement").asString()).isEqualTo("PLACED");
        assertThat(shown.path("groupId").asString()).isEqualTo(group.toString());
        var participation = nord.as("moderator")
                .get(COACHING, "/participations/" + shown.path("participation").asString())
                .accepted()
                .body();
        assertThat(participation.path("status").asString()).isEqualTo("PLACED");
        assertThat(participation.path("referral").asString()).isEqualTo(referral.toString());
        assertThat(participation.path("participant").asString())
                .isEqualTo(shown.path("participant").asString());
        assertThat(participation.path("group").asString()).isEqualTo(group.toString());
        assertThat(nord.as("moderator")
                        .get(COACHING, "/groups/" + group)
                        .body()
                        .path("seatsTaken")
                        .asInt())
                .isEqualTo(1);
    }
}
