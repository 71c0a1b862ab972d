package de.motivag.outcome.write.report;

import de.motivag.events.outcome.ReportEvent.Dimension;
import de.motivag.events.outcome.ReportEvent.ReportPublished;
import java.time.LocalDate;
import java.util.List;

/**
 * The parameters of a report.
 *
 * @param figures names of the figures
 * @param from a month or a day
 * @param to a month or a day, which is included
 * @param by dimensions; empty for all cases together
 * @param asKnownOn day at whose end the events were known
 */
public record ReportQuery(List<String> figures, String from, String to, List<String> by, LocalDate asKnownOn) {
    public static ReportQuery of(ReportPublished published) {
        return new ReportQuery(
                published.figures().stream()
                        .map(definition -> definition.figure().toString())
                        .toList(),
                published.from().value(),
                published.to().value(),
                published.by().stream().map(Dimension::toString).toList(),
                published.asKnownOn());
    }
}
