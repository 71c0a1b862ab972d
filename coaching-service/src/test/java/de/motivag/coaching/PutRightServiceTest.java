package de.motivag.coaching;

import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Confidential;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.events.enrolment.ReferralEvent.ReferralCorrected;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Late records, corrections and retractions over HTTP, and the views that show them. */
class PutRightServiceTest extends CoachingServiceTesting {
    @Test
    void a_talk_long_before_the_application_is_refused_and_the_application_follows_its_correction() throws Exception {
        var request = requested(OFFER, plan(OFFER, MONDAY, 3));
        var path = "/participations/" + placed(request);
        var talk = """
                {"heldOn": "2016-11-23", "presence": "ONLINE", "minutes": 30}""";
        var refused = send("moderator_jc-nord", path + "/hold-one-to-one", talk);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("type").asString()).endsWith("long-before-application");
        assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("#/heldOn");
        correctApplication(request, MONDAY.minusWeeks(5));
    }

    @Test
    void a_day_before_the_application_is_listed_after_its_correction() throws Exception {
        var group = plan(OFFER, MONDAY, 3);
        var request = requested(OFFER, group);
        var participation = placed(request);
        TODAY.set(MONDAY);
        attend(group, 0, participation);
        assertThat(listed("DAYS_BEFORE_APPLICATION")).doesNotContain(participation.toString());
        correctApplication(request, MONDAY.plusDays(1));
        assertThat(listed("DAYS_BEFORE_APPLICATION")).contains(participation.toString());
        rebuild("participations");
        assertThat(listed("DAYS_BEFORE_APPLICATION")).contains(participation.toString());
        correctApplication(request, MONDAY);
        assertThat(listed("DAYS_BEFORE_APPLICATION")).doesNotContain(participation.toString());
    }

    private static void correctApplication(PlacementRequested request, LocalDate appliedOn) {
        publish(new ReferralCorrected(
                request.referral(),
                request.participant(),
                OFFER,
                appliedOn,
                new Confidential.Withheld<>(),
                null,
                null,
                null));
        await().untilAsserted(() -> assertThat(get(
                                "moderator",
                                "/participations?referral=" + request.referral().value())
                        .body()
                        .at("/items/0/appliedOn")
                        .asString())
                .isEqualTo(appliedOn.toString()));
    }

    @Test
    void an_attendance_a_held_day_and_a_recommendation_are_taken_back() throws Exception {
        var group = plan(OFFER, MONDAY, 3);
        var participation = placed(requested(OFFER, group));
        var path = "/participations/" + participation;
        TODAY.set(MONDAY.plusDays(1));
        attend(group, 0, participation);
        accepted("moderator", "/groups/%s/correct-held-session".formatted(group.value()), """
                {"session": "%s", "heldOn": "2026-03-03", "reason": "war Dienstag"}""".formatted(
                        Example.session(group, 0).value()));
        assertThat(get("moderator", path).body().get("enteredOn").asString()).isEqualTo("2026-03-03");
        var recommendation = accepted("moderator", path + "/recommend", """
                {"kind": "QUALIFICATION", "reason": "passt"}""").at("/events/0/id");
        assertThat(recommendation.asString()).isNotEmpty();
        var shown = get("moderator", path)
                .body()
                .at("/recommendations/0/recommendation")
                .asString();
        accepted("moderator", path + "/retract-recommendation", """
                {"recommendation": "%s", "reason": "andere Person"}""".formatted(shown));
        accepted("moderator", path + "/retract-attendance", """
                {"session": "%s", "reason": "andere Person"}""".formatted(
                        Example.session(group, 0).value()));
        var seen = get("moderator", path).body();
        assertThat(seen.has("enteredOn")).isFalse();
        assertThat(seen.get("attendances")).isEmpty();
        assertThat(seen.get("recommendations")).isEmpty();
        accepted("moderator", "/groups/%s/retract-held-session".formatted(group.value()), """
                {"session": "%s", "reason": "fiel aus"}""".formatted(
                        Example.session(group, 0).value()));
        assertThat(get("moderator", "/groups/" + group.value())
                        .body()
                        .at("/sessions/0")
                        .has("heldOn"))
                .isFalse();
        rebuild("participations");
        rebuild("groups");
        assertThat(get("moderator", path).body()).isEqualTo(seen);
    }

    @Test
    void a_file_that_cannot_close_by_itself_is_listed() throws Exception {
        var group = plan(OFFER, MONDAY, 3);
        var participation = placed(requested(OFFER, group));
        var path = "/participations/" + participation;
        TODAY.set(MONDAY);
        attend(group, 0, participation);
        accepted("moderator", "/groups/%s/cancel-session".formatted(group.value()), """
                {"session": "%s"}""".formatted(
                        Example.session(group, 4).value()));
        assertThat(get("moderator", path).body().get("notCompletable").valueStream())
                .extracting(number -> number.asInt())
                .containsExactly(5);
        assertThat(listed("MODULES_NOT_COMPLETABLE")).contains(participation.toString());
        assertThat(listed("PARTICIPATIONS_TO_CLOSE")).doesNotContain(participation.toString());
        TODAY.set(MONDAY.plusWeeks(1));
        assertThat(listed("PARTICIPATIONS_TO_CLOSE")).contains(participation.toString());
        var seen = get("moderator", "/groups/" + group.value()).body();
        assertThat(seen.get("sessionsOver").asBoolean()).isTrue();
        assertThat(seen.get("openParticipations").asInt()).isOne();
    }

    @Test
    void further_seats_go_to_those_who_wait_and_a_cancelled_group_sends_them_back() throws Exception {
        var offer = define();
        var group = plan(offer, MONDAY, 1);
        placed(requested(offer, group));
        var second = publish(requested(offer, null));
        await().untilAsserted(() -> assertThat(status(second)).isEqualTo("WAITING"));
        accepted("team-lead", "/groups/%s/change-capacity".formatted(group.value()), """
                {"capacity": 2, "before": 1}""");
        await().untilAsserted(() -> assertThat(status(second)).isEqualTo("PLACED"));
        accepted("team-lead", "/groups/%s/cancel".formatted(group.value()), """
                {"reason": "zu wenige"}""");
        assertThat(status(second)).isEqualTo("WAITING");
        assertThat(get("moderator", "/groups/" + group.value())
                        .body()
                        .get("seatsTaken")
                        .asInt())
                .isZero();
    }

    @Test
    void the_person_goes_on_over_capacity_and_the_group_says_so() throws Exception {
        var group = plan(OFFER, MONDAY, 1);
        var first = placed(requested(OFFER, group));
        TODAY.set(MONDAY);
        attend(group, 0, first);
        accepted("moderator", "/participations/%s/end-early".formatted(first), """
                {"endedOn": "2026-03-02", "reason": "OTHER"}""");
        placed(requested(OFFER, group));
        accepted("moderator", "/participations/%s/revoke-early-end".formatted(first), """
                {"endedOn": "2026-03-02", "reason": "kommt doch"}""");
        var seen = get("moderator", "/groups/" + group.value()).body();
        assertThat(seen.get("overCapacity").asInt()).isOne();
        assertThat(seen.get("seatsFree").asInt()).isZero();
        assertThat(get("team-lead", "/groups?worklist=GROUPS_OVER_CAPACITY").text())
                .contains(group.value().toString());
    }

    @Test
    void each_wrong_row_of_the_list_has_its_own_error() throws Exception {
        var group = plan(OFFER, MONDAY, 3);
        var other = plan(OFFER, MONDAY.plusWeeks(1), 3);
        var here = placed(requested(OFFER, group));
        var strangers = new UUID[] {placed(requested(OFFER, other)), placed(requested(OFFER, other))};
        TODAY.set(MONDAY);
        hold(group, 0);
        var refused =
                send("moderator_jc-nord", attendancePath(group, 0), """
                {"attendees": [{"participation": "%s", "status": "PRESENT", "presence": "ONLINE"},
                 {"participation": "%s", "status": "PRESENT", "presence": "ONLINE"},
                 {"participation": "%s", "status": "PRESENT", "presence": "ONLINE"}]}""".formatted(here, strangers[0], strangers[1]));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("errors").valueStream())
                .extracting(error -> error.get("pointer").asString())
                .containsExactly("#/attendees/1/participation", "#/attendees/2/participation");
        assertThat(refused.body().at("/errors/1/detail").asString()).contains(strangers[1].toString());
    }

    private static UUID placed(PlacementRequested request) {
        var participation = publish(request);
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        return participation;
    }

    private static String listed(String worklist) {
        return get("team-lead", "/participations?limit=200&worklist=" + worklist)
                .text();
    }
}
