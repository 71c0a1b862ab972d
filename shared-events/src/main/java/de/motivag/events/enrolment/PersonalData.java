package de.motivag.events.enrolment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person's master data (Stammdaten). Used only inside a confidential value. */
public record PersonalData(
        String clientNumber,
        String givenName,
        String familyName,
        @Nullable LocalDate bornOn,
        @Nullable String email,
        @Nullable String phone,
        @Nullable PostalAddress address) {
    public record PostalAddress(String street, String postcode, String city) {}
}
