package de.motivag.suite.desk;

import static de.motivag.suite.desk.DeskPage.NORD;

import de.motivag.suite.Service;
import de.motivag.suite.running.Organisation;
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
        NORD.entered(NORD.groupOfToday());
        try (var desk = DeskPage.signedIn("analyst", mode)) {
            desk.follow("Kennzahlen").go("/figures/measure-entries").seesAtLast("Zeitraum");
            desk.seesChart();
            desk.follow("Fälle").sees("Ereignisse");
            desk.go("/figures/measure-entries?by=quarter").follow("Fälle").sees("Fälle in Q");
            desk.follow("Zeiträume, Angebote, Gruppen oder Wissensstände vergleichen")
                    .sees("Nach Angebot")
                    .sees("Woraus der Unterschied besteht");
            desk.open("nur in der zweiten Auswahl")
                    .sees("nur in der zweiten Auswahl:")
                    .sees("nicht enthalten");
        }
    }

    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void changes_since_the_last_report_are_split_into_their_reasons(BrowserMode mode) {
        var month = Organisation.today().toString().substring(0, 7);
        NORD.as("analyst")
                .post(Service.OUTCOME, "/reports", """
                        {"figures": ["measure-entries"], "from": "%1$s", "to": "%1$s", "by": ["month"],
                         "asKnownOn": "%2$s"}""".formatted(
                                month, Organisation.today().minusDays(1)))
                .accepted();
        NORD.entered(NORD.groupOfToday());
        Organisation.settled();
        try (var desk = DeskPage.signedIn("analyst", mode)) {
            desk.sees("Wissensstand des letzten Berichts: Was hat sich seitdem geändert?")
                    .follow("Seit dem letzten Bericht")
                    .sees("neu erfasst");
            desk.followAt("main .counts a").sees("neu erfasst:").sees("nicht enthalten");
        }
    }

    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void other_routing_rules_are_tried_without_changing_anything(BrowserMode mode) {
        NORD.referral();
        try (var desk = DeskPage.signedIn("analyst", mode)) {
            desk.follow("Was wäre, wenn")
                    .fill("Monate seit der letzten Zahlung", "12")
                    .press("Berechnen")
                    .sees("Zuweisungen aus")
                    .sees("Anderer Weg durch die Regeln");
        }
    }
}
