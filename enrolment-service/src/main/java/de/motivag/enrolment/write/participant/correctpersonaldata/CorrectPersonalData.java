package de.motivag.enrolment.write.participant.correctpersonaldata;

import static de.motivag.enrolment.EnrolmentRule.BORN_AFTER_APPLICATION;
import static de.motivag.enrolment.EnrolmentRule.NO_SUCH_PARTICIPANT;

import de.motivag.enrolment.write.Formats;
import de.motivag.enrolment.write.participant.Address;
import de.motivag.enrolment.write.participant.Participant;
import de.motivag.enrolment.write.participant.PersonName;
import de.motivag.enrolment.write.participant.ReferralsOf;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.events.Confidential;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.ParticipantEvent.PersonalDataCorrected;
import de.motivag.events.enrolment.ParticipantEvent.PersonalDataField;
import de.motivag.events.enrolment.PersonalData;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.decision.UniqueKey;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Replaces all of a person's data. Refused if another person of the organisation has the client number. The former
 * number becomes available again.
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
        path = "/participants/{participant}/correct-personal-data",
        roles = {Role.INTAKE, Role.ADVISER},
        summary = "Correct a person's data")
public record CorrectPersonalData(
        ParticipantId participant,

        @Nullable @Pattern(regexp = "\\d{3}[A-Z]\\d{6}", message = "{client-number.message}")
        String clientNumber,

        @Nullable @Size(max = 100) String givenName,
        @NotBlank @Size(max = 100) String familyName,
        @Nullable LocalDate bornOn,
        @Nullable @Email @Size(max = 254) String email,

        @Nullable @Size(max = 30) @Pattern(regexp = Formats.PHONE, message = "{phone.message}")
        String phone,

        @Nullable Address address)
        implements JointCommand {
    /** The names in their one form, so that a repetition in another form is the same request. */
    public CorrectPersonalData {
        givenName = givenName == null ? null : PersonName.normal(givenName);
        familyName = PersonName.normal(familyName);
    }

    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Participant.class, participant));
    }

    /** The referrals, if there is a day of birth to compare with their days of application. */
    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        var lookup = new ReferralsOf.Key(participant);
        if (bornOn == null) {
            return List.of();
        }
        return states.has(lookup) ? referrals(states) : List.of(new Stream<>(ReferralsOf.class, lookup));
    }

    private List<Stream<?>> referrals(States states) {
        return states.of(ReferralsOf.class, new ReferralsOf.Key(participant)).referrals().stream()
                .<Stream<?>>map(referral -> new Stream<>(Referral.class, referral))
                .toList();
    }

    @Override
    public List<UniqueKey> claims(States states) {
        return Participant.keys(clientNumber, participant);
    }

    @Override
    public List<UniqueKey> releases(States states) {
        var before = known(states.of(Participant.class, participant));
        return before instanceof Confidential.Open<PersonalData> open
                        && !Objects.equals(open.value().clientNumber(), clientNumber)
                ? Participant.keys(open.value().clientNumber(), participant)
                : List.of();
    }

    @Override
    public List<ParticipantEvent> decide(States states, DecisionContext context) {
        var before = known(states.of(Participant.class, participant));
        PersonName.require(givenName, "#/givenName");
        PersonName.require(familyName, "#/familyName");
        Participant.requirePossibleBirth(bornOn, context, "#/bornOn");
        if (bornOn != null) {
            requireBornBeforeApplications(bornOn, states);
        }
        var person = personalData();
        var changed = before instanceof Confidential.Open<PersonalData> open
                ? changes(open.value(), person)
                : EnumSet.allOf(PersonalDataField.class);
        return changed.isEmpty()
                ? List.of()
                : List.of(new PersonalDataCorrected(participant, changed, Confidential.of(person)));
    }

    private void requireBornBeforeApplications(LocalDate born, States states) {
        for (var stream : referrals(states)) {
            if (states.of(Referral.class, stream.id()) instanceof Referral.Begun begun) {
                var appliedOn = begun.progress().application().appliedOn();
                if (appliedOn.isBefore(born)) {
                    throw new RuleViolated(BORN_AFTER_APPLICATION, "#/bornOn").about(appliedOn);
                }
            }
        }
    }

    private static Confidential<PersonalData> known(Participant state) {
        return switch (state) {
            case Participant.None _ -> throw new RuleViolated(NO_SUCH_PARTICIPANT);
            case Participant.Registered known -> known.person();
            case Participant.BeingErased running -> running.registered().person();
            // Not reached, because the kit refuses commands about an erased person.
            case Participant.Erased _ -> new Confidential.Shredded<>();
        };
    }

    private static Set<PersonalDataField> changes(PersonalData before, PersonalData after) {
        return Arrays.stream(PersonalDataField.values())
                .filter(field -> !Objects.equals(value(field, before), value(field, after)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Object value(PersonalDataField field, PersonalData of) {
        return switch (field) {
            case CLIENT_NUMBER -> of.clientNumber();
            case GIVEN_NAME -> of.givenName();
            case FAMILY_NAME -> of.familyName();
            case BORN_ON -> of.bornOn();
            case EMAIL -> of.email();
            case PHONE -> of.phone();
            case ADDRESS -> of.address();
        };
    }

    private PersonalData personalData() {
        var postal = address == null ? null : address.postal();
        return new PersonalData(clientNumber, givenName, familyName, bornOn, email, phone, postal);
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "CorrectPersonalData[" + participant + "]";
    }
}
