package de.motivag.desk.today;

import org.jspecify.annotations.Nullable;

/**
 * A number on the first page.
 *
 * @param path the list that the number leads to
 * @param number the number of its rows; with a plus sign if there are more
 * @param scope the words for own rows or all rows, if the person sees both kinds; else null
 */
public record Count(
        String text, String path, String number, @Nullable String scope) {

    public boolean isNone() {
        return number.equals("0");
    }
}
