package de.motivag.coaching;

import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Id;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The content of sessions, self-study, and the time that a whole session of sixteen people takes. */
class SessionContentServiceTest extends CoachingServiceTesting {
    private static final int PEOPLE = 16;
    private static final int SESSIONS = 30;
    private static final Duration AT_MOST = Duration.ofMillis(150);

    @Test
    void topics_links_room_and_second_moderator_are_shown_to_those_who_may_see_them() throws Exception {
        var group = plan(OFFER, MONDAY, 4);
        var path = "/groups/" + group.value();
        var session = Example.session(group, 0).value();
        var second = Id.next();
        accepted("moderator", path + "/set-online-room", "{\"onlineRoom\": \"https://example.org/room\"}");
        accepted("moderator", path + "/assign-session-moderators", """
                {"session": "%s", "moderators": ["%s", "%s"]}""".formatted(session, MODERATOR.value(), second));
        assertThat(get("moderator", "/sessions?moderator=" + second).body().required("items"))
                .hasSize(1);
        TODAY.set(MONDAY);
        hold(group, 0);
        accepted("moderator", path + "/sessions/" + session + "/record-content", """
                {"topics": ["TECHNOLOGY", "FIRST_VISUAL_CONTACT"], "links": ["https://example.org/board"]}""");

        var shown = get("moderator", "/sessions/" + session).body();
        assertThat(shown.required("catalogue")).hasSize(3);
        assertThat(codes(shown.required("content"))).containsExactly("FIRST_VISUAL_CONTACT", "TECHNOLOGY");
        assertThat(shown.required("content").at("/topics/1/title").asString()).isEqualTo("Technik, Regeln und Ablauf");
        assertThat(shown.required("onlineRoom").asString()).isEqualTo("https://example.org/room");
        assertThat(shown.at("/session/moderators")).hasSize(2);
        var inGroup = get("moderator", path).body();
        assertThat(inGroup.at("/sessions/0/content/links/0").asString()).isEqualTo("https://example.org/board");
        assertThat(inGroup.required("onlineRoom").asString()).isEqualTo("https://example.org/room");

        for (var view : List.of(path, "/sessions/" + session)) {
            assertThat(get("adviser", view).text()).contains("TECHNOLOGY").doesNotContain("https:");
        }

        accepted("moderator", path + "/retract-held-session", """
                {"session": "%s", "reason": "fiel aus"}""".formatted(session));
        var retracted = get("moderator", "/sessions/" + session).body();
        assertThat(retracted.required("content").required("topics")).isEmpty();
        assertThat(retracted.at("/session/moderators")).hasSize(2);
        rebuild("groups");
        assertThat(get("moderator", "/sessions/" + session).body()).isEqualTo(retracted);
    }

    @Test
    void self_study_is_shown_apart_from_attended_minutes_until_it_is_retracted() throws Exception {
        var group = plan(OFFER, MONDAY, 4);
        var participation = publish(requested(OFFER, group));
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        TODAY.set(MONDAY);
        hold(group, 0);
        accepted("moderator", attendancePath(group, 0), """
                {"attendees": [{"participation": "%s", "status": "LATE", "minutes": 90, "presence": "ONLINE"}]}""".formatted(participation));
        var path = "/participations/" + participation;
        var event = accepted("moderator", path + "/confirm-self-study", """
                {"module": 1, "minutes": 30, "studiedOn": "%s"}""".formatted(MONDAY))
                .at("/events/0/id")
                .asString();
        assertThat(module(participation)).isEqualTo("90 30 true");
        rebuild("participations");
        assertThat(module(participation)).isEqualTo("90 30 true");
        accepted("moderator", path + "/retract-self-study", """
                {"event": "%s", "reason": "andere Person"}""".formatted(event));
        assertThat(module(participation)).isEqualTo("90 0 false");
    }

    @Test
    void a_session_of_sixteen_people_is_recorded_by_one_request_in_at_most_150_ms() throws Exception {
        var offer = thirtySessions();
        var group = plan(offer, MONDAY, PEOPLE);
        var people = Stream.generate(() -> publish(requested(offer, group)))
                .limit(PEOPLE)
                .toList();
        await().untilAsserted(() ->
                assertThat(people.stream().map(CoachingServiceTesting::status)).containsOnly("PLACED"));
        TODAY.set(MONDAY.plusWeeks(1));
        var times = new ArrayList<Duration>();
        for (int session = 0; session < SESSIONS; session++) {
            hold(group, session);
            times.add(record(group, session, people));
        }
        Collections.sort(times);
        System.out.printf(
                "A session of %d people: median %d ms, slowest %d ms of %d requests%n",
                PEOPLE, times.get(SESSIONS / 2).toMillis(), times.getLast().toMillis(), SESSIONS);
        assertThat(times.get(SESSIONS / 2)).isLessThanOrEqualTo(AT_MOST);
    }

    private static Duration record(GroupId group, int session, List<UUID> people) {
        var attendees = people.stream()
                .map("{\"participation\": \"%s\", \"status\": \"PRESENT\", \"presence\": \"ONLINE\"}"::formatted)
                .toList();
        long begin = System.nanoTime();
        accepted(
                "moderator",
                attendancePath(group, session),
                "{\"attendees\": [%s]}".formatted(String.join(", ", attendees)));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** An offer of one module with five sessions on each of six days. */
    private static OfferId thirtySessions() {
        var week = new ArrayList<String>();
        for (int session = 0; session < SESSIONS; session++) {
            int hour = 9 + session % 5;
            week.add("""
                    {"module": 1, "day": "%s", "startsAt": "%02d:00", "endsAt": "%02d:00", "minutes": 60}""".formatted(DayOfWeek.of(1 + session / 5), hour, hour + 1));
        }
        var defined = accepted("team-lead", "/offers", """
                {"kind": "OTHER", "title": "Viele Termine", "modules": [{"number": 1, "requiredMinutes": 600}],
                 "week": [%s]}""".formatted(String.join(", ", week)));
        return new OfferId(UUID.fromString(defined.required("id").asString()));
    }

    private static List<String> codes(JsonNode content) {
        return content.required("topics")
                .valueStream()
                .map(topic -> topic.required("code").asString())
                .toList();
    }

    private static String module(UUID participation) {
        var module = get("moderator", "/participations/" + participation)
                .body()
                .required("modules")
                .required(0);
        return module.required("minutes").asInt() + " "
                + module.required("selfStudyMinutes").asInt() + " "
                + module.required("completed").asBoolean();
    }
}
