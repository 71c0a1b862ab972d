package de.motivag.suite.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.motivag.suite.desk.DeskPage.NORD;

import de.motivag.suite.running.RunningSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A figure is shown as a chart and a table, and explained by its cases. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class AnalystJourneyTest {
    @Test
    void a_figure_is_a_chart_and_a_table_and_is_explained_by_its_cases() {
        NORD.entered(NORD.groupOfToday());
        try (var desk = DeskPage.signedIn("analyst")) {
            desk.follow("Kennzahlen").go("/figures/measure-entries").seesAtLast("Zeitraum");
            assertThat(desk.page().locator(".chart svg, .chart canvas").first()).isVisible();
            assertThat(desk.page().locator("main table").first()).isVisible();
            desk.follow("Fälle").sees("Ereignisse");
        }
    }
}
