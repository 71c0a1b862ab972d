package de.motivag.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferralTest {

    private static final List<String> ADVISER =
            List.of("decideRoute", "assessSuitability", "requestPlacement", "logContact", "logJobOffer");
    private static final List<String> EMPLOYER_SERVICE = List.of("logContact", "logJobOffer");

    @Test
    void an_adviser_logs_a_contact_with_a_person_who_has_a_seat() {
        assertThat(placed().nextStep(ADVISER)).isEqualTo("logContact");
    }

    @Test
    void the_employer_service_logs_a_job_offer() {
        assertThat(placed().nextStep(EMPLOYER_SERVICE)).isEqualTo("logJobOffer");
    }

    @Test
    void nothing_follows_for_a_desk_without_commands() {
        assertThat(placed().nextStep(List.of())).isNull();
    }

    @Test
    void nobody_with_a_seat_is_offered_another_one() {
        assertThat(placed().excludes("requestPlacement")).isTrue();
        assertThat(placed().excludes("logContact")).isFalse();
    }

    @Test
    void a_closed_referral_takes_contacts_but_no_suitability_check() {
        assertThat(in("CLOSED").excludes("assessSuitability")).isTrue();
        assertThat(in("CLOSED").excludes("logContact")).isFalse();
    }

    private static Referral placed() {
        return in("OPEN");
    }

    private static Referral in(String state) {
        return new Referral(
                "referral",
                "participant",
                "offer",
                LocalDate.of(2026, 11, 2),
                null,
                null,
                state,
                null,
                "GREY_INTAKE",
                "SUITABLE",
                0,
                null,
                null,
                "PLACED",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
