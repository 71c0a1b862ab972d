package de.motivag.outcome.write.report;

import de.motivag.events.Internal;
import de.motivag.events.outcome.ReportEvent.Question;
import de.motivag.events.outcome.ReportEvent.ReportPublished;
import de.motivag.events.outcome.ReportId;
import de.motivag.kit.decision.StateTable;
import de.motivag.kit.decision.Stream;
import de.motivag.outcome.Scenario;
import de.motivag.outcome.write.report.publishreport.PublishReport;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportStatesTest {
    private static final ReportId REPORT = new ReportId(new UUID(7, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static final Map<String, List<ReportPublished>> STATES = Map.of(
            "None",
            List.of(),
            "Published",
            List.of(new ReportPublished(
                    REPORT,
                    DAY,
                    Internal.of(new Question(List.of("exits"), "2026-01", "2026-03", null)),
                    Internal.of("{}"))));

    @Test
    void every_command_in_every_state_has_the_result_of_the_table() throws IOException {
        StateTable.check(
                Report.class,
                STATES,
                history -> Scenario.given().and(history).state(new Stream<>(Report.class, REPORT)),
                Map.of(
                        "PublishReport",
                        new PublishReport(REPORT, List.of("exits"), "2026-01", "2026-03", null, DAY),
                        "PublishReport (other figures)",
                        new PublishReport(REPORT, List.of("waiting-time"), "2026-01", "2026-03", null, DAY)),
                (history, command) -> Scenario.given().and(history).decides(command));
    }
}
