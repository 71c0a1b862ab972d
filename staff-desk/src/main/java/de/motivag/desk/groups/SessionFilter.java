package de.motivag.desk.groups;

import de.motivag.desk.frame.WorklistFilter;
import org.jspecify.annotations.Nullable;

/** The filter of the list of sessions. Its parameters are those of the list's address. */
public record SessionFilter(
        @Nullable String worklist,
        @Nullable Boolean mine,
        @Nullable String group,
        @Nullable String moderator,
        @Nullable String from,
        @Nullable String to) {

    public WorklistFilter list() {
        return new WorklistFilter(worklist, mine);
    }
}
