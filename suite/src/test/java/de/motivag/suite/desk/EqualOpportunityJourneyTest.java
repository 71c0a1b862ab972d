package de.motivag.suite.desk;

import static de.motivag.suite.desk.DeskPage.NORD;

import de.motivag.suite.Service;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A person who waits for the equal-opportunity officer is found on the first page and helped. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class EqualOpportunityJourneyTest {
    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void a_person_who_waits_is_found_on_the_first_page_and_helped(BrowserMode mode) {
        var participant = NORD.participant();
        var referral = NORD.referral(participant);
        NORD.as("adviser")
                .post(
                        Service.ENROLMENT,
                        "/referrals/" + referral + "/involve-equal-opportunity-officer",
                        "{\"reason\": \"Kinderbetreuung\"}")
                .accepted();
        try (var desk = DeskPage.signedIn("equal-opportunity", mode)) {
            var institution = "Kita " + Organisation.clientNumber();
            desk.follow("Netzwerkkontakte")
                    .follow("Netzwerkkontakt anlegen")
                    .choose("Art", "Kinderbetreuung")
                    .fill("Name der Einrichtung", institution)
                    .fill("Telefon", "0561 7878")
                    .press("Netzwerkkontakt anlegen")
                    .sees("Die Einrichtung steht im Verzeichnis.")
                    .sees(institution);
            desk.go("/");
            desk.open("Personen, die auf die BCA warten").sees("Nächster Schritt");
            desk.person(participant)
                    .sees(institution)
                    .follow("Unterstützung abschließen")
                    .fill("Wie geholfen wurde", "Kitaplatz vermittelt")
                    .choose("Geholfen hat", "BCA")
                    .press("Unterstützung abschließen")
                    .sees("Die Unterstützung ist abgeschlossen.");
        }
    }
}
