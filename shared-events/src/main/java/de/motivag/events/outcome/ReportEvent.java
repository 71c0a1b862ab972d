package de.motivag.events.outcome;

import de.motivag.events.Event;
import de.motivag.events.Internal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of a report (Bericht) with published figures. */
public sealed interface ReportEvent extends Event {
    ReportId report();

    @Override
    default ReportId stream() {
        return report();
    }

    /**
     * The figures were frozen, without values that could reveal single people.
     *
     * @param asKnownOn day at whose end the figures were known so
     * @param question parameters of the report
     * @param content the frozen figures as JSON; stored only, because it may be larger than a record of the topic
     */
    record ReportPublished(
            ReportId report, LocalDate asKnownOn, Internal<Question> question, Internal<String> content)
            implements ReportEvent {}

    /**
     * @param figures names of the figures
     * @param from a month or a day; the same holds for {@code to}
     * @param by dimensions; offer and month if null
     */
    record Question(
            List<String> figures,
            String from,
            String to,
            @Nullable List<String> by) {}
}
