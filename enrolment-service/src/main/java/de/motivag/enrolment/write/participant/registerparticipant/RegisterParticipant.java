package de.motivag.enrolment.write.participant.registerparticipant;

import static de.motivag.enrolment.EnrolmentRule.PARTICIPANT_EXISTS;

import de.motivag.enrolment.write.Formats;
import de.motivag.enrolment.write.participant.Address;
import de.motivag.enrolment.write.participant.Participant;
import de.motivag.enrolment.write.participant.PersonName;
import de.motivag.events.Confidential;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantRegistered;
import de.motivag.events.enrolment.PersonalData;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.decision.UniqueKey;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Registers a person. Refused if the organisation has a person with the same client number.
 *
 * @param clientNumber the Kundennummer of the Bundesagentur, such as 123A456789; unique in the organisation, and left out
 *     as long as the person has none
 * @param givenName given names (Vornamen); left out for a person with one name, which is the family name
 * @param familyName family name (Nachname), with at least one letter
 * @param bornOn day of birth; not in the future, not before 1900, not after an application
 * @param email address for mails to the person
 * @param phone phone number, 4 to 20 digits
 */
@Post(
        path = "/participants",
        roles = {Role.INTAKE, Role.ADVISER},
        summary = "Register a person")
public record RegisterParticipant(
        @OrNew ParticipantId participant,

        @Nullable @Pattern(regexp = "\\d{3}[A-Z]\\d{6}", message = "{client-number.message}")
        String clientNumber,

        @Nullable @Size(max = 100) String givenName,
        @NotBlank @Size(max = 100) String familyName,
        @Nullable LocalDate bornOn,
        @Nullable @Email @Size(max = 254) String email,

        @Nullable @Size(max = 30) @Pattern(regexp = Formats.PHONE, message = "{phone.message}")
        String phone,

        @Nullable Address address)
        implements EntityCommand<Participant> {
    /** The names in their one form, so that a repetition in another form is the same request. */
    public RegisterParticipant {
        givenName = givenName == null ? null : PersonName.normal(givenName);
        familyName = PersonName.normal(familyName);
    }

    @Override
    public Stream<Participant> stream(DecisionContext context) {
        return new Stream<>(Participant.class, participant);
    }

    @Override
    public List<UniqueKey> claims(States states) {
        return Participant.keys(clientNumber, participant);
    }

    @Override
    public List<ParticipantEvent> decide(Participant state, DecisionContext context) {
        PersonName.require(givenName, "#/givenName");
        PersonName.require(familyName, "#/familyName");
        Participant.requirePossibleBirth(bornOn, context, "#/bornOn");
        var person = Confidential.of(personalData());
        return switch (state) {
            case Participant.None _ -> List.of(new ParticipantRegistered(participant, person));
            case Participant.Registered known -> repeated(known, person);
            case Participant.BeingErased running -> repeated(running.registered(), person);
            // Not reached, because the kit refuses commands about an erased person.
            case Participant.Erased _ -> List.of(new ParticipantRegistered(participant, person));
        };
    }

    private static List<ParticipantEvent> repeated(Participant.Registered known, Confidential<PersonalData> person) {
        if (known.person().equals(person)) {
            return List.of();
        }
        throw new RuleViolated(PARTICIPANT_EXISTS, "#/participant");
    }

    private PersonalData personalData() {
        var postal = address == null ? null : address.postal();
        return new PersonalData(clientNumber, givenName, familyName, bornOn, email, phone, postal);
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "RegisterParticipant[" + participant + "]";
    }
}
