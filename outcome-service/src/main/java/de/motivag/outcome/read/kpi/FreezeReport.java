package de.motivag.outcome.read.kpi;

import de.motivag.kit.web.Distinct;
import de.motivag.kit.web.OrNew;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to freeze figures as they were known at the end of a day.
 *
 * @param figures names of the figures
 * @param from a month or a day; the same holds for {@code to}
 * @param to a month or a day, not before {@code from} and not in the future
 * @param by offer and month if missing
 * @param asKnownOn day at whose end the events were known
 */
record FreezeReport(
        @OrNew ReportId report,
        @Distinct @Size(max = 50) List<@Size(max = 100) String> figures,
        @Size(max = 10) String from,
        @Size(max = 10) String to,
        @Nullable @Distinct @Size(max = 10) List<@Size(max = 20) String> by,
        LocalDate asKnownOn) {}
