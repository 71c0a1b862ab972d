package de.motivag.desk.today;

/**
 * A number on the first page.
 *
 * @param path the list that the number leads to
 * @param number the number of its rows; with a plus sign if there are more
 */
public record Count(String text, String path, String number) {

    public boolean isNone() {
        return number.equals("0");
    }
}
