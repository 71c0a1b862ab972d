package de.motivag.desk.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people of a list, in the order in which it was when one of them was opened from it.
 *
 * @param list the address of the list
 * @param people the ids of the participants
 * @param more whether the list has more rows
 * @param position the index of the person who is open
 */
public record Walk(String list, List<String> people, boolean more, int position) {

    /** The position of the person, beginning with 1. */
    public int number() {
        return position + 1;
    }

    /** The number of people; with a plus sign if there are more. */
    public String size() {
        return people.size() + (more ? "+" : "");
    }

    /** The address of the previous person's page, or null. */
    public @Nullable String previous() {
        return position == 0 ? null : address(people.get(position - 1));
    }

    /** The address of the next person's page, or null. */
    public @Nullable String next() {
        return position + 1 == people.size() ? null : address(people.get(position + 1));
    }

    /** The address of the list at the row of the person who is open. */
    public String back() {
        return list + "#row-" + people.get(position);
    }

    private String address(String participant) {
        return "/people/" + participant + "?" + parameters(list);
    }

    /** The parameters of a person's page that belongs to a list. */
    public static String parameters(String list) {
        return "reason=" + People.WORKLIST + "&walking=true&list=" + URLEncoder.encode(list, StandardCharsets.UTF_8);
    }
}
