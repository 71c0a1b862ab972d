package de.motivag.suite.http;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The people of a session, as the moderator sees them. */
@ExtendWith(RunningSuite.class)
@Tag("integration")
class SessionAttendeesTest {
    private static Organisation organisation;

    @BeforeAll
    static void configure() {
        organisation = Organisation.configured("jc-nord");
    }

    @Test
    void a_session_shows_who_is_expected_and_what_is_recorded() {
        var group = organisation.groupOfToday();
        var participation = organisation.entered(group);
        var moderator = organisation.as("moderator");
        var session = organisation.session(group);
        var shown = moderator.get(COACHING, "/sessions/" + session).accepted().body();
        assertThat(shown.at("/session/expected").asInt()).isEqualTo(1);
        assertThat(shown.at("/session/recorded").asInt()).isEqualTo(1);
        assertThat(shown.at("/attendees")).hasSize(1);
        assertThat(shown.at("/attendees/0/participation").asString()).isEqualTo(participation.toString());
        assertThat(shown.at("/attendees/0/guest").asBoolean()).isFalse();
        assertThat(shown.at("/attendees/0/attendance/status").asString()).isEqualTo("PRESENT");
        assertThat(StaffClient.as("moderator", "jc-sued")
                        .get(COACHING, "/sessions/" + session)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_session_shows_excuses_until_they_are_withdrawn() {
        var group = organisation.groupOfToday();
        var referral = organisation.referral(organisation.participant(), organisation.offerOf(group));
        organisation.ask(referral, group);
        Organisation.settled();
        var participation = organisation
                .as("intake")
                .get(ENROLMENT, "/referrals/" + referral)
                .body()
                .required("participation")
                .asString();
        var session = organisation.session(group);
        organisation
                .as("adviser")
                .post(
                        COACHING,
                        "/participations/" + participation + "/excuse-absence",
                        "{\"session\": \"%s\", \"reason\": \"ILLNESS\", \"note\": \"Grippe\"}".formatted(session))
                .accepted();
        var moderator = organisation.as("moderator");
        var excused = moderator.get(COACHING, "/sessions/" + session).accepted();
        assertThat(excused.body().at("/session/excused").asInt()).isEqualTo(1);
        assertThat(excused.body().at("/attendees/0/excusedOn").asString())
                .isEqualTo(Organisation.today().toString());
        assertThat(excused.text()).as("the reason is confidential").doesNotContain("ILLNESS", "Grippe");
        moderator
                .post(
                        COACHING,
                        "/participations/" + participation + "/withdraw-excuse",
                        "{\"session\": \"%s\", \"excusedOn\": \"%s\", \"reason\": \"kommt doch\"}"
                                .formatted(session, Organisation.today()))
                .accepted();
        assertThat(moderator
                        .get(COACHING, "/sessions/" + session)
                        .body()
                        .at("/session/excused")
                        .asInt())
                .isZero();
    }
}
