package de.motivag.suite.desk;

import static de.motivag.suite.desk.DeskPage.NORD;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The roadmap of a person, from the first topic to a completed step and the printed sheet. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class RoadmapJourneyTest {
    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void a_roadmap_is_written_reviewed_agreed_followed_and_printed(BrowserMode mode) {
        var group = NORD.groupOfToday();
        var participation = NORD.entered(group);
        var due = DeskPage.german(Organisation.nextMonday());
        try (var desk = DeskPage.signedIn("moderator", mode)) {
            desk.personOf(participation)
                    .follow("Fahrplan")
                    .sees("Hier stehen die Themen, Ziele, Stolpersteine und Schritte der Person")
                    .fillAt("topic-text", "Ich weiß nicht, was ich kann.")
                    .chooseAt("topic-support", "Hilfe bei Bewerbungen")
                    .press("Thema aufnehmen")
                    .sees("Das Thema ist aufgenommen.")
                    .fillAt("goal-text", "Ich arbeite in der Pflege.")
                    .fillAt("goal-target", due)
                    .press("Ziel festhalten")
                    .sees("Das Ziel ist festgehalten.")
                    .fillAt("step-text", "Zeugnisse kopieren")
                    .fillAt("step-due", due)
                    .chooseAt("step-goal", "Ich arbeite in der Pflege.")
                    .press("Schritt planen")
                    .sees("Der Schritt ist geplant.");
            desk.follow("Besprechung in der Gruppe festhalten")
                    .choose("Sitzung", NORD.session(group).toString())
                    .press("Besprechung in der Gruppe festhalten")
                    .sees("Die Besprechung in der Gruppe ist gespeichert.");
            desk.follow("Vereinbarung erfassen")
                    .choose("Integrationsfachkraft", "Arne Petersen")
                    .press("Vereinbarung erfassen")
                    .sees("Die Vereinbarung ist gespeichert.")
                    .sees("vereinbart am " + DeskPage.german(Organisation.today()) + ", Arne Petersen");
            desk.follow("nicht erledigt: Zeugnisse kopieren")
                    .sees("Zeugnisse kopieren")
                    .follow("Abbrechen");
            desk.press("erledigt: Zeugnisse kopieren")
                    .sees("Der Schritt ist erledigt.")
                    .sees("erledigt am " + DeskPage.german(Organisation.today()));
            assertThat(desk.downloaded("Fahrplan als PDF")).startsWith("%PDF");
        }
    }
}
