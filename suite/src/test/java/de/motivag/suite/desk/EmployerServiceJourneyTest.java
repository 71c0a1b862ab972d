package de.motivag.suite.desk;

import static de.motivag.suite.desk.DeskPage.NORD;

import de.motivag.suite.running.RunningSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A job offer is logged. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class EmployerServiceJourneyTest {
    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void a_job_offer_is_logged(BrowserMode mode) {
        var participant = NORD.participant();
        NORD.referral(participant);
        try (var desk = DeskPage.signedIn("employer-service", mode)) {
            desk.follow("Zuweisungen").sees("Nächster Schritt");
            desk.person(participant)
                    .follow("Stellenangebot erfassen")
                    .fill("Stelle", "Verkauf, 20 Stunden")
                    .press("Stellenangebot erfassen")
                    .sees("Das Stellenangebot ist erfasst.");
        }
    }
}
