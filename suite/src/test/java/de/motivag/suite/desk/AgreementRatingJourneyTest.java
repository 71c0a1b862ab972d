package de.motivag.suite.desk;

import static de.motivag.suite.desk.DeskPage.NORD;

import de.motivag.suite.Staff;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two people rate the agreement of a person, and the second one does not see the first rating before. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class AgreementRatingJourneyTest {
    private static final List<String> QUESTIONS = List.of(
            "Ist das Ziel konkret?",
            "Hat das Ziel einen Termin?",
            "Ist das Ziel bis dahin erreichbar?",
            "Sind die nächsten Schritte genannt?",
            "Ist die Unterstützung des Jobcenters genannt?",
            "Steht die Vereinbarung in den eigenen Worten der Person?");
    private static final String HIDDEN =
            "Die Bewertung bleibt verdeckt, bis eine andere Person die Vereinbarung nach dem Coaching bewertet hat.";

    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void an_agreement_is_rated_by_two_people_and_the_second_one_does_not_know_the_first_rating(BrowserMode mode) {
        var participation = EvidenceJourneyTest.endedMeasure();
        Organisation.settled();
        try (var desk = DeskPage.signedIn("adviser", mode)) {
            desk.personOf(participation).sees("Noch nicht bewertet.");
            rate(desk, "vor dem Coaching", "Nein").sees("0 von 6 Fragen mit Ja");
        }
        try (var desk = DeskPage.signedIn(new Staff("adviser-2", NORD.name()), mode)) {
            desk.open("Vereinbarungen, die nach dem Coaching zu bewerten sind").sees("Muster, Ada");
            desk.personOf(participation).sees(HIDDEN);
            rate(desk, "nach dem Coaching", "Ja").sees("0 von 6 Fragen mit Ja").sees("6 von 6 Fragen mit Ja");
        }
    }

    private static DeskPage rate(DeskPage desk, String point, String answer) {
        desk.follow("Vereinbarung bewerten: " + point);
        QUESTIONS.forEach(question -> desk.mark(question, answer));
        return desk.press("Vereinbarung bewerten").sees("Die Bewertung ist gespeichert.");
    }
}
