package de.motivag.outcome.read.kpi;

import de.motivag.kit.web.Distinct;
import de.motivag.kit.web.OrNew;
import jakarta.validation.constraints.Size;
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
        @Distinct @Size(max = 50) List<@Size(max = 100) String> figures,
        @Size(max = 10) String from,
        @Size(max = 10) String to,
        @Nullable @Distinct @Size(max = 10) List<@Size(max = 20) String> by,
        LocalDate asKnownOn) {}
