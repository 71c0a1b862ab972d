package de.motivag.suite.desk;

import static de.motivag.suite.desk.DeskPage.NORD;

import de.motivag.suite.running.RunningSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A figure is shown as a chart and a table, and explained by its cases. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class AnalystJourneyTest {
    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void a_figure_is_a_chart_and_a_table_and_is_explained_by_its_cases(BrowserMode mode) {
        NORD.entered(NORD.groupOfToday());
        try (var desk = DeskPage.signedIn("analyst", mode)) {
            desk.follow("Kennzahlen").go("/figures/measure-entries").seesAtLast("Zeitraum");
            desk.seesChart();
            desk.follow("Fälle").sees("Ereignisse");
        }
    }
}
