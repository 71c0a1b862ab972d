package de.motivag.desk.person;

import org.jspecify.annotations.Nullable;

/** The text of a search, as the fields of a form that registers the person. */
public record Typed(String clientNumber, String givenName, String familyName) {

    /**
     * Reads "Förster, Jette" and "Jette Förster".
     *
     * @param number the text as a client number, or null
     */
    static Typed of(String text, @Nullable String number) {
        if (number != null) {
            return new Typed(number, "", "");
        }
        int comma = text.indexOf(',');
        if (comma >= 0) {
            return new Typed(
                    "",
                    text.substring(comma + 1).strip(),
                    text.substring(0, comma).strip());
        }
        int blank = text.lastIndexOf(' ');
        return blank < 0
                ? new Typed("", "", text)
                : new Typed("", text.substring(0, blank).strip(), text.substring(blank + 1));
    }
}
