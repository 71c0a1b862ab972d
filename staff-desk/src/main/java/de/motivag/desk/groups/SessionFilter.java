package de.motivag.desk.groups;

import de.motivag.desk.frame.WorklistFilter;
import de.motivag.desk.services.Query;
import org.jspecify.annotations.Nullable;

/** The filter of the list of sessions. Its parameters are those of the list's address. */
public record SessionFilter(
        @Nullable String worklist,
        @Nullable Boolean mine,
        @Nullable String group,
        @Nullable String from,
        @Nullable String to) {

    Query query() {
        return list().query().and("group", group).and("from", from).and("to", to);
    }

    public WorklistFilter list() {
        return new WorklistFilter(worklist, mine);
    }

    /** The parameters of the list's address, with the question mark. */
    public String parameters() {
        return query().parameters();
    }
}
