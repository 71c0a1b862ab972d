package de.motivag.suite.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.motivag.suite.desk.DeskPage.NORD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The attendance of a session is one table. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class ModeratorJourneyTest {
    @Test
    void the_attendance_of_a_session_is_recorded_in_one_table() {
        var group = NORD.groupOfToday();
        for (var name : new String[] {"Eins", "Zwei"}) {
            var participant = NORD.participant(Organisation.clientNumber(), name, "+49 231 123456");
            NORD.ask(NORD.referral(participant, NORD.offerOf(group)), group);
        }
        try (var desk = DeskPage.signedIn("moderator")) {
            desk.go("/groups/" + group).sees("Eins, Ada").follow("Anwesenheit");
            assertThat(desk.page()
                            .getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("Eins, Ada"))
                            .getByLabel("anwesend", new Locator.GetByLabelOptions().setExact(true)))
                    .isChecked();
            desk.sees("Vorschlag, noch nicht gespeichert");
            var late = desk.page()
                    .getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("Zwei, Ada"))
                    .getByLabel("verspätet oder teilweise");
            late.check();
            desk.press("Anwesenheit aller speichern");
            assertThat(late).isChecked();
            assertThat(desk.page()
                            .locator("tr", new Page.LocatorOptions().setHasText("Zwei, Ada"))
                            .locator(".kern-error"))
                    .isVisible();
            desk.field("Minuten bei Verspätung: Zwei, Ada").fill("30");
            desk.press("Anwesenheit aller speichern").sees("Die Anwesenheit ist gespeichert.");
            desk.follow("Anwesenheit").sees("anwesend, 60 Minuten").sees("verspätet oder teilweise, 30 Minuten");
            desk.follow("Liste zum Ausdrucken").sees("Unterschrift").sees("Zwei, Ada");
            assertThat(desk.page().locator("main tbody tr")).hasCount(7);
            desk.go("/groups/" + group).follow("Wochenliste").sees("Woche vom").sees("anwesend");
            desk.go("/groups/" + group).follow("Gruppe abschließen").sees("Noch 4 Angaben sind offen.");
            desk.follow("Empfehlung aussprechen");
        }
    }
}
