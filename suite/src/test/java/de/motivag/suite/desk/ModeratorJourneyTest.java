package de.motivag.suite.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.motivag.suite.desk.DeskPage.NORD;

import de.motivag.suite.Staff;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The attendance of a session is one table. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class ModeratorJourneyTest {
    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void the_attendance_of_a_session_is_recorded_in_one_table(BrowserMode mode) {
        var group = NORD.groupOfToday();
        for (var name : new String[] {"Eins", "Zwei"}) {
            var participant = NORD.participant(Organisation.clientNumber(), name, "+49 231 123456");
            NORD.ask(NORD.referral(participant, NORD.offerOf(group)), group);
        }
        try (var desk = DeskPage.signedIn("moderator", mode)) {
            desk.go("/groups/" + group).sees("Eins, Ada").follow("Anwesenheit");
            assertThat(desk.box("Eins, Ada", "anwesend")).isChecked();
            desk.sees("Vorschlag, noch nicht gespeichert");
            desk.mark("Zwei, Ada", "verspätet oder teilweise");
            desk.press("Anwesenheit aller speichern").seesErrorIn("Zwei, Ada");
            assertThat(desk.box("Zwei, Ada", "verspätet oder teilweise")).isChecked();
            // The session does not count as held, so it can still be cancelled.
            desk.sees("Sitzung absagen");
            desk.fill("Minuten bei Verspätung: Zwei, Ada", "30")
                    .fill("Verwendete Links, einer je Zeile", "https://example.org/tafel")
                    .press("Anwesenheit aller speichern")
                    .sees("Die Anwesenheit ist gespeichert.")
                    .sees("Ausprobieren")
                    .sees("https://example.org/tafel");
            desk.follow("Anwesenheit").sees("anwesend, 60 Minuten").sees("verspätet oder teilweise, 30 Minuten");
            desk.follow("Liste zum Ausdrucken").sees("Unterschrift").sees("Zwei, Ada");
            assertThat(desk.page().locator("main tbody tr")).hasCount(7);
            desk.go("/groups/" + group).follow("Wochenliste").sees("Woche vom").sees("anwesend");
            desk.go("/groups/" + group).follow("Gruppe abschließen").sees("Noch 4 Angaben sind offen.");
            desk.follow("Empfehlung aussprechen");
        }
    }

    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void the_attendance_of_twelve_people_takes_six_clicks(BrowserMode mode) {
        var group = NORD.groupOfToday(12, new Staff("moderator", NORD.name()).id());
        for (int i = 1; i <= 12; i++) {
            var participant = NORD.participant(Organisation.clientNumber(), "Zwoelf" + i, "+49 231 123456");
            NORD.ask(NORD.referral(participant, NORD.offerOf(group)), group);
        }
        var session = "/groups/" + group + "/sessions/" + NORD.session(group);
        try (var desk = DeskPage.signedIn("moderator", mode)) {
            desk.within(
                            6,
                            clicking -> clicking.open("Sitzungen heute")
                                    .followTo(session)
                                    .mark("Zwoelf3, Ada", "verspätet oder teilweise")
                                    .fill("Minuten bei Verspätung: Zwoelf3, Ada", "30")
                                    .mark("Zwoelf7, Ada", "fehlt unentschuldigt")
                                    .press("Anwesenheit aller speichern"))
                    .sees("Die Anwesenheit ist gespeichert.")
                    .go(session)
                    .sees("verspätet oder teilweise, 30 Minuten");
        }
    }

    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void an_absence_gets_a_reason_and_self_study_makes_up_for_it(BrowserMode mode) {
        var group = NORD.groupOfToday();
        NORD.ask(NORD.referral(NORD.participant(), NORD.offerOf(group)), group);
        var session = "/groups/" + group + "/sessions/" + NORD.session(group);
        try (var desk = DeskPage.signedIn("moderator", mode)) {
            desk.go(session)
                    .mark("Muster, Ada", "fehlt unentschuldigt")
                    .choose("Grund der Abwesenheit: Muster, Ada", "Kind krank")
                    .press("Anwesenheit aller speichern")
                    .sees("Die Anwesenheit ist gespeichert.");
            desk.go(session)
                    .follow("Selbststudium bestätigen")
                    .fill("Minuten", "45")
                    .press("Selbststudium bestätigen")
                    .sees("Das Selbststudium ist bestätigt.");
        }
    }
}
