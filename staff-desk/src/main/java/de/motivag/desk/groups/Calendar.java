package de.motivag.desk.groups;

import de.motivag.desk.services.Query;
import org.jspecify.annotations.Nullable;

/**
 * The calendar whose links a page shows: that of a group, that of a participation, or otherwise that of the person who is
 * signed in.
 *
 * @param person the person of the participation, whose name the page shows
 * @param back the page from which this one was opened
 */
public record Calendar(
        @Nullable String group,
        @Nullable String participation,
        @Nullable String person,
        String back) {

    static final String PATH = "/calendar-links";

    public String kind() {
        return group != null ? "group" : participation != null ? "participation" : "own";
    }

    /** The address of this page. */
    public String here() {
        return PATH
                + Query.of("group", group)
                        .and("participation", participation)
                        .and("person", person)
                        .and("back", back)
                        .parameters();
    }
}
