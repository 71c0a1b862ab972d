package de.motivag.coaching;

import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Id;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Offers and groups over HTTP, and views rebuilt from the log. */
class GroupsServiceTest extends CoachingServiceTesting {
    @Test
    void a_group_is_changed_before_it_meets() throws Exception {
        var group = plan(OFFER, MONDAY, 3);
        var path = "/groups/" + group.value();
        accepted("moderator", path + "/reschedule-session", """
                {"session": "%s", "date": "2026-03-09", "startsAt": "13:00", "endsAt": "15:30"}""".formatted(
                        Example.session(group, 0).value()));
        accepted("moderator", path + "/cancel-session", """
                {"session": "%s"}""".formatted(
                        Example.session(group, 4).value()));
        var substitute = Id.next();
        accepted("moderator", path + "/assign-moderators", """
                {"moderators": ["%s"]}""".formatted(substitute));
        var seen = get("intake", path).body();
        assertThat(seen.at("/moderators/0").asString()).isEqualTo(substitute.toString());
        assertThat(seen.get("sessions").valueStream())
                .extracting(
                        session -> session.get("date").asString(),
                        session -> session.get("cancelled").asBoolean())
                .containsExactly(
                        tuple("2026-03-03", false),
                        tuple("2026-03-04", false),
                        tuple("2026-03-05", false),
                        tuple("2026-03-06", true),
                        tuple("2026-03-09", false));
        var offer = define();
        accepted("team-lead", "/offers/%s/revise".formatted(offer.value()), """
                {"title": "Neuere Wege", "modules": [{"number": 1, "requiredMinutes": 30}],
                 "week": [{"module": 1, "day": "MONDAY", "startsAt": "09:00", "endsAt": "10:00", "minutes": 60}]}""");
        assertThat(get("intake", "/offers/" + offer.value())
                        .body()
                        .get("version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void groups_are_listed_by_their_first_day_page_by_page() throws Exception {
        var days = List.of(MONDAY.plusYears(1).minusDays(1), MONDAY.plusYears(1).plusDays(6));
        for (var day : days) {
            plan(OFFER, day, 5);
        }
        var first = get("intake", "/groups?limit=1&from=2027-01-01&offer=" + OFFER.value())
                .body();
        var second = get(
                        "intake",
                        "/groups?limit=1&from=2027-01-01&after="
                                + first.get("next").asString())
                .body();
        assertThat(List.of(first, second))
                .extracting(page -> page.at("/items/0/firstDay").asString())
                .containsExactly("2027-03-01", "2027-03-08");
        assertThat(second.has("next")).isFalse();
        assertThat(get("intake", "/groups?after=nowhere").status()).isEqualTo(400);
        assertThat(get("intake", "/groups?limit=0").status()).isEqualTo(400);
    }

    @Test
    void a_group_is_hidden_from_other_organisations_and_other_roles() throws Exception {
        var group = "/groups/" + plan(OFFER, MONDAY.plusWeeks(1), 5).value();
        assertThat(get("moderator", group).headers().firstValue("ETag")).contains("\"6\"");
        assertThat(send("moderator_jc-sued", group, null).status()).isEqualTo(404);
        assertThat(get("analyst", group).status()).isEqualTo(403);
        assertThat(get("analyst", "/offers").status()).isEqualTo(200);
        assertThat(get("operations", "/offers").status()).isEqualTo(403);
    }

    @Test
    void rebuilt_views_equal_the_live_ones() throws Exception {
        var group = plan(OFFER, MONDAY, 3);
        var participation = publish(requested(OFFER, group));
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        var other = plan(OFFER, MONDAY.plusWeeks(1), 3);
        var offer = define();
        var waiting = publish(requested(offer, null));
        await().untilAsserted(() -> assertThat(status(waiting)).isEqualTo("WAITING"));
        TODAY.set(MONDAY);
        attend(group, 0, participation);
        var path = "/participations/" + participation;
        accepted("moderator", path + "/move-to-group", """
                {"group": "%s"}""".formatted(other.value()));
        accepted("team-lead", path + "/waive-module", """
                {"module": 2, "reason": "anderswo gemacht"}""");
        accepted("team-lead", path + "/waive-module", """
                {"module": 3, "reason": "verwechselt"}""");
        accepted("team-lead", path + "/revoke-waiver", """
                {"module": 3, "waivedOn": "2026-03-02", "reason": "war Modul 2"}""");
        accepted("moderator", path + "/recommend", """
                {"kind": "OTHER_OFFER", "otherOffer": "%s", "reason": "passt gut"}""".formatted(offer.value()));
        accepted("adviser", path + "/end-early", """
                {"endedOn": "2026-03-02", "reason": "OTHER_MEASURE"}""");
        accepted("moderator", "/groups/%s/cancel-session".formatted(other.value()), """
                {"session": "%s"}""".formatted(
                        Example.session(other, 2).value()));
        accepted("moderator", "/groups/%s/restore-session".formatted(other.value()), """
                {"session": "%s", "reason": "doch"}""".formatted(
                        Example.session(other, 2).value()));
        accepted("moderator", "/groups/%s/change-capacity".formatted(other.value()), """
                {"capacity": 4, "before": 3}""");
        accepted("team-lead", "/offers/%s/retire".formatted(offer.value()), "{}");
        var paths = List.of(
                "/offers",
                "/groups/" + group.value(),
                "/groups/" + other.value(),
                path,
                "/offers/%s/waiting-list".formatted(offer.value()));
        var before = new ArrayList<String>();
        for (var view : paths) {
            before.add(get("moderator", view).text());
        }
        for (var view : List.of("offers", "groups", "participations", "waiting-lists")) {
            rebuild(view);
        }
        for (int i = 0; i < paths.size(); i++) {
            assertThat(get("moderator", paths.get(i)).text()).isEqualTo(before.get(i));
        }
    }

    @Test
    void a_team_lead_defines_an_offer() throws Exception {
        var offer = get("device-desk", "/offers/" + define().value()).body();
        assertThat(offer.get("title").asString()).isEqualTo("Neue Wege");
        assertThat(offer.at("/week/0/startsAt").asString()).startsWith("09:00");
    }
}
