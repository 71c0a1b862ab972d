package de.motivag.desk.devices;

import de.motivag.desk.frame.WorklistFilter;
import org.jspecify.annotations.Nullable;

/** The filter of the list of devices. Its parameters are those of the list's address. */
public record DeviceFilter(
        @Nullable String worklist,
        @Nullable String type,
        @Nullable String status,
        @Nullable Boolean overdue) {

    public WorklistFilter list() {
        return new WorklistFilter(worklist, null);
    }

    public boolean isOverdue() {
        return Boolean.TRUE.equals(overdue);
    }
}
