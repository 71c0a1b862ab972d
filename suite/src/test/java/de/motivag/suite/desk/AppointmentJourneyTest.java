package de.motivag.suite.desk;

import static de.motivag.suite.desk.DeskPage.NORD;

import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Appointments with one person are booked, moved, held and cancelled. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class AppointmentJourneyTest {
    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void an_appointment_is_booked_moved_and_held_and_another_one_is_cancelled(BrowserMode mode) {
        var name = DeskClient.newName();
        var participant = NORD.participant(Organisation.clientNumber(), name, "+49 231 123456");
        var group = NORD.groupOfToday();
        NORD.ask(NORD.referral(participant, NORD.offerOf(group)), group);
        var today = DeskPage.german(Organisation.today());
        var tomorrow = DeskPage.german(Organisation.today().plusDays(1));
        // After the sessions of the person, and at an hour at which the adviser has no appointment in another mode.
        int hour = 12 + mode.ordinal();
        try (var desk = DeskPage.signedIn("adviser", mode)) {
            desk.person(participant)
                    .follow("Einzeltermin buchen")
                    .fill("Tag", tomorrow)
                    .fill("Beginn", hour + ":00")
                    .press("Einzeltermin buchen")
                    .sees("Der Einzeltermin ist gebucht.")
                    .sees(tomorrow + ", " + hour + ":00")
                    .follow("Verlegen")
                    .fill("Neuer Tag", today)
                    .fill("Beginn", hour + ":15")
                    .fill("Begründung", "Die Person kann schon heute.")
                    .press("Verlegen")
                    .sees("Der Einzeltermin ist verlegt.");
            desk.go("/")
                    .open("Einzeltermine heute")
                    .sees(today + ", " + hour + ":15")
                    .followInRow(name, "Als gehalten erfassen")
                    .sees("Einzeltermin am " + today + ", " + hour + ":15")
                    .fill("Notiz", "Bewerbung besprochen")
                    .press("Als gehalten erfassen")
                    .sees("Der Einzeltermin ist als gehalten erfasst.");
            desk.person(participant)
                    .sees("am " + today + ", 45 Minuten")
                    .follow("Einzeltermin buchen")
                    .fill("Tag", tomorrow)
                    .fill("Beginn", hour + ":00")
                    .press("Einzeltermin buchen")
                    .follow("Absagen")
                    .choose("Abgesagt von", "der Person")
                    .fill("Begründung", "krank")
                    .press("Absagen")
                    .sees("Der Einzeltermin ist abgesagt.")
                    .sees("der Person");
        }
    }
}
