package de.motivag.suite.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.motivag.suite.desk.DeskPage.NORD;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing typed is lost: neither when somebody else was faster, nor when the session has ended. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class InterruptedFormTest {
    @Test
    void a_conflict_shows_both_states_and_the_form_can_be_sent_again() {
        try (var desk = DeskPage.signedIn("team-lead")) {
            desk.go("/settings").follow("Einstellungen ändern").fill("Rückgabefrist nach Maßnahmeende (Tage)", "15");
            var present =
                    NORD.as("team-lead").get(Service.ENROLMENT, "/organisation").accepted();
            var months = present.body().required("retentionMonths").asInt();
            setRetention(months + 1);
            desk.press("Einstellungen ändern")
                    .sees("Inzwischen hat jemand anderes etwas geändert.")
                    .sees("Das haben Sie gesehen")
                    .sees(Integer.toString(months + 1));
            assertThat(desk.field("Rückgabefrist nach Maßnahmeende (Tage)")).hasValue("15");
            desk.fill("Rückgabefrist nach Maßnahmeende (Tage)", "14")
                    .press("Noch einmal senden")
                    .sees(Integer.toString(months + 1));
            setRetention(months);
        }
    }

    private static void setRetention(int months) {
        NORD.as("team-lead")
                .post(Service.ENROLMENT, "/organisation", """
                        {"federalState": "NW", "flyerLink": "https://example.org/flyer", "loanDaysAfterEnd": 14,
                         "retentionMonths": %d, "goals": []}""".formatted(months))
                .accepted();
    }

    @Test
    void a_form_that_was_sent_after_the_end_of_the_session_is_filled_and_not_sent() {
        var participant = NORD.participant();
        NORD.referral(participant);
        try (var desk = DeskPage.signedIn("adviser")) {
            desk.person(participant)
                    .follow("Kontakt festhalten")
                    .choose("Kanal", "Telefon")
                    .fill("Minuten", "20")
                    .fill("Notiz", "Rückruf am Freitag");
            desk.page().context().clearCookies();
            desk.page().locator("form.command .kern-btn--primary").click();
            desk.signInAgain().sees("Ihre Angaben wurden noch nicht gesendet.");
            assertThat(desk.field("Notiz")).hasValue("Rückruf am Freitag");
            assertThat(desk.field("Minuten")).hasValue("20");
            assertThat(NORD.as("adviser")
                            .get(Service.ENROLMENT, "/referrals?participant=" + participant)
                            .accepted()
                            .body()
                            .at("/items/0/contacts")
                            .asInt())
                    .isZero();
            desk.choose("Anlass", "Beratung")
                    .mark("Erreicht?", "Ja")
                    .press("Kontakt festhalten")
                    .sees("Der Kontakt ist gespeichert.");
        }
    }

    @Test
    void another_person_does_not_see_a_form_that_was_kept() {
        var participant = NORD.participant();
        NORD.referral(participant);
        try (var desk = DeskPage.signedIn("adviser")) {
            desk.person(participant).follow("Kontakt festhalten").fill("Notiz", "nur für mich");
            desk.page().context().clearCookies();
            desk.page().locator("form.command .kern-btn--primary").click();
            desk.signInAgainAs("intake").sees("Heute, " + DeskPage.german(Organisation.today()));
        }
    }

    @Test
    void a_warning_comes_before_the_session_ends_and_one_button_extends_it() {
        try (var desk = DeskPage.signedIn("adviser")) {
            desk.page().clock().install();
            desk.go("/referrals?state=OPEN");
            var warning = desk.page().locator("#expiry");
            assertThat(warning).isHidden();
            desk.page().clock().fastForward("25:30");
            assertThat(warning).containsText("Ihre Sitzung endet in fünf Minuten.");
            warning.locator("button").click();
            assertThat(warning).isHidden();
            desk.page().clock().fastForward("24:00");
            desk.page().locator("header input[name=text]").fill("M");
            desk.page().clock().fastForward("06:00");
            assertThat(warning).isHidden();
            desk.page().clock().fastForward("30:00");
            assertThat(warning).containsText("Ihre Sitzung ist zu Ende.");
        }
    }
}
