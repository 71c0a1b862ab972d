package de.motivag.suite.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.motivag.suite.desk.DeskPage.NORD;

import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A deputy sees the work of an absent adviser until the deputyship ends. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class DeputyJourneyTest {
    private static final Staff ABSENT = new Staff("intake-adviser", NORD.name());
    private static final Staff DEPUTY = new Staff("adviser-2", NORD.name());
    private static final String WORK = "Personen, die nicht erreicht wurden";

    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void a_deputy_is_appointed_sees_the_work_of_the_absent_adviser_and_the_deputyship_ends(BrowserMode mode) {
        var name = DeskClient.newName();
        NORD.as("adviser")
                .post(
                        Service.ENROLMENT,
                        "/referrals/"
                                + NORD.referral(NORD.participant(Organisation.clientNumber(), name, "+49 231 123456"))
                                + "/assign-adviser",
                        "{\"adviser\": \"%s\"}".formatted(ABSENT.id()))
                .accepted();
        var until = DeskPage.german(Organisation.today().plusDays(1));
        try (var lead = DeskPage.signedIn("team-lead", mode);
                var deputy = DeskPage.signedIn(DEPUTY, mode)) {
            lead.follow("Vertretungen")
                    .follow("Vertretung einsetzen: Vertretungen der Integrationsfachkräfte")
                    .choose("Wird vertreten", ABSENT.name())
                    .choose("Vertretung", DEPUTY.name())
                    .fill("Bis einschließlich", until)
                    .press("Vertretung einsetzen")
                    .sees("Die Vertretung ist eingesetzt.")
                    .sees(ABSENT.name());
            deputy.go("/")
                    .sees("Sie vertreten %s bis %s. Deren Aufgaben sind mitgezählt.".formatted(ABSENT.name(), until))
                    .open(WORK)
                    .sees(name + ", Ada");
            lead.follow("Vertretung beenden: " + ABSENT.name())
                    .sees("%s, vertreten durch %s, vom %s bis %s"
                            .formatted(ABSENT.name(), DEPUTY.name(), DeskPage.german(Organisation.today()), until))
                    .press("Vertretung beenden")
                    .sees("Die Vertretung ist beendet.");
            deputy.go("/");
            assertThat(deputy.page().locator("main")).not().containsText(ABSENT.name());
        }
    }
}
