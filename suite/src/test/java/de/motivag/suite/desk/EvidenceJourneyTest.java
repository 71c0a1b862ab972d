package de.motivag.suite.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.motivag.suite.desk.DeskPage.NORD;

import de.motivag.suite.Service;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Evidence of work by person and month. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class EvidenceJourneyTest {
    @Test
    void evidence_is_checked_for_ticked_people_and_an_attempt_keeps_the_term() {
        endedMeasure();
        Organisation.settled();
        try (var desk = DeskPage.signedIn("adviser")) {
            desk.follow("Nachweise").sees("die Frist bleibt bestehen");
            var open = desk.page().locator("tbody tr").count();
            desk.page().locator("tbody input[name=row]").last().check();
            desk.press("Nicht erreicht");
            assertThat(desk.page().locator("[id='/reached-false']")).isChecked();
            desk.press("Kontakt festhalten").sees("1 von 1 erledigt.");
            assertThat(desk.page().locator("tbody tr")).hasCount(open);
            desk.page().locator("tbody input[name=row]").last().check();
            desk.press("Unverändert, heute geprüft")
                    .press("Keine Integration bestätigen")
                    .sees("1 von 1 erledigt.");
        }
    }

    /** Ends a participation today, so that the evidence of its participant is asked for. */
    static void endedMeasure() {
        var participation = NORD.entered(NORD.groupOfToday());
        NORD.as("moderator")
                .post(
                        Service.COACHING,
                        "/participations/" + participation + "/end-early",
                        "{\"endedOn\": \"%s\", \"reason\": \"OTHER\"}".formatted(Organisation.today()))
                .accepted();
    }
}
