package de.motivag.enrolment.read.identities;

import de.motivag.enrolment.read.identities.Identities.Identity;
import de.motivag.events.enrolment.PersonalData.PostalAddress;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's identity, as far as the reader's roles need it ({@link PersonalProperty}).
 *
 * @param erased whether the data were erased; data lost with the database are missing as well, but are not erased
 * @param givenName given names (Vornamen)
 * @param familyName family name (Nachname)
 * @param email address for mails to the person
 * @param phone phone number as entered
 * @param address postal address in Germany
 * @param clientNumber the Kundennummer of the Bundesagentur, such as 123A456789
 * @param bornOn day of birth
 */
record Person(
        UUID participant,
        boolean erased,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable PostalAddress address,
        @Nullable String clientNumber,
        @Nullable LocalDate bornOn) {
    static Person of(Identity identity, Set<PersonalProperty> shown) {
        var id = identity.participant().value();
        var data = identity.data();
        if (data == null) {
            return new Person(id, identity.erased(), null, null, null, null, null, null, null);
        }
        var details = PersonalDetails.of(data, shown);
        return new Person(
                id,
                false,
                details.givenName(),
                details.familyName(),
                details.email(),
                details.phone(),
                details.address(),
                details.clientNumber(),
                details.bornOn());
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "Person[" + participant + "]";
    }
}
