package de.motivag.enrolment.read.identities;

import de.motivag.kit.security.AccessReason;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A search by name or client number.
 *
 * @param name words in any order. A word of three or more letters finds names that begin with it, a shorter one whole
 *     words only. Spellings are equal as in the search form of DIN 91379: Müller, Mueller, Muller
 * @param clientNumber the complete number, such as 123A456789; refused together with a name
 */
record Search(
        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{L}*\\p{L}[\\s\\S]*", message = "{name-search.message}")
        String name,

        @Nullable @Pattern(regexp = "\\d{3}[A-Z]\\d{6}", message = "{client-number.message}")
        String clientNumber,

        AccessReason reason) {
    Search {
        if ((name == null) == (clientNumber == null)) {
            throw new IllegalArgumentException("either a name or a client number");
        }
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "Search";
    }
}
