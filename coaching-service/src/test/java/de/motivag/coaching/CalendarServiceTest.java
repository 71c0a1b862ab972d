package de.motivag.coaching;

import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import de.motivag.events.Id;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.GroupId;
import de.motivag.events.enrolment.ParticipantEvent.ErasureAnswered;
import de.motivag.events.enrolment.ParticipantEvent.ErasureService;
import de.motivag.kit.Answer;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.kit.web.NewSecret;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Calendars over HTTP, as a calendar program reads them. */
@ExtendWith(OutputCaptureExtension.class)
class CalendarServiceTest extends CoachingServiceTesting {
    private static JsonNode created(String target) {
        return accepted("moderator", "/calendar-links", target);
    }

    private static String link(String target) {
        return created(target).get("link").asString();
    }

    private static String ofGroup(GroupId group) {
        return "{\"group\": \"%s\"}".formatted(group.value());
    }

    private static String ofParticipation(UUID participation) {
        return "{\"participation\": \"%s\"}".formatted(participation);
    }

    private static Answer read(String link) {
        return anonymous(link);
    }

    private static List<VEvent> events(String link) {
        var answer = read(link);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Biweekly.parse(answer.text()).first().getEvents();
    }

    private static List<String> uids(String link) {
        return events(link).stream().map(event -> event.getUid().getValue()).toList();
    }

    private static List<String> sessions(GroupId group, int... indexes) {
        return Arrays.stream(indexes)
                .mapToObj(index -> Example.session(group, index).value().toString())
                .toList();
    }

