package de.motivag.desk.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.commands.AcceptedCommands;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    @Test
    void no_step_that_the_service_accepts_is_left_out() {
        var states = Map.ofEntries(
                Map.entry("Undecided", referral("OPEN", "UNDECIDED", "NOT_REQUESTED")),
                Map.entry("Routed", referral("OPEN", "GREY_INTAKE", "NOT_REQUESTED")),
                Map.entry("Suitable", referral("OPEN", "GREY_INTAKE", "NOT_REQUESTED")),
                Map.entry("Seat asked for", referral("OPEN", "GREY_INTAKE", "REQUESTED")),
                Map.entry("Waiting", referral("OPEN", "GREY_INTAKE", "WAITING")),
                Map.entry("Placed", placed()),
                Map.entry("Support open", placed()),
                Map.entry("Not started", referral("OPEN", "GREY_INTAKE", "NOT_REQUESTED")),
                Map.entry("Withdrawn", in("WITHDRAWN")),
                Map.entry("Closed", in("CLOSED")));
        var accepted = AcceptedCommands.of("enrolment Referral");
        accepted.remove("New");
        assertThat(accepted.keySet()).isEqualTo(states.keySet());
        assertThat(accepted)
                .allSatisfy((state, commands) ->
                        assertThat(commands).isNotEmpty().noneMatch(requireNonNull(states.get(state))::excludes));
    }

    private static Referral placed() {
        return in("OPEN");
    }

    private static Referral in(String state) {
        return referral(state, "GREY_INTAKE", "PLACED");
    }

    private static Referral referral(String state, String route, String placement) {
        return new Referral(
                "referral",
                "participant",
                "offer",
                LocalDate.of(2026, 11, 2),
                null,
                null,
                state,
                null,
                route,
                "SUITABLE",
                0,
                null,
                null,
                placement,
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2026, 11, 3),
                null);
    }
}
