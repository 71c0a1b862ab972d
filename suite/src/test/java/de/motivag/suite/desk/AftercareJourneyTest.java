package de.motivag.suite.desk;

import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Aftercare of a person whose measure has ended. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class AftercareJourneyTest {
    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void aftercare_is_offered_accepted_given_and_ended(BrowserMode mode) {
        var participation = EvidenceJourneyTest.endedMeasure();
        Organisation.settled();
        try (var desk = DeskPage.signedIn("moderator", mode)) {
            desk.personOf(participation)
                    .sees("noch nicht angeboten")
                    .follow("Nachbetreuung anbieten")
                    .press("Nachbetreuung anbieten")
                    .sees("Das Angebot der Nachbetreuung ist erfasst.")
                    .follow("Antwort zur Nachbetreuung erfassen")
                    .choose("Antwort der Person", "angenommen")
                    .press("Antwort zur Nachbetreuung erfassen")
                    .sees("Die Antwort ist erfasst.");
            desk.follow("Nachbetreuung")
                    .followTo("/commands/logAftercareContact?participation=" + participation)
                    .choose("Kanal", "Telefon")
                    .mark("Erreicht?", "Ja")
                    .fill("Minuten", "20")
                    .press("Kontakt der Nachbetreuung erfassen")
                    .sees("Der Kontakt ist erfasst.");
            desk.followTo("/commands/endAftercare?participation=" + participation)
                    .choose("Grund", "Ziele erreicht")
                    .press("Nachbetreuung beenden")
                    .sees("Die Nachbetreuung ist beendet.");
            desk.personOf(participation).sees("Kontakte: 1, zuletzt am " + DeskPage.german(Organisation.today()));
        }
    }
}
