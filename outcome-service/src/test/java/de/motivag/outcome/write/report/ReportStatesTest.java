package de.motivag.outcome.write.report;

import de.motivag.events.FigureName;
import de.motivag.events.Internal;
import de.motivag.events.MonthOrDay;
import de.motivag.events.Sha256;
import de.motivag.events.outcome.ReportEvent.Definition;
import de.motivag.events.outcome.ReportEvent.Dimension;
import de.motivag.events.outcome.ReportEvent.ReportPublished;
import de.motivag.events.outcome.ReportId;
import de.motivag.kit.decision.Scenario;
import de.motivag.kit.decision.StateTable;
import de.motivag.kit.decision.Stream;
import de.motivag.outcome.Example;
import de.motivag.outcome.write.report.publishreport.PublishReport;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportStatesTest {
    private static final ReportId REPORT = new ReportId(new UUID(7, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final ReportPublished PUBLISHED = new ReportPublished(
            REPORT,
            DAY,
            new MonthOrDay("2026-01"),
            new MonthOrDay("2026-03"),
            List.of(Dimension.OFFER, Dimension.MONTH),
            List.of(new Definition(FigureName.EXITS, 1)),
            new Sha256("0".repeat(64)),
            Internal.of("{}"));

    private static final Map<String, List<ReportPublished>> STATES =
            Map.of("None", List.of(), "Published", List.of(PUBLISHED));

    @Test
    void every_command_in_every_state_has_the_result_of_the_table() throws IOException {
        StateTable.check(
                Report.class,
                STATES,
                history -> given(history).state(new Stream<>(Report.class, REPORT)),
                Map.of(
                        "PublishReport", publish("exits", null),
                        "PublishReport (dimensions given)", publish("exits", List.of("offer", "month")),
                        "PublishReport (all cases together)", publish("exits", List.of("none")),
                        "PublishReport (other figures)", publish("waiting-time", null)),
                (history, command) -> given(history).decides(command));
    }

    private static PublishReport publish(String figure, @Nullable List<String> by) {
        return new PublishReport(REPORT, List.of(figure), "2026-01", "2026-03", by, DAY);
    }

    private static Scenario given(List<ReportPublished> history) {
        return Example.given()
                .knowing(
                        FrozenFigures.class, new FrozenFigures.Computed(PUBLISHED.figures(), PUBLISHED.logHash(), "{}"))
                .and(history);
    }
}
