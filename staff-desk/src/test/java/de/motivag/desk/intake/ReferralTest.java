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

    private static Referral placed() {
        return new Referral(
                "referral",
                "participant",
                "offer",
                LocalDate.of(2026, 11, 2),
                null,
                null,
                "OPEN",
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
