package de.motivag.suite.desk;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.ENROLMENT;
import static de.motivag.suite.desk.DeskPage.NORD;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.AnotherDesk;
import de.motivag.suite.desk.BreakingLine.Break;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A service or the desk itself ends while staff are at work. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class ServiceAwayTest {
    private static final String FORM = "/commands/logContact";
    private static final String MISSING = "Dieser Teil fehlt, weil der Dienst „Coaching“ gerade nicht antwortet.";

    @BeforeAll
    static void configure() {
        Organisation.configured(NORD.name());
    }

    @Test
    void a_page_says_which_part_is_missing_and_shows_the_rest() {
        var participant = NORD.participant();
        NORD.referral(participant);
        var adviser = DeskClient.signedIn("adviser");
        var officer = DeskClient.signedIn("privacy-officer");
        adviser.get("/people/" + participant);
        RunningSuite.suite().stop(COACHING);
        try {
            assertThat(adviser.get("/").text()).contains(MISSING).contains("/referrals?");
            assertThat(adviser.get("/people/" + participant).text())
                    .contains(MISSING)
                    .contains("Muster, Ada")
                    .contains("Zuweisung vom");
            var groups = adviser.get("/groups");
            assertThat(groups.status()).isEqualTo(503);
            assertThat(groups.text())
                    .contains("Ein Dienst antwortet gerade nicht.")
                    .contains("/referrals?");
            assertThat(adviser.get("/referrals").status()).isEqualTo(200);
            assertThat(officer.get("/access-log?participant=" + participant).text())
                    .contains(MISSING)
                    .contains("Arne Petersen");
        } finally {
            RunningSuite.suite().start(COACHING);
        }
        assertThat(adviser.get("/").text()).doesNotContain(MISSING);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NEVER")
    void a_form_during_which_the_service_ends_stays_filled_and_has_one_effect(Break where) throws Exception {
        var participant = NORD.participant();
        var referral = NORD.referral(participant);
        var suite = RunningSuite.suite();
        try (var line = new BreakingLine(suite.url(ENROLMENT));
                var behindLine = AnotherDesk.inThisJvm(suite, Map.of("MOTIVAG_ENROLMENT_URL", line.address()))) {
            var adviser = DeskClient.signedIn("adviser").at(behindLine.address());
            var form = contact(adviser, participant, referral);
            line.breakDuringPost(where, () -> suite.stop(ENROLMENT));
            Map<String, String> again;
            try {
                var away = adviser.post(FORM, form);
                assertThat(away.status()).isEqualTo(503);
                assertThat(away.text()).contains("Der Dienst „Zuweisung“ antwortet gerade nicht.");
                again = away.form(FORM);
                // The page masks its token and seals the id of the person signed in anew each time.
                form.keySet().removeAll(Set.of("_csrf", "_owner"));
                assertThat(again).containsAllEntriesOf(form);
                assertThat(adviser.post(FORM, again).status()).as("still away").isEqualTo(503);
            } finally {
                suite.start(ENROLMENT);
            }
            assertThat(adviser.post(FORM, again).status()).isEqualTo(302);
            assertThat(adviser.post(FORM, again).status()).as("a double click").isEqualTo(302);
            assertThat(contacts(referral)).isEqualTo(1);
        }
    }

    @Test
    void staff_go_on_at_another_instance_and_after_a_restart_when_the_desk_was_killed(@TempDir Path directory)
            throws Exception {
        var participant = NORD.participant();
        var referral = NORD.referral(participant);
        var suite = RunningSuite.suite();
        var person = DeskClient.signedIn("adviser");
        Map<String, String> form;
        try (var killed = AnotherDesk.asProcess(suite, directory.resolve("killed.log"))) {
            form = contact(person.at(killed.address()), participant, referral);
        }
        assertThat(person.post(FORM, form).status()).as("at the other instance").isEqualTo(302);
        assertThat(contacts(referral)).isEqualTo(1);
        try (var again = AnotherDesk.asProcess(suite, directory.resolve("again.log"))) {
            assertThat(person.at(again.address()).get("/people/" + participant).status())
                    .isEqualTo(200);
        }
    }

    private static Map<String, String> contact(DeskClient desk, UUID participant, UUID referral) {
        var page = desk.get(FORM + "?referral=" + referral + "&person=" + participant + "&back=/people/" + participant);
        assertThat(page.status()).isEqualTo(200);
        var form = new HashMap<>(page.form(FORM));
        form.putAll(Map.of(
                "/channel", "PHONE", "/purpose", "OTHER", "/reached", "true", "/minutes", "5", "/note", "Rückruf"));
        return form;
    }

    private static int contacts(UUID referral) {
        return NORD.as("adviser")
                .get(ENROLMENT, "/referrals/" + referral)
                .accepted()
                .body()
                .required("contacts")
                .asInt();
    }
}
