package de.motivag.suite.desk;

import de.motivag.suite.running.RunningSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The flow of events is visible. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class OperationsJourneyTest {
    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void the_flow_of_all_services_is_visible(BrowserMode mode) {
        try (var desk = DeskPage.signedIn("operations", mode)) {
            desk.follow("Betrieb");
            for (var service : new String[] {"Zuweisung", "Coaching", "Leihgeräte", "Ergebnisse"}) {
                desk.sees(service);
            }
            desk.sees("Veröffentlichung").sees("Kein Ereignis ist angehalten.").sees("aktuell");
        }
    }
}
