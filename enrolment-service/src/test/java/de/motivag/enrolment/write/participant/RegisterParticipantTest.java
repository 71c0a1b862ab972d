package de.motivag.enrolment.write.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.write.participant.registerparticipant.RegisterParticipant;
import de.motivag.events.Confidential;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantRegistered;
import de.motivag.events.enrolment.PersonalData;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.States;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegisterParticipantTest {
    private static final DecisionContext CONTEXT =
            new DecisionContext(Instant.parse("2026-03-02T09:00:00Z"), new OrganisationId("jc-nord"));
    private static final ParticipantId P1 = new ParticipantId(new UUID(1, 1));

    @Test
    void registering_a_registered_person_again_has_no_effect() {
        var registered = new ParticipantRegistered(P1, Confidential.of(person("Lovelace")));
        assertThat(register("Lovelace", null).decide(new Participant.None(), CONTEXT))
                .containsExactly(registered);
        var state = Participant.evolve(new Participant.None(), registered);
        assertThat(register("Lovelace", null).decide(state, CONTEXT)).isEmpty();
        assertThatThrownBy(() -> register("Byron", null).decide(state, CONTEXT))
                .hasMessage(EnrolmentRule.PARTICIPANT_EXISTS.code());
    }

    @Test
    void the_same_name_in_another_form_is_the_same_request() {
        var state = Participant.evolve(
                new Participant.None(),
                register("Müller", null).decide(new Participant.None(), CONTEXT).getFirst());
        assertThat(register(" Mu\u0308ller\u00a0", null).decide(state, CONTEXT)).isEmpty();
    }

    @Test
    void a_person_may_have_one_name_only_which_has_a_letter() {
        var single = new RegisterParticipant(P1, "123A456789", null, "Þóra", null, null, null, null);
        assertThat(single.decide(new Participant.None(), CONTEXT)).hasSize(1);
        for (var name : List.of("-", "?", "\u0301")) {
            assertThatThrownBy(() -> register(name, null).decide(new Participant.None(), CONTEXT))
                    .hasMessage(EnrolmentRule.NO_NAME.code());
            var given = new RegisterParticipant(P1, "123A456789", name, "Lovelace", null, null, null, null);
            assertThatThrownBy(() -> given.decide(new Participant.None(), CONTEXT))
                    .hasMessage(EnrolmentRule.NO_NAME.code());
        }
    }

    @Test
    void a_birth_date_in_the_future_is_refused() {
        var tomorrow = register("Lovelace", LocalDate.of(2026, 3, 3));
        assertThatThrownBy(() -> tomorrow.decide(new Participant.None(), CONTEXT))
                .hasMessage(CommonRule.DAY_IN_FUTURE.code());
    }

    @Test
    void the_client_number_is_claimed_for_the_person_and_never_printed() {
        var claim = register("Lovelace", null).claims(new States(Map.of())).getFirst();
        assertThat(claim.holder()).isEqualTo(P1);
        assertThat(claim.taken()).isEqualTo(EnrolmentRule.CLIENT_NUMBER_TAKEN);
        assertThat(claim.toString()).doesNotContain("123A456789");
        assertThat(register("Lovelace", null).toString()).doesNotContain("Lovelace", "123A456789");
    }

    private static RegisterParticipant register(String familyName, LocalDate bornOn) {
        return new RegisterParticipant(P1, "123A456789", "Ada", familyName, bornOn, null, null, null);
    }

    private static PersonalData person(String familyName) {
        return new PersonalData("123A456789", "Ada", familyName, null, null, null, null);
    }
}
