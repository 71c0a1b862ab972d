package de.motivag.desk.today;

import de.motivag.desk.frame.Role;
import de.motivag.desk.services.Listing;
import de.motivag.desk.services.Part;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A number on the first page that is no worklist of a service. A desk declares it as a bean.
 *
 * @param order position; smaller numbers are more urgent
 * @param text the key of its text
 * @param path the list that the number leads to; it shows the same rows
 * @param roles the roles that see it
 * @param rows the rows of that list, with the largest page that the service gives
 */
public record TodayEntry(
        int order, String text, String path, Set<Role> roles, Supplier<? extends Part<? extends Listing<?>>> rows) {

    /** The largest page of a list. */
    public static final int MOST = 200;
}
