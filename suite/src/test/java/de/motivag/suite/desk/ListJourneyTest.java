package de.motivag.suite.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.motivag.suite.desk.DeskPage.NORD;

import de.motivag.suite.Service;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The way through a list: position, next person, filters, and one command for several rows. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class ListJourneyTest {
    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void a_person_opened_from_a_list_shows_the_position_and_the_next_person_follows_after_saving(BrowserMode mode) {
        var adviser = adviserWithCases("Erstmann", "Zweitmann");
        try (var desk = DeskPage.signedIn("adviser", mode)) {
            desk.go("/referrals?adviser=" + adviser).follow("Erstmann, Ada").sees("1 von 2");
            desk.sees("Geöffnet: Arbeitsliste. Der Zugriff ist protokolliert.")
                    .follow("Kontakt festhalten")
                    .sees("1 von 2")
                    .choose("Kanal", "Telefon")
                    .choose("Anlass", "Beratung")
                    .mark("Erreicht?", "Ja")
                    .fill("Minuten", "20")
                    .press("Speichern und weiter")
                    .sees("Der Kontakt ist gespeichert.")
                    .sees("Zweitmann, Ada")
                    .sees("2 von 2");
            desk.follow("Vorige Person").sees("1 von 2").follow("Zurück zur Liste");
            assertThat(desk.page().locator("a:focus")).hasText("Erstmann, Ada");
        }
    }

    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void a_list_shows_its_filters_as_badges_and_states_what_they_hide(BrowserMode mode) {
        NORD.loanRequest();
        try (var desk = DeskPage.signedIn("device-desk", mode)) {
            desk.follow("Geräteanforderungen").follow("Filter entfernen: Stand: wartet");
            assertThat(desk.page().locator(".badges")).hasCount(0);
        }
    }

    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void a_command_for_several_rows_states_what_is_done_and_keeps_refused_rows_ticked(BrowserMode mode) {
        var adviser = adviserWithCases("Heutemann");
        assign(adviser, referralOfYesterday("Gesternmann"));
        var team = NORD.as("team-lead")
                .post(
                        Service.ENROLMENT,
                        "/organisation/teams",
                        "{\"name\": \"Team %s\"}".formatted(Organisation.clientNumber()))
                .accepted()
                .id();
        try (var desk = DeskPage.signedIn("adviser", mode)) {
            desk.go("/referrals?adviser=" + adviser);
            desk.tick("Ankreuzen: Heutemann, Ada")
                    .tick("Ankreuzen: Gesternmann, Ada")
                    .press("Fall an Team übergeben")
                    .choose("Team", team.toString())
                    .fillAt(
                            "/transferredOn",
                            DeskPage.german(Organisation.today().minusDays(1)))
                    .press("Fall an Team übergeben")
                    .sees("1 von 2 erledigt.");
            assertThat(desk.page().getByLabel("Heutemann, Ada")).isChecked();
            assertThat(desk.page().getByLabel("Gesternmann, Ada")).hasCount(0);
            assertThat(desk.page().locator("form .kern-error").first()).isVisible();
            desk.fillAt("/transferredOn", DeskPage.german(Organisation.today()))
                    .press("Fall an Team übergeben")
                    .sees("1 von 1 erledigt.");
        }
    }

    private static UUID adviserWithCases(String... names) {
        var adviser = UUID.randomUUID();
        for (var name : names) {
            assign(adviser, NORD.referral(NORD.participant(Organisation.clientNumber(), name, "+49 231 123456")));
        }
        return adviser;
    }

    private static void assign(UUID adviser, UUID referral) {
        NORD.as("adviser")
                .post(
                        Service.ENROLMENT,
                        "/referrals/" + referral + "/assign-adviser",
                        "{\"adviser\": \"%s\"}".formatted(adviser))
                .accepted();
    }

    private static UUID referralOfYesterday(String name) {
        var participant = NORD.participant(Organisation.clientNumber(), name, "+49 231 123456");
        return NORD.as("intake")
                .post(Service.ENROLMENT, "/referrals", """
                        {"participant": "%s", "offer": "%s", "appliedOn": "%s", "lastPayment": {"kind": "NEVER"},
                         "existingClient": false, "joinsBenefitCommunity": false, "exceptions": [],
                         "care": {"childCare": false, "careOfRelatives": false, "returner": false}}""".formatted(
                                participant, NORD.offer(), Organisation.today().minusDays(1)))
                .accepted()
                .id();
    }
}
