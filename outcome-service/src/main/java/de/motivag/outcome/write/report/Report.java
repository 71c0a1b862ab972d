package de.motivag.outcome.write.report;

import de.motivag.events.outcome.ReportEvent;
import de.motivag.events.outcome.ReportEvent.ReportPublished;

/** A report of figures, which never changes once it is published. */
public sealed interface Report {
    record None() implements Report {}

    record Published(ReportQuery query) implements Report {}

    static Report evolve(Report state, ReportEvent event) {
        return switch (event) {
            case ReportPublished published -> new Published(ReportQuery.of(published));
        };
    }
}
