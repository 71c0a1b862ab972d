package de.motivag.suite.desk;

import static de.motivag.suite.desk.DeskPage.NORD;

import de.motivag.suite.running.RunningSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An erasure is requested, and accesses are read. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class PrivacyOfficerJourneyTest {
    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void an_erasure_is_requested_and_the_access_log_is_read(BrowserMode mode) {
        var participant = NORD.participant();
        try (var desk = DeskPage.signedIn("privacy-officer", mode)) {
            desk.person(participant)
                    .follow("Löschung beantragen")
                    .sees("Nichts verhindert die Löschung.")
                    .sees("Person erfasst: 1")
                    .press("Löschung beantragen")
                    .sees("Die Löschung ist beantragt.")
                    .sees("Beantragt am");
            desk.person(participant)
                    .follow("Zugriffe auf diese Person")
                    .choose("Ergebnis", "geöffnet")
                    .press("Filtern")
                    .seesAtLast("Peter Claußen");
        }
    }
}
