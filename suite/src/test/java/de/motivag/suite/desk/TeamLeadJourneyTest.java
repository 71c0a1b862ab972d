package de.motivag.suite.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An offer is defined, a group is planned, and a setting is changed. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class TeamLeadJourneyTest {
    @Test
    void the_menu_does_not_fill_a_narrow_window_until_it_is_opened() {
        try (var desk = DeskPage.signedIn("team-lead", BrowserMode.NARROW)) {
            var entries = desk.page().locator("nav.navigation a:visible");
            assertThat(entries).hasCount(0);
            desk.page().locator(".menu summary").click();
            assertThat(entries.filter(new Locator.FilterOptions().setHasText("Gruppen")))
                    .isVisible();
            desk.checked();
        }
    }

    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void an_offer_is_defined_and_a_group_of_it_is_planned(BrowserMode mode) {
        var title = "Bewerbungswerkstatt " + Organisation.clientNumber();
        var monday = Organisation.nextMonday();
        try (var desk = DeskPage.signedIn("team-lead", mode)) {
            desk.follow("Einstellungen").sees("Nordrhein-Westfalen").follow("Angebot anlegen");
            desk.choose("Art", "anderes Angebot").fillAt("/title", title);
            desk.fillAt("/modules/0/number", "1")
                    .fillAt("/modules/0/requiredMinutes", "120")
                    .fillAt("/week/0/module", "1")
                    .chooseAt("/week/0/day", "Montag")
                    .fillAt("/week/0/startsAt", "09:00")
                    .fillAt("/week/0/endsAt", "11:00")
                    .fillAt("/week/0/minutes", "120")
                    .press("Angebot anlegen")
                    .sees("Das Angebot ist angelegt.")
                    .sees(title);

            Organisation.settled();
            desk.follow("Gruppen")
                    .follow("Sitzungen einer neuen Gruppe ansehen")
                    .choose("Angebot", title + " (beginnt am Montag)")
                    .fill("Erster Tag", DeskPage.german(monday))
                    .press("Sitzungen anzeigen")
                    .sees("Montag, " + DeskPage.german(monday))
                    .follow("Gruppe planen")
                    .fill("Plätze", "8")
                    .mark("Moderation", "Maike Thomsen")
                    .press("Gruppe planen")
                    .sees("Die Gruppe ist geplant.")
                    .sees("Gruppe ab " + DeskPage.german(monday));
            desk.go("/settings")
                    .follow("Team anlegen")
                    .fill("Name", "Team " + Organisation.clientNumber())
                    .press("Team anlegen")
                    .sees("Das Team ist angelegt.");
            desk.go("/team").sees("Offene Arbeit je Person und Art").sees("Arne Petersen");
            desk.go("/settings").follow("Einstellungen ändern");
            assertThat(desk.field("Rückgabefrist nach Maßnahmeende (Tage)")).hasValue("14");
        }
    }
}
