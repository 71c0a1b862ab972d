package de.motivag.coaching;

import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The course of one participation from the seat to the end, and its corrections. */
class ParticipationServiceTest extends CoachingServiceTesting {
    @Test
    void a_person_is_placed_attends_and_has_entered_on_the_first_attended_day() throws Exception {
        var group = plan(OFFER, MONDAY, 1);
        var participation = publish(requested(OFFER, group));
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        assertThat(get("moderator", "/groups/" + group.value())
                        .body()
                        .get("seatsFree")
                        .asInt())
                .isZero();

        TODAY.set(MONDAY.plusWeeks(1));
        attend(group, 2, participation);
        attend(group, 0, participation);

        var seen = get("adviser", "/participations/" + participation).body();
        assertThat(seen.get("enteredOn").asString()).isEqualTo("2026-03-02");
        assertThat(seen.get("attendances")
                        .valueStream()
                        .map(a -> a.get("minutes").asInt()))
                .containsExactly(120, 360);
        var page = get("adviser", "/groups/%s/participations".formatted(group.value()))
                .body();
        assertThat(page.get("items").valueStream()).containsExactly(seen);
        var first = get("moderator", "/groups/" + group.value())
                .body()
                .get("sessions")
                .get(0);
        assertThat(first.get("heldOn").asString()).isEqualTo("2026-03-02");
        assertThat(first.get("moderators").get(0).asString())
                .isEqualTo(MODERATOR.value().toString());
    }

