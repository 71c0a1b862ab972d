package de.motivag.suite.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.motivag.suite.desk.DeskPage.NORD;

import com.microsoft.playwright.Page;
import de.motivag.suite.Service;
import de.motivag.suite.running.Organisation;
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
            desk.follow("Zeiträume, Angebote, Gruppen oder Wissensstände vergleichen")
                    .sees("Woraus der Unterschied besteht");
            desk.page()
                    .locator("main .counts a", new Page.LocatorOptions().setHasText("nur auf der zweiten Seite"))
                    .click();
            desk.sees("nur auf der zweiten Seite:").sees("nicht enthalten");
        }
    }

    @Test
    void changes_since_the_last_report_are_split_into_their_reasons() {
        var month = Organisation.today().toString().substring(0, 7);
        NORD.as("analyst")
                .post(Service.OUTCOME, "/reports", """
                        {"figures": ["measure-entries"], "from": "%1$s", "to": "%1$s", "by": ["month"],
                         "asKnownOn": "%2$s"}""".formatted(
                                month, Organisation.today().minusDays(1)))
                .accepted();
        NORD.entered(NORD.groupOfToday());
        Organisation.settled();
        try (var desk = DeskPage.signedIn("analyst")) {
            desk.sees("Werte des letzten Berichts, die heute anders wären")
                    .follow("Seit dem letzten Bericht")
                    .sees("neu erfasst");
            desk.page().locator("main td a").first().click();
            desk.sees("neu erfasst:").sees("nicht enthalten");
        }
    }

    @Test
    void other_routing_rules_are_tried_without_changing_anything() {
        NORD.referral();
        try (var desk = DeskPage.signedIn("analyst")) {
            desk.follow("Was wäre, wenn")
                    .fill("Monate seit der letzten Zahlung", "12")
                    .press("Berechnen")
                    .sees("Zuweisungen aus")
                    .sees("Anderer Weg durch die Regeln");
        }
    }
}
