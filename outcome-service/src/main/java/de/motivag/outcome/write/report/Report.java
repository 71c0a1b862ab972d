package de.motivag.outcome.write.report;

import de.motivag.events.Internal;
import de.motivag.events.outcome.ReportEvent;
import de.motivag.events.outcome.ReportEvent.Question;
import de.motivag.events.outcome.ReportEvent.ReportPublished;
import java.time.LocalDate;

/** A report of figures, which never changes once it is published. */
public sealed interface Report {
    record None() implements Report {}

    record Published(LocalDate asKnownOn, Internal<Question> question) implements Report {}

    static Report evolve(Report state, ReportEvent event) {
        return switch (event) {
            case ReportPublished published -> new Published(published.asKnownOn(), published.question());
        };
    }
}
