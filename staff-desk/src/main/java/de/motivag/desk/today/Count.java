package de.motivag.desk.today;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number or a day on the first page.
 *
 * @param path the list that it leads to
 * @param number the number of its rows; with a plus sign if there are more
 * @param scope the words for own rows or all rows, if the person sees both kinds; else null
 * @param day shown instead of a number, or null
 */
public record Count(
        String text,
        String path,
        String number,
        @Nullable String scope,
        @Nullable LocalDate day) {

    public boolean isNone() {
        return number.equals("0");
    }
}
