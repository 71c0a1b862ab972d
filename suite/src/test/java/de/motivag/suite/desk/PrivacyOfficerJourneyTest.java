package de.motivag.suite.desk;

import static de.motivag.suite.desk.DeskPage.NORD;

import de.motivag.suite.running.RunningSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An erasure is requested, and accesses are read. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class PrivacyOfficerJourneyTest {
    @Test
    void an_erasure_is_requested_and_the_access_log_is_read() {
        var participant = NORD.participant();
        try (var desk = DeskPage.signedIn("privacy-officer")) {
            desk.person(participant)
                    .follow("Löschung beantragen")
                    .press("Löschung beantragen")
                    .sees("Die Löschung ist beantragt.");
            desk.follow("Zugriffsprotokoll")
                    .choose("Ergebnis", "geöffnet")
                    .press("Filtern")
                    .seesAtLast("Peter Claußen");
        }
    }
}
