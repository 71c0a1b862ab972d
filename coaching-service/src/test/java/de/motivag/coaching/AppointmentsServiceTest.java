package de.motivag.coaching;

import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Appointments and aftercare of one person, from the booking to the last contact. */
class AppointmentsServiceTest extends CoachingServiceTesting {
    private UUID participation;

    @BeforeEach
    void aPersonHasASeat() throws Exception {
        var offer = define();
        var group = plan(offer, MONDAY, 1);
        participation = publish(requested(offer, group));
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        TODAY.set(MONDAY);
        attend(group, 0, participation);
        assertThat(status(participation)).isEqualTo("ENDED");
    }

    @Test
    void an_appointment_is_booked_moved_held_and_taken_back() {
        TODAY.set(MONDAY);
        var id = book("11:00", "").get("id").asString();
        assertThat(list("worklist=APPOINTMENT_TODAY&mine=true")).contains(id);
        assertThat(list("worklist=APPOINTMENT_NOT_RECORDED&mine=true")).contains(id);
        accepted("moderator", "/appointments/" + id + "/move", """
                {"date": "%s", "startsAt": "13:00", "reason": "Arzt"}""".formatted(MONDAY));
        assertThat(list("worklist=APPOINTMENT_NOT_RECORDED&mine=true")).doesNotContain(id);
        accepted("moderator", "/appointments/" + id + "/hold", "{\"minutes\": 40}");
        assertThat(list("worklist=APPOINTMENT_TODAY")).doesNotContain(id);
        var held = get("adviser", "/appointments/" + id).body();
        assertThat(held.get("state").asString()).isEqualTo("HELD");
        assertThat(held.get("heldMinutes").asInt()).isEqualTo(40);
        assertThat(held.get("sequence").asInt()).isEqualTo(2);
        accepted("moderator", "/appointments/" + id + "/retract-outcome", "{\"reason\": \"andere Person\"}");
        var again = get("adviser", "/appointments/" + id).body();
        assertThat(again.get("state").asString()).isEqualTo("BOOKED");
        assertThat(again.has("heldMinutes")).isFalse();
        assertThat(again.get("startsAt").asString()).startsWith("13:00");
        accepted("moderator", "/appointments/" + id + "/cancel", """
                {"cancelledBy": "PERSON", "reason": "Vorstellungsgespräch"}""");
        assertThat(list("state=CANCELLED&participation=" + participation + "&from=" + MONDAY + "&to=" + MONDAY))
                .contains(id);
        rebuild("appointments");
        await().untilAsserted(() ->
                assertThat(get("adviser", "/appointments/" + id).text()).contains("CANCELLED"));
    }

    @Test
    void an_appointment_at_the_time_of_another_or_of_a_session_needs_a_reason() throws Exception {
        TODAY.set(MONDAY);
        book("15:00", "");
        var path = "/participations/" + participation + "/book-appointment";
        var refused = send("moderator_jc-nord", path, body("15:20", ""));
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.text()).contains("person-engaged", "overlapReason", "15:00", "15:30");
        book("15:20", ", \"overlapReason\": \"nur kurz\"");
        var group = plan(define(), MONDAY.plusWeeks(1), 1);
        var next = "\"date\": \"%s\"".formatted(MONDAY.plusWeeks(1));
        var other =
                send("moderator_jc-nord", path, body("09:30", "").replace("\"date\": \"%s\"".formatted(MONDAY), next));
        assertThat(other.text()).contains("counselling-after-end");
        accepted("moderator", "/participations/" + participation + "/offer-aftercare", "{}");
        accepted("moderator", "/participations/" + participation + "/answer-aftercare", "{\"answer\": \"ACCEPTED\"}");
        var inSession = send(
                "moderator_jc-nord",
                path,
                body("09:30", "")
                        .replace("\"date\": \"%s\"".formatted(MONDAY), next)
                        .replace("COUNSELLING", "AFTERCARE"));
        assertThat(inSession.text()).contains("staff-engaged", "09:00");
        accepted("moderator", "/groups/" + group.value() + "/cancel", "{\"reason\": \"zu wenige\"}");
    }

    @Test
    void aftercare_is_offered_accepted_and_ended_with_its_contacts() {
        TODAY.set(MONDAY.plusDays(1));
        var path = "/participations/" + participation;
        assertThat(aftercares("worklist=AFTERCARE_TO_OFFER&mine=true")).contains(participation.toString());
        accepted("moderator", path + "/offer-aftercare", "{}");
        assertThat(aftercares("worklist=AFTERCARE_TO_OFFER&mine=true")).doesNotContain(participation.toString());
        assertThat(aftercares("worklist=AFTERCARE_UNANSWERED&mine=true")).contains(participation.toString());
        accepted("moderator", path + "/answer-aftercare", "{\"answer\": \"DECLINED\"}");
        accepted("moderator", path + "/answer-aftercare", "{\"answer\": \"ACCEPTED\"}");
        var logged = accepted("adviser", path + "/log-aftercare-contact", """
                {"channel": "PHONE", "reached": true, "minutes": 150, "heldOn": "%s"}""".formatted(TODAY.get()));
        var event = logged.at("/events/0/id").asString();
        accepted("adviser", path + "/correct-aftercare-contact", """
                {"event": "%s", "reason": "vertippt", "channel": "PHONE", "reached": true, "minutes": 15,
                 "heldOn": "%s"}""".formatted(event, TODAY.get()));
        accepted("adviser", path + "/log-aftercare-contact", """
                {"channel": "MAIL", "reached": true, "minutes": 0, "heldOn": "%s"}""".formatted(TODAY.get()));
        accepted("moderator", path + "/end-aftercare", "{\"reason\": \"GOALS_REACHED\"}");
        var ended = get("moderator", path + "/aftercare").body();
        assertThat(ended.at("/aftercare/state").asString()).isEqualTo("ENDED");
        assertThat(ended.at("/aftercare/contacts").asInt()).isOne();
        assertThat(ended.get("contacts")
                        .valueStream()
                        .map(one -> one.get("minutes").asInt()))
                .containsExactly(15, 0);
        for (var step : new String[] {"endedBy", "answeredBy"}) {
            var found = get("moderator", path + "/aftercare").body().get(step).asString();
            accepted("moderator", path + "/retract-aftercare-event", """
                    {"event": "%s", "reason": "falsche Person"}""".formatted(found));
        }
        assertThat(get("moderator", path + "/aftercare")
                        .body()
                        .at("/aftercare/state")
                        .asString())
                .isEqualTo("DECLINED");
        assertThat(aftercares("state=DECLINED")).contains(participation.toString());
        rebuild("aftercares");
        await().untilAsserted(() -> assertThat(aftercares("state=DECLINED")).contains(participation.toString()));
    }

    private JsonNode book(String startsAt, String more) {
        return accepted("moderator", "/participations/" + participation + "/book-appointment", body(startsAt, more));
    }

    private static String body(String startsAt, String more) {
        return """
                {"purpose": "COUNSELLING", "date": "%s", "startsAt": "%s", "minutes": 30, "presence": "ONLINE",
                 "staff": "%s"%s}""".formatted(MONDAY, startsAt, MODERATOR.value(), more);
    }

    private static String list(String filter) {
        return get("moderator", "/appointments?limit=200&" + filter).text();
    }

    private static String aftercares(String filter) {
        return get("moderator", "/aftercares?limit=200&" + filter).text();
    }
}
