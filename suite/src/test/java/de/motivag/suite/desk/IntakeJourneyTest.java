package de.motivag.suite.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.motivag.suite.desk.DeskPage.NORD;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A person is registered, referred, assessed and gets a seat. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class IntakeJourneyTest {
    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void a_person_is_searched_registered_referred_assessed_and_placed(BrowserMode mode) {
        var group = NORD.group();
        var number = Organisation.clientNumber();
        // The desk asks before it registers two people of the same name.
        var name = DeskClient.newName();
        try (var desk = DeskPage.signedIn("intake", mode)) {
            desk.sees("Jetzt zu tun").sees("Wartet auf andere");
            desk.search(number).sees("Niemand gefunden.").press("Person erfassen");
            assertThat(desk.field("Kundennummer")).hasValue(number);
            assertThat(desk.page().getByText("Gestern")).hasCount(0);
            desk.fill("Kundennummer", "12").fill("Vorname", "Jette").fill("Nachname", name);
            desk.press("Person erfassen");
            assertThat(desk.field("Kundennummer")).isFocused();
            assertThat(desk.field("Kundennummer")).hasValue("12");
            assertThat(desk.field("Nachname")).hasValue(name);
            desk.fill("Kundennummer", number).press("Person erfassen").sees("Die Person ist erfasst.");

            var another = Organisation.clientNumber();
            desk.search(another).press("Person erfassen");
            desk.fill("Vorname", "Jette")
                    .fill("Nachname", name.toUpperCase(Locale.ROOT))
                    .press("Person erfassen");
            desk.sees("Diese Personen sind schon erfasst").sees(name + ", Jette");
            desk.press("Person erfassen").sees("Die Person ist erfasst.");

            desk.search(number).sees(name + ", Jette").follow("Zuweisen");
            assertThat(desk.field("Antrag vom")).hasValue(DeskPage.german(Organisation.today()));
            desk.choose("Angebot", NORD.offer().toString())
                    .choose("Letzte Zahlung", "nie Leistungen bezogen")
                    .mark("Steht zurzeit im Leistungsbezug?", "Nein")
                    .mark("Zieht in eine Bedarfsgemeinschaft?", "Nein")
                    .press("Zuweisen")
                    .sees("Die Zuweisung ist angelegt.")
                    .sees("grau, über MDS");

            desk.follow("Eignung feststellen")
                    .choose("Ergebnis", "geeignet")
                    .fill("Minuten", "45")
                    .choose("Kanal", "Telefon")
                    .mark("Sprache reicht aus?", "Ja")
                    .mark("Ausstattung vorhanden?", "Ja")
                    .mark("Telefonisch erreichbar?", "Ja")
                    .press("Eignung feststellen")
                    .sees("Die Eignung ist festgestellt.");

            desk.follow("Platz anfordern")
                    .choose("Gruppe", group.toString())
                    .press("Platz anfordern")
                    .sees("Der Platz ist angefordert.")
                    .seesAtLast("Platz zugeteilt");
            assertThat(desk.page().url()).doesNotContain(number);
        }
    }

    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void registering_and_referring_a_person_takes_six_clicks_and_the_text(BrowserMode mode) {
        var number = Organisation.clientNumber();
        try (var desk = DeskPage.signedIn("intake", mode)) {
            desk.within(
                            6,
                            clicking -> clicking.search(number)
                                    .press("Person erfassen")
                                    .fill("Kundennummer", number)
                                    .fill("Vorname", "Jette")
                                    .fill("Nachname", DeskClient.newName())
                                    .press("Person erfassen")
                                    .follow("Zuweisen")
                                    .choose("Angebot", NORD.offer().toString())
                                    .choose("Letzte Zahlung", "nie Leistungen bezogen")
                                    .mark("Steht zurzeit im Leistungsbezug?", "Nein")
                                    .mark("Zieht in eine Bedarfsgemeinschaft?", "Nein")
                                    .press("Zuweisen"))
                    .sees("Die Zuweisung ist angelegt.");
        }
    }

    @Test
    void a_person_who_has_no_client_number_yet_is_registered_and_found_by_name() {
        var name = DeskClient.newName();
        try (var desk = DeskPage.signedIn("intake", BrowserMode.GERMAN)) {
            desk.search(name)
                    .press("Person erfassen")
                    .fill("Vorname", "Jette")
                    .fill("Nachname", name)
                    .press("Person erfassen")
                    .sees("Die Person ist erfasst.");
            desk.search(name).sees(name + ", Jette");
        }
    }

    @Test
    void a_person_is_registered_and_found_without_scripts() {
        var number = Organisation.clientNumber();
        var name = DeskClient.newName();
        try (var desk = DeskPage.signedIn("intake", BrowserMode.WITHOUT_SCRIPTS)) {
            desk.search(number).press("Person erfassen");
            desk.fill("Kundennummer", "12").fill("Vorname", "Jette").fill("Nachname", name);
            desk.press("Person erfassen");
            assertThat(desk.field("Kundennummer")).isFocused();
            desk.fill("Kundennummer", number).press("Person erfassen").sees("Die Person ist erfasst.");
            desk.search(number).sees(name + ", Jette");
        }
    }
}
