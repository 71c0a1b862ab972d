package de.motivag.outcome.read.kpi;

import de.motivag.kit.web.OrNew;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures to be published as they were known at the end of a day.
 *
 * @param figures their names
 * @param from a month or a day, as is {@code to}
 * @param by offer and month unless said otherwise
 */
record FreezeReport(
        @OrNew ReportId report,
        List<String> figures,
        String from,
        String to,
        @Nullable List<String> by,
        LocalDate asKnownOn) {}
