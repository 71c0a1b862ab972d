package de.motivag.desk.devices;

import de.motivag.desk.frame.WorklistFilter;
import de.motivag.desk.services.Query;
import org.jspecify.annotations.Nullable;

/** The filter of the list of devices. Its parameters are those of the list's address. */
public record DeviceFilter(
        @Nullable String worklist,
        @Nullable String type,
        @Nullable String status,
        @Nullable Boolean overdue) {

    Query query() {
        return list().query().and("type", type).and("status", status).and("overdue", isOverdue() ? true : null);
    }

    public WorklistFilter list() {
        return new WorklistFilter(worklist, null);
    }

    public boolean isOverdue() {
        return Boolean.TRUE.equals(overdue);
    }

    /** The parameters of the list's address, with the question mark. */
    public String parameters() {
        return query().parameters();
    }
}