    @Test
    void a_person_who_attends_everything_completes_the_measure_and_a_correction_revokes_that() throws Exception {
        var group = plan(OFFER, MONDAY, 5);
        var other = plan(OFFER, MONDAY.plusWeeks(1), 5);
        var request = requested(OFFER, group);
        var participation = publish(request);
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        var path = "/participations/" + participation;
        TODAY.set(MONDAY.plusWeeks(3));
        attend(group, 0, participation);
        accepted("moderator", path + "/move-to-group", """
                {"group": "%s", "movedOn": "%s"}""".formatted(other.value(), MONDAY.plusDays(2)));
        assertThat(get("adviser", "/groups/" + other.value())
                        .body()
                        .at("/seats/0/allocatedOn")
                        .asString())
                .isEqualTo(MONDAY.plusDays(2).toString());
        for (int session = 1; session < 4; session++) {
            attend(other, session, participation);
        }
        hold(group, 4);
        accepted("moderator", attendancePath(group, 4), """
                {"attendees": [{"participation": "%s", "status": "PRESENT", "presence": "ON_SITE", "makeUp": true}]}""".formatted(participation));
        var seen = get("adviser", path).body();
        assertThat(seen.get("group").asString()).isEqualTo(other.value().toString());
        assertThat(seen.get("endKind").asString()).isEqualTo("COMPLETED");
        assertThat(seen.get("endedOn").asString()).isEqualTo("2026-03-12");
        assertThat(seen.get("modules").valueStream())
                .extracting(module -> module.get("minutes").asInt())
                .containsExactly(120, 360, 360, 360, 180);
        assertThat(worklist("status=ENDED&endedFrom=2026-03-12&endedTo=2026-03-12&group=" + other.value()))
                .containsExactly(seen);
        assertThat(worklist("referral=" + request.referral().value())).containsExactly(seen);
        assertThat(worklist("participant=" + request.participant().value() + "&status=PLACED"))
                .isEmpty();
        assertThat(worklist("participant=" + request.participant().value() + "&endedFrom=2026-03-13"))
                .isEmpty();

        accepted("moderator", path + "/correct-attendance", """
                {"group": "%s", "session": "%s", "status": "LATE", "minutes": 100, "presence": "ON_SITE",
                 "reason": "verwechselt"}""".formatted(
                        group.value(), Example.session(group, 4).value()));
        assertThat(status(participation)).isEqualTo("PLACED");
        accepted("team-lead", path + "/waive-module", """
                {"module": 5, "reason": "anderswo gemacht"}""");
        assertThat(status(participation)).isEqualTo("ENDED");
        accepted("team-lead", path + "/revoke-waiver", """
                {"module": 5, "waivedOn": "%s", "reason": "war eine andere Person"}""".formatted(TODAY.get()));
        assertThat(status(participation)).isEqualTo("PLACED");
        accepted("team-lead", path + "/waive-module", """
                {"module": 5, "reason": "doch anderswo gemacht"}""");
        assertThat(status(participation)).isEqualTo("ENDED");

        var recommended =
                accepted("moderator", path + "/recommend", """
                {"kind": "QUALIFICATION", "recommendedOn": "2026-03-13", "reason": "Staplerschein"}""").get("id").asString();
        assertThat(worklist(
                        "undecided=true&participant=" + request.participant().value()))
                .hasSize(1);
        accepted("adviser", path + "/decide-recommendation", """
                {"recommendation": "%s", "decision": "ACCEPTED", "decidedOn": "2026-03-16"}""".formatted(recommended));
        accepted("adviser", path + "/enter-follow-up-measure", """
                {"recommendation": "%s", "enteredOn": "2026-03-20"}""".formatted(recommended));
        accepted("moderator", path + "/hold-one-to-one", """
                {"heldOn": "2026-03-13", "presence": "ONLINE", "minutes": 30, "note": "Bewerbung besprochen"}""");
        var history = "/participants/" + request.participant().value() + "/history?reason=CASEWORK&limit=200";
        var notes = get("adviser", history)
                .body()
                .get("items")
                .valueStream()
                .map(event ->
                        event.at("/data/note").asString(event.at("/data/reason").asString("")))
                .filter(text -> !text.isEmpty());
        assertThat(notes)
                .containsExactly(
                        "verwechselt",
                        "anderswo gemacht",
                        "war eine andere Person",
                        "doch anderswo gemacht",
                        "Staplerschein",
                        "Bewerbung besprochen");
        assertThat(get("adviser", history).body().at("/items/0/type").asString())
                .isEqualTo("coaching.PlacementAccepted");
        assertThat(get("employer-service", history).status()).isEqualTo(403);
        assertThat(worklist(
                        "undecided=true&participant=" + request.participant().value()))
                .isEmpty();
        var recommendation = get("adviser", path).body().at("/recommendations/0");
        assertThat(recommendation.get("recommendedOn").asString()).isEqualTo("2026-03-13");
        assertThat(recommendation.get("decision").asString()).isEqualTo("ACCEPTED");
        assertThat(recommendation.get("decidedOn").asString()).isEqualTo("2026-03-16");
        assertThat(recommendation.get("enteredOn").asString()).isEqualTo("2026-03-20");
    }

    @Test
    void an_early_end_is_corrected_and_revoked() throws Exception {
        var group = plan(OFFER, MONDAY, 1);
        var participation = publish(requested(OFFER, group));
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        var path = "/participations/" + participation;
        TODAY.set(MONDAY.plusDays(3));
        attend(group, 0, participation);
        accepted("moderator", path + "/end-early", """
                {"endedOn": "2026-03-04", "reason": "PERSONAL"}""");
        accepted("team-lead", path + "/correct-early-end", """
                {"endedOn": "2026-03-03", "reason": "EMPLOYMENT", "note": "ab Montag"}""");
        var ended = get("adviser", path).body();
        assertThat(ended.get("endedOn").asString()).isEqualTo("2026-03-03");
        assertThat(ended.get("endReason").asString()).isEqualTo("EMPLOYMENT");
        assertThat(seatsFree(group)).isOne();
        accepted("adviser", path + "/revoke-early-end", """
                {"endedOn": "2026-03-03", "reason": "kommt doch wieder"}""");
        assertThat(get("adviser", path).body().has("endedOn")).isFalse();
        assertThat(seatsFree(group)).isZero();
    }

    private static List<JsonNode> worklist(String filter) throws Exception {
        return get("employer-service", "/participations?" + filter)
                .body()
                .get("items")
                .valueStream()
                .toList();
    }
}
