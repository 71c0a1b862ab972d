package de.motivag.desk.figures;

import de.motivag.desk.frame.Dates;
import java.time.LocalDate;
import java.util.List;

/**
 * The inputs for publishing a report.
 *
 * @param report the id of the new report
 * @param from the first month, such as 2026-01
 * @param to the last month
 * @param asKnownOn the day whose knowledge the report contains, as it was typed
 */
public record ReportForm(String report, List<String> figures, String from, String to, String asKnownOn) {

    record Body(String report, List<String> figures, String from, String to, String asKnownOn) {}

    Body body(LocalDate today) {
        return new Body(report, figures, from, to, Dates.iso(asKnownOn, today));
    }
}
