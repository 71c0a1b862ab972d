package de.motivag.suite.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.motivag.suite.desk.DeskPage.NORD;

import de.motivag.suite.Service;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Evidence of work by person and month. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class EvidenceJourneyTest {
    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void evidence_is_checked_for_ticked_people_and_an_attempt_keeps_the_term(BrowserMode mode) {
        endedMeasure();
        Organisation.settled();
        try (var desk = DeskPage.signedIn("adviser", mode)) {
            desk.follow("Nachweise")
                    .sees("Jede Zeile ist eine Person, jede Spalte ein Monat des Zeitraums von sechs Monaten");
            var open = desk.page().locator("tbody tr").count();
            desk.tickLastRow().press("Nicht erreicht");
            assertThat(desk.page().locator("[id='/reached-false']")).isChecked();
            desk.press("Kontakt festhalten").sees("1 von 1 erledigt.");
            assertThat(desk.page().locator("tbody tr")).hasCount(open);
            desk.tickLastRow()
                    .press("Unverändert, heute geprüft")
                    .press("Keine Integration bestätigen")
                    .sees("1 von 1 erledigt.");
        }
    }

    /** Ends a participation today, so that the evidence of its participant is asked for. */
    static UUID endedMeasure() {
        var participation = NORD.entered(NORD.groupOfToday());
        NORD.as("moderator")
                .post(
                        Service.COACHING,
                        "/participations/" + participation + "/end-early",
                        "{\"endedOn\": \"%s\", \"reason\": \"OTHER\"}".formatted(Organisation.today()))
                .accepted();
        return participation;
    }
}
