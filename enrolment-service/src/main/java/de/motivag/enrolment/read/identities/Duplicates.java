package de.motivag.enrolment.read.identities;

import de.motivag.enrolment.read.identities.Identities.Identity;
import de.motivag.enrolment.write.participant.PersonName;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.enrolment.PersonalData;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.AccessReason;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question for likely duplicates of a person, before a second file is made.
 *
 * @param clientNumber the complete number, such as 123A456789
 * @param givenName given names (Vornamen)
 * @param familyName family name (Nachname), or the only name
 * @param bornOn day of birth
 * @param participant the person whose data are corrected, who is left out; null at a registration
 */
record Duplicates(
        @Nullable @Pattern(regexp = "\\d{3}[A-Z]\\d{6}", message = "{client-number.message}")
        String clientNumber,

        @Nullable @Size(max = 100) String givenName,
        @Size(max = 100) String familyName,
        @Nullable LocalDate bornOn,
        @Nullable ParticipantId participant,
        AccessReason reason) {
    /** Two of year, month and day: one of them was mistyped. */
    private static final int ALIKE = 2;

    /** @throws RuleViolated if a name has no letter */
    void requireNames() {
        PersonName.require(givenName, "#/givenName");
        PersonName.require(familyName, "#/familyName");
    }

    PersonalData person() {
        return new PersonalData(null, givenName, familyName, bornOn, null, null, null);
    }

    /** Whether the days of birth do not speak against it: unknown, equal, mistyped, or with day and month exchanged. */
    boolean isLikely(Identity identity) {
        var other = Objects.requireNonNull(identity.data()).bornOn();
        if (bornOn == null || other == null) {
            return true;
        }
        var equal = (bornOn.getYear() == other.getYear() ? 1 : 0)
                + (bornOn.getMonthValue() == other.getMonthValue() ? 1 : 0)
                + (bornOn.getDayOfMonth() == other.getDayOfMonth() ? 1 : 0);
        var exchanged = bornOn.getYear() == other.getYear()
                && bornOn.getMonthValue() == other.getDayOfMonth()
                && bornOn.getDayOfMonth() == other.getMonthValue();
        return equal >= ALIKE || exchanged;
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "Duplicates";
    }
}
