package de.motivag.desk.today;

import de.motivag.desk.services.Part;
import de.motivag.desk.services.Role;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A number or a day on the first page that is no worklist of a service. A desk declares it as a bean.
 *
 * @param order position; smaller numbers are more urgent
 * @param text the key of its text
 * @param path the list that it leads to
 * @param roles the roles that see it
 * @param shown the rows of that list, with the largest page that the service gives; or the day of what is to be read,
 *     if counting it would take long
 */
public record TodayEntry(int order, String text, String path, Set<Role> roles, Supplier<? extends Part<?>> shown) {

    /** The largest page of a list. */
    public static final int MOST = 200;
}
