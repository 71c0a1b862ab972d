package de.motivag.enrolment.write.participant;

import de.motivag.events.enrolment.PersonalData.PostalAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A postal address in Germany.
 *
 * @param street street and house number
 * @param postcode five digits
 * @param city name of the place
 */
public record Address(
        @NotBlank @Size(max = 200) String street,

        @Pattern(regexp = "\\d{5}", message = "{postcode.message}")
        String postcode,

        @NotBlank @Size(max = 100) String city) {
    public Address {
        street = PersonName.normal(street);
        city = PersonName.normal(city);
    }

    public PostalAddress postal() {
        return new PostalAddress(street, postcode, city);
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "Address";
    }
}
