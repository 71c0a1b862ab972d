package de.motivag.enrolment.read.identities;

import static de.motivag.enrolment.read.identities.PersonalProperty.ADDRESS;
import static de.motivag.enrolment.read.identities.PersonalProperty.BIRTH_DATE;
import static de.motivag.enrolment.read.identities.PersonalProperty.CLIENT_NUMBER;
import static de.motivag.enrolment.read.identities.PersonalProperty.EMAIL;
import static de.motivag.enrolment.read.identities.PersonalProperty.NAME;
import static de.motivag.enrolment.read.identities.PersonalProperty.PHONE;

import de.motivag.events.enrolment.PersonalData;
import de.motivag.events.enrolment.PersonalData.PostalAddress;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's master data as shown to a reader; properties that the reader's roles do not need are missing.
 *
 * @param givenName given names (Vornamen)
 * @param familyName family name (Nachname)
 * @param email address for mails to the person
 * @param phone phone number as entered
 * @param address postal address in Germany
 * @param clientNumber the Kundennummer of the Bundesagentur, such as 123A456789
 * @param bornOn day of birth
 */
record PersonalDetails(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable PostalAddress address,
        @Nullable String clientNumber,
        @Nullable LocalDate bornOn) {
    static PersonalDetails of(PersonalData data, Set<PersonalProperty> shown) {
        return new PersonalDetails(
                shown.contains(NAME) ? data.givenName() : null,
                shown.contains(NAME) ? data.familyName() : null,
                shown.contains(EMAIL) ? data.email() : null,
                shown.contains(PHONE) ? data.phone() : null,
                shown.contains(ADDRESS) ? data.address() : null,
                shown.contains(CLIENT_NUMBER) ? data.clientNumber() : null,
                shown.contains(BIRTH_DATE) ? data.bornOn() : null);
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "PersonalDetails";
    }
}