    @Test
    void a_group_can_be_read_without_a_token_and_its_changes_raise_the_sequence() throws Exception {
        var group = plan(OFFER, MONDAY.plusWeeks(3), 3);
        var link = link(ofGroup(group));
        assertThat(link).matches("/calendars/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(uids(link)).isEqualTo(sessions(group, 0, 1, 2, 3, 4));
        var before = read(link);
        assertThat(before.headers().firstValue("Cache-Control")).contains("no-cache, private");
        assertThat(before.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(before.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        TODAY.set(TODAY.get().plusDays(1));
        var etag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(anonymous(link, "If-None-Match", etag).status()).isEqualTo(304);

        // The clocks change in the night before Sunday, 29 March.
        var path = "/groups/" + group.value();
        accepted("moderator", path + "/reschedule-session", """
                {"session": "%s", "date": "2026-03-30", "startsAt": "09:00", "endsAt": "11:30"}""".formatted(
                        Example.session(group, 0).value()));
        accepted("moderator", path + "/cancel-session", """
                {"session": "%s"}""".formatted(
                        Example.session(group, 4).value()));
        assertThat(events(link))
                .satisfiesExactly(
                        CalendarServiceTest::isUnchanged,
                        CalendarServiceTest::isUnchanged,
                        CalendarServiceTest::isUnchanged,
                        cancelled -> {
                            assertThat(cancelled.getStatus().isCancelled()).isTrue();
                            assertThat(cancelled.getSequence().getValue()).isOne();
                        },
                        moved -> {
                            assertThat(moved.getUid().getValue())
                                    .isEqualTo(sessions(group, 0).getFirst());
                            assertThat(moved.getSequence().getValue()).isOne();
                            assertThat(moved.getDateStart().getValue()).isEqualTo("2026-03-30T07:00:00Z");
                            assertThat(moved.getSummary().getValue()).isEqualTo("Modul 1: Hier geht's lang");
                        });
        accepted("moderator", path + "/restore-session", """
                {"session": "%s", "reason": "doch"}""".formatted(
                        Example.session(group, 4).value()));
        assertThat(events(link).get(3)).satisfies(restored -> {
            assertThat(restored.getStatus().isCancelled()).isFalse();
            assertThat(restored.getSequence().getValue()).isEqualTo(2);
        });
        rebuild("groups");
        rebuild("calendar-links");
        assertThat(events(link).get(3).getSequence().getValue()).isEqualTo(2);
    }

    private static void isUnchanged(VEvent event) {
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getStatus().isCancelled()).isFalse();
    }

    @Test
    void a_participation_shows_its_seat_make_ups_and_appointments_and_a_moderator_sees_the_own() throws Exception {
        var group = plan(OFFER, MONDAY, 3);
        var other = plan(OFFER, MONDAY.plusWeeks(1), 3);
        var participation = publish(requested(OFFER, group));
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        var own = link("{}");
        var link = link(ofParticipation(participation));
        assertThat(uids(link)).isEqualTo(sessions(group, 0, 1, 2, 3, 4));
        TODAY.set(MONDAY.plusWeeks(1));
        attend(group, 0, participation);
        hold(other, 0);
        accepted("moderator", attendancePath(other, 0), """
                {"attendees": [{"participation": "%s", "status": "PRESENT", "presence": "ONLINE", "makeUp": true}]}""".formatted(participation));
        assertThat(uids(link)).contains(sessions(other, 0).getFirst()).hasSize(6);
        assertThat(uids(own)).containsAll(sessions(group, 0, 4)).containsAll(sessions(other, 0, 4));
        accepted("moderator", "/groups/%s/assign-moderators".formatted(other.value()), """
                {"moderators": ["%s"]}""".formatted(Id.next()));
        assertThat(uids(own))
                .contains(sessions(other, 0).getFirst())
                .doesNotContain(sessions(other, 4).getFirst());
        var appointment = accepted("moderator", "/participations/" + participation + "/book-appointment", """
                {"date": "%s", "startsAt": "16:00", "minutes": 30, "presence": "ONLINE", "purpose": "COUNSELLING",
                 "staff": "%s"}""".formatted(
                        MONDAY.plusWeeks(2), Example.MODERATOR.value()));
        var path = "/appointments/" + appointment.get("id").asString();
        accepted("moderator", path + "/cancel", "{\"cancelledBy\": \"STAFF\", \"reason\": \"krank\"}");
        for (var calendar : List.of(own, link)) {
            assertThat(events(calendar))
                    .filteredOn(event -> event.getUid()
                            .getValue()
                            .equals(appointment.get("id").asString()))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.getSummary().getValue()).isEqualTo("Beratungstermin");
                        assertThat(event.getSequence().getValue()).isOne();
                        assertThat(event.getStatus().isCancelled()).isTrue();
                    });
            assertThat(read(calendar).text()).doesNotContain("ATTENDEE", "ORGANIZER", "CONTACT", "URL:");
        }
        assertThat(get("moderator", "/calendar-links?participation=" + participation)
                        .body()
                        .get("items"))
                .hasSize(1);
        assertThat(send("moderator_jc-nord_" + UUID.randomUUID(), "/calendar-links", null)
                        .body()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void only_the_calendar_of_a_moderator_has_the_online_room() throws Exception {
        var group = plan(OFFER, MONDAY, 3);
        var participation = publish(requested(OFFER, group));
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        accepted("moderator", "/groups/%s/set-online-room".formatted(group.value()), """
                {"onlineRoom": "https://video.example.org/raum-7"}""");
        var first = sessions(group, 0).getFirst();

        assertThat(events(link("{}")))
                .filteredOn(event -> event.getUid().getValue().equals(first))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getLocation().getValue()).isEqualTo("https://video.example.org/raum-7"));
        for (var shared : List.of(link(ofGroup(group)), link(ofParticipation(participation)))) {
            assertThat(events(shared))
                    .hasSize(5)
                    .allSatisfy(event -> assertThat(event.getLocation()).isNull());
            assertThat(read(shared).text()).doesNotContain("video.example");
        }
    }

    @Test
    void a_calendar_names_module_offer_and_topics_in_german_or_in_english() throws Exception {
        var link = link(ofGroup(plan(OFFER, MONDAY, 3)));

        assertThat(events(link).getFirst()).satisfies(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("Modul 1: Hier geht's lang");
            assertThat(event.getDescription().getValue())
                    .startsWith("Themen: Erster Sichtkontakt und Vorstellung, Technik, Regeln und Ablauf");
        });
        assertThat(events(link + "?language=ENGLISH").getFirst()).satisfies(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("Module 1: Hier geht's lang");
            assertThat(event.getDescription().getValue()).startsWith("Topics: Erster Sichtkontakt");
        });
        assertThat(read(link + "?language=FRENCH").status()).isEqualTo(400);
    }

    @Test
    void an_unknown_a_revoked_and_a_malformed_address_get_the_same_answer() throws Exception {
        var created = created(ofGroup(plan(OFFER, MONDAY.plusWeeks(2), 3)));
        var link = created.get("link").asString();
        assertThat(read(link).status()).isEqualTo(200);
        var path = "/calendar-links/" + created.get("id").asString();
        assertThat(send("moderator_jc-sued", path, null).status()).isEqualTo(404);
        accepted("moderator", path + "/revoke", "{}");
        accepted("moderator", path + "/revoke", "{}");
        assertThat(get("moderator", path).body().has("revokedOn")).isTrue();
        var refused = read(link);
        assertThat(refused.status()).isEqualTo(404);
        for (var wrong : List.of("A".repeat(43), "x", "%20", "a".repeat(2_000))) {
            var answer = read("/calendars/" + wrong + ".ics");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body().get("type")).isEqualTo(refused.body().get("type"));
        }
    }

    @Test
    void a_repeated_request_creates_one_address_and_shows_it_once() throws Exception {
        var body = "{\"calendarLink\": \"%s\", \"group\": \"%s\"}"
                .formatted(
                        UUID.randomUUID(), plan(OFFER, MONDAY.plusWeeks(2), 3).value());
        assertThat(created(body).has("link")).isTrue();
        assertThat(created(body).has("link")).isFalse();
    }

    @Test
    void the_history_of_a_person_says_who_made_and_revoked_a_link_and_never_the_link() throws Exception {
        var request = requested(OFFER, plan(OFFER, MONDAY.plusWeeks(1), 3));
        var participation = publish(request);
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        var created = created(ofParticipation(participation));
        var secret = created.get("link").asString().replaceAll(".*/|\\.ics", "");
        accepted("team-lead", "/calendar-links/" + created.get("id").asString() + "/revoke", "{}");

        var history =
                get("adviser", "/participants/" + request.participant().value() + "/history?reason=CASEWORK&limit=200");

        assertThat(history.body().get("items").valueStream())
                .filteredOn(event -> event.get("type").asString().startsWith("coaching.CalendarLink"))
                .satisfiesExactly(
                        made -> {
                            assertThat(made.get("type").asString()).isEqualTo("coaching.CalendarLinkCreated");
                            assertThat(made.get("recordedBy").asString())
                                    .isEqualTo(Example.MODERATOR.value().toString());
                            assertThat(made.has("recordedAt")).isTrue();
                            assertThat(made.get("data").has("secret")).isFalse();
                        },
                        revoked ->
                                assertThat(revoked.get("type").asString()).isEqualTo("coaching.CalendarLinkRevoked"));
        assertThat(history.text())
                .doesNotContain(secret, NewSecret.hashOf(secret).value());
        assertThat(history.body().get("items").valueStream())
                .filteredOn(event -> event.get("type").asString().equals("coaching.PlacementAccepted"))
                .as("a step of the system")
                .allSatisfy(event -> assertThat(event.has("recordedBy")).isFalse());
    }

    @Test
    void an_erased_person_has_no_calendar() throws Exception {
        var request = requested(OFFER, plan(OFFER, MONDAY.plusWeeks(1), 3));
        var participation = publish(request);
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        var link = link(ofParticipation(participation));
        accepted("adviser", "/participations/" + participation + "/end-early", """
                {"endedOn": "%s", "reason": "MOVED_AWAY"}""".formatted(TODAY.get()));
        assertThat(read(link).status()).isEqualTo(200);
        var erasure = new ErasureId(Id.next());
        publish(new ErasureAnswered(request.participant(), erasure, ErasureService.DEVICE, 0));
        await().untilAsserted(() -> assertThat(read(link).status()).isEqualTo(404));
    }

    @Test
    void no_log_metric_or_table_contains_the_secret(CapturedOutput output) throws Exception {
        var created = created(ofGroup(plan(OFFER, MONDAY.plusWeeks(2), 3)));
        var link = created.get("link").asString();
        var secret = link.replaceAll(".*/|\\.ics", "");
        assertThat(read(link).status()).isEqualTo(200);
        assertThat(anonymous(link, "Accept", "image/png").status()).isEqualTo(406);
        assertThat(send("moderator_jc-nord", link, "{}").status()).isEqualTo(405);
        assertThat(read(link + "?x=1").status()).isEqualTo(400);
        assertThat(read(link.replace(".ics", "")).status()).isIn(401, 404);
        accepted("moderator", "/calendar-links/" + created.get("id").asString() + "/revoke", "{}");
        assertThat(read(link).status()).isEqualTo(404);

        assertThat(output.getAll()).doesNotContain(secret);
        var tags = bean(MeterRegistry.class).getMeters().stream()
                .map(meter -> meter.getId().getTags().toString())
                .toList();
        assertThat(tags).anyMatch(tag -> tag.contains("/calendars/{secret}.ics"));
        assertThat(tags.toString()).doesNotContain(secret);
        assertThat(stored()).contains("CalendarLinkCreated").doesNotContain(secret);
    }

    /** The texts of the tables that record requests, events and addresses. */
    private static String stored() {
        return bean(TenantTransactions.class)
                .acrossTenants(() ->
                        bean(JdbcClient.class).sql("""
                        select type || convert_from(payload, 'UTF8') from domain_event
                        union all select access_log::text from access_log
                        union all select calendar_link::text from calendar_link""").query(String.class).list())
                .toString();
    }
}
