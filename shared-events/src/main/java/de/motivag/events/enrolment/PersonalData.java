package de.motivag.events.enrolment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's master data (Stammdaten). Used only inside a confidential value.
 *
 * @param clientNumber null as long as the person has none, such as at the first contact with a Jobcenter
 * @param givenName null if the person has one name only, which is the family name
 */
public record PersonalData(
        @Nullable String clientNumber,
        @Nullable String givenName,
        String familyName,
        @Nullable LocalDate bornOn,
        @Nullable String email,
        @Nullable String phone,
        @Nullable PostalAddress address) {
    /**
     * @param street street and house number
     * @param postcode five digits
     * @param city name of the place
     */
    public record PostalAddress(String street, String postcode, String city) {}
}
