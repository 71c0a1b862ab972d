package de.motivag.desk.appointments;

import de.motivag.desk.frame.WorklistFilter;
import org.jspecify.annotations.Nullable;

/** The filter of the list of appointments. Its parameters are those of the list's address. */
public record AppointmentFilter(
        @Nullable String worklist,
        @Nullable Boolean mine,
        @Nullable String member,
        @Nullable String state,
        @Nullable String from,
        @Nullable String to) {

    public WorklistFilter list() {
        return new WorklistFilter(worklist, mine);
    }
}
