package de.motivag.suite.desk;

import static de.motivag.suite.desk.DeskPage.NORD;

import com.microsoft.playwright.Page;
import de.motivag.suite.Service;
import de.motivag.suite.running.RunningSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person who waits for the equal-opportunity officer is found on the first page and helped. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class EqualOpportunityJourneyTest {
    @Test
    void a_person_who_waits_is_found_on_the_first_page_and_helped() {
        var participant = NORD.participant();
        var referral = NORD.referral(participant);
        NORD.as("adviser")
                .post(
                        Service.ENROLMENT,
                        "/referrals/" + referral + "/involve-equal-opportunity-officer",
                        "{\"reason\": \"Kinderbetreuung\"}")
                .accepted();
        try (var desk = DeskPage.signedIn("equal-opportunity")) {
            desk.page()
                    .locator("main a", new Page.LocatorOptions().setHasText("BCA"))
                    .first()
                    .click();
            desk.sees("Nächster Schritt");
            desk.person(participant)
                    .follow("Unterstützung abschließen")
                    .fill("Wie geholfen wurde", "Kitaplatz vermittelt")
                    .choose("Geholfen hat", "BCA")
                    .press("Unterstützung abschließen")
                    .sees("Die Unterstützung ist abgeschlossen.");
        }
    }
}
