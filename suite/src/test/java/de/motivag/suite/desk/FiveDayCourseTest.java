package de.motivag.suite.desk;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.ENROLMENT;
import static de.motivag.suite.desk.DeskPage.NORD;
import static de.motivag.suite.desk.DeskPage.german;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Staff;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A whole course of five days, with everything that usually happens in one. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class FiveDayCourseTest {
    private static final int MOST = 60;
    private static final String MISSING = "Sitzungen ohne Anwesenheit";
    private static final String SAVE = "Anwesenheit aller speichern";

    private final LocalDate monday = Organisation.today()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(1);

    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void a_course_of_five_days_and_twelve_people_takes_at_most_sixty_clicks_and_keys(BrowserMode mode) {
        var offer = offer();
        var group = group(offer);
        var other = group(offer);
        for (int i = 1; i <= 11; i++) {
            seated("Kurs" + i, offer, group);
        }
        referral("Spaet", offer, null);
        var guest = seated("Nachholer", offer, other);
        absent(guest, other, sessions(other).get(3));
        var sessions = sessions(group).stream()
                .map(session -> "/groups/" + group + "/sessions/" + session)
                .toList();
        Organisation.settled();

        try (var desk = DeskPage.signedIn("moderator", mode)) {
            // Monday: one person is late and one does not come.
            desk.open(MISSING)
                    .followTo(sessions.get(0))
                    .mark("Kurs3, Ada", "verspätet oder teilweise")
                    .fill("Minuten bei Verspätung: Kurs3, Ada", "30")
                    .mark("Kurs7, Ada", "fehlt unentschuldigt")
                    .press(SAVE)
                    .sees("Die Anwesenheit ist gespeichert.");
            // Tuesday: somebody from the waiting list joins, and one person is excused.
            desk.follow("Heute")
                    .open(MISSING)
                    .followTo(sessions.get(1))
                    .press("Gast oder neue Person")
                    .follow("Platz in Gruppe geben: Spaet, Ada")
                    .press("Platz in Gruppe geben")
                    .sees("Spaet, Ada")
                    .mark("Kurs2, Ada", "entschuldigt")
                    .press(SAVE);
            // Wednesday is cancelled.
            desk.follow("Heute")
                    .open(MISSING)
                    .followTo(sessions.get(2))
                    .follow("Sitzung absagen")
                    .sees("Wochenkurs, Gruppe ab %s, Sitzung am %s (Modul 3)"
                            .formatted(german(monday), german(monday.plusDays(2))))
                    .press("Sitzung absagen");
            // Thursday: a person of another group makes up for a missed session. Friday follows at once.
            desk.follow("Heute")
                    .open(MISSING)
                    .followTo(sessions.get(3))
                    .mark("Kurs5, Ada", "fehlt unentschuldigt")
                    .press("Gast oder neue Person")
                    .press("Als Gast eintragen: Nachholer, Ada")
                    .press("Speichern und nächste Sitzung")
                    .sees("Anwesenheit am " + german(monday.plusDays(4)) + ", Modul 5")
                    .mark("Kurs9, Ada", "verspätet oder teilweise")
                    .fill("Minuten bei Verspätung: Kurs9, Ada", "45")
                    .press(SAVE);
            // The person who did not come on Monday was excused.
            desk.follow("Gruppen")
                    .followTo("/groups/" + group)
                    .followInRow(german(monday), "Anwesenheit")
                    .follow("Anwesenheit berichtigen: Kurs7, Ada")
                    .choose("Anwesenheit", "entschuldigt")
                    .fill("Begründung", "Attest nachgereicht")
                    .press("Anwesenheit berichtigen")
                    .sees("Die Anwesenheit ist berichtigt.");
            assertThat(desk.strokes()).as("clicks and keys").isLessThanOrEqualTo(MOST);
        }
        assertThat(recorded(sessions)).containsExactly(11, 12, 0, 13, 12);
    }

    /** The number of people whose attendance is recorded, by session; none for the cancelled one. */
    private static List<Integer> recorded(List<String> sessions) {
        return sessions.stream()
                .map(session -> NORD.as("moderator").get(COACHING, session.replaceFirst("/groups/[^/]+", "")))
                .map(answer -> answer.status() == 404
                        ? 0
                        : (int) answer.body()
                                .path("attendees")
                                .valueStream()
                                .filter(attendee -> attendee.has("attendance"))
                                .count())
                .toList();
    }

    private static UUID offer() {
        var week = Stream.of(DayOfWeek.values())
                .limit(5)
                .map(day -> """
                        {"module": %d, "day": "%s", "startsAt": "09:00", "endsAt": "11:00", "minutes": 120}""".formatted(day.getValue(), day))
                .collect(Collectors.joining(","));
        var modules = Stream.of(1, 2, 3, 4, 5)
                .map("{\"number\": %d, \"requiredMinutes\": 60}"::formatted)
                .collect(Collectors.joining(","));
        var offer = NORD.as("team-lead")
                .post(COACHING, "/offers", """
                        {"kind": "OTHER", "title": "Wochenkurs", "modules": [%s], "week": [%s]}""".formatted(modules, week))
                .accepted()
                .id();
        Organisation.settled();
        return offer;
    }

    private UUID group(UUID offer) {
        return NORD.as("team-lead")
                .post(COACHING, "/groups", """
                        {"offer": "%s", "firstDay": "%s", "capacity": 12, "moderators": ["%s"]}""".formatted(offer, monday, new Staff("moderator", NORD.name()).id()))
                .accepted()
                .id();
    }

    private static List<String> sessions(UUID group) {
        var sessions = new ArrayList<String>();
        NORD.as("moderator")
                .get(COACHING, "/groups/" + group)
                .body()
                .path("sessions")
                .forEach(session -> sessions.add(session.path("session").asString()));
        return sessions;
    }

    /** Refers a person who applied before the course, and requests a seat from its first day on, or any seat. */
    private UUID referral(String name, UUID offer, @Nullable UUID group) {
        var participant = NORD.participant(Organisation.clientNumber(), name, "+49 231 123456");
        var referral = NORD.as("intake")
                .post(ENROLMENT, "/referrals", """
                        {"participant": "%s", "offer": "%s", "appliedOn": "%s", "lastPayment": {"kind": "NEVER"},
                         "existingClient": false, "joinsBenefitCommunity": false, "exceptions": []}""".formatted(participant, offer, monday.minusWeeks(2)))
                .accepted()
                .id();
        NORD.as("team-lead")
                .post(
                        ENROLMENT,
                        "/referrals/" + referral + "/request-placement",
                        group == null ? "{}" : """
                        {"group": "%s", "from": "%s"}""".formatted(group, monday))
                .accepted();
        return referral;
    }

    private String seated(String name, UUID offer, UUID group) {
        var referral = referral(name, offer, group);
        Organisation.eventually(() -> assertThat(NORD.as("intake")
                        .get(ENROLMENT, "/referrals/" + referral)
                        .body()
                        .path("placement")
                        .asString())
                .isEqualTo("PLACED"));
        return NORD.as("adviser")
                .get(ENROLMENT, "/referrals/" + referral)
                .body()
                .required("participation")
                .asString();
    }

    private static void absent(String participation, UUID group, String session) {
        NORD.as("moderator")
                .post(COACHING, "/groups/" + group + "/hold-session", "{\"session\": \"%s\"}".formatted(session))
                .accepted();
        NORD.as("moderator")
                .post(COACHING, "/groups/" + group + "/sessions/" + session + "/record-attendance", """
                        {"attendees": [{"participation": "%s", "status": "ABSENT", "presence": "ONLINE"}]}""".formatted(
                                participation))
                .accepted();
    }
}
