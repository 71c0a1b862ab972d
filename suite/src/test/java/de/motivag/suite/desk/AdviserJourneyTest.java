package de.motivag.suite.desk;

import static de.motivag.suite.desk.DeskPage.NORD;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A contact is logged, and a case gets its adviser. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class AdviserJourneyTest {
    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void a_contact_is_logged_and_stands_in_the_history(BrowserMode mode) {
        var participant = NORD.participant();
        NORD.referral(participant);
        try (var desk = DeskPage.signedIn("adviser", mode)) {
            desk.follow("Zuweisungen").sees("Nächster Schritt");
            desk.person(participant)
                    .follow("Kontakt festhalten")
                    .choose("Kanal", "Telefon")
                    .choose("Anlass", "Beratung")
                    .mark("Erreicht?", "Ja")
                    .fill("Minuten", "20")
                    .fill("Notiz", "Rückruf am Freitag")
                    .press("Kontakt festhalten")
                    .sees("Der Kontakt ist gespeichert.");
            desk.follow("Fachkraft zuordnen")
                    .choose("Integrationsfachkraft", "Arne Petersen")
                    .press("Fachkraft zuordnen")
                    .sees("Die Fachkraft ist zugeordnet.")
                    .sees("Arne Petersen");
        }
    }

    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void a_handover_is_found_taken_printed_and_closed(BrowserMode mode) {
        var handover = "/participations/" + NORD.entered(NORD.groupOfToday());
        NORD.as("moderator")
                .post(Service.COACHING, handover + "/prepare-first-talk", "{\"concern\": \"Ich suche Arbeit.\"}")
                .accepted();
        try (var desk = DeskPage.signedIn("adviser", mode)) {
            desk.open("Übergaben, die zu übernehmen sind")
                    .follow("Übergabe öffnen")
                    .sees("Anliegen in eigenen Worten");
            desk.go(handover + "/handover")
                    .sees("wartet auf die Übernahme")
                    .sees("Ich suche Arbeit.")
                    .follow("Übergabe übernehmen")
                    .press("Übergabe übernehmen")
                    .sees("Die Übergabe ist übernommen.")
                    .sees("Arne Petersen");
            assertThat(DeskClient.signedIn("adviser")
                            .get(handover + "/handover.pdf")
                            .header("Content-Type"))
                    .isEqualTo("application/pdf");
            desk.follow("Erstgespräch festhalten")
                    .choose("Ergebnis", "geführt")
                    .fill("Was vereinbart wurde", "Zwei Bewerbungen")
                    .press("Erstgespräch festhalten")
                    .sees("Zwei Bewerbungen");
        }
    }

    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void the_evidence_of_five_people_takes_eight_clicks(BrowserMode mode) {
        for (int i = 0; i < 5; i++) {
            EvidenceJourneyTest.endedMeasure();
        }
        Organisation.settled();
        try (var desk = DeskPage.signedIn("adviser", mode)) {
            desk.within(
                            8,
                            clicking -> clicking.follow("Nachweise")
                                    .tickRows(5)
                                    .press("Unverändert, heute geprüft")
                                    .press("Keine Integration bestätigen"))
                    .sees("5 von 5 erledigt.");
        }
    }
}
