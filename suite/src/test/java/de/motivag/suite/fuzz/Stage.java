package de.motivag.suite.fuzz;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.ENROLMENT;
import static de.motivag.suite.running.Organisation.eventually;
import static de.motivag.suite.running.Organisation.settled;
import static de.motivag.suite.running.Organisation.today;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Brings entities into their states through the public API. */
final class Stage {
    private final Organisation organisation;
    private final List<Scene> scenes = new ArrayList<>();

    Stage(Organisation organisation) {
        this.organisation = organisation;
    }

    Organisation organisation() {
        return organisation;
    }

    List<Scene> scenes() {
        return List.copyOf(scenes);
    }

    void add(String entity, String state, Map<String, String> ids) {
        scenes.add(new Scene(entity, state, Map.copyOf(ids)));
    }

    /** Adds an id without an entity. */
    void addNone(String entity, String state, String name) {
        add(entity, state, Map.of(name, UUID.randomUUID().toString()));
    }

    Response post(String role, Service service, String path, String body) {
        return organisation.as(role).post(service, path, body).accepted();
    }

    static String id(Map<String, String> ids, String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    static Map<String, String> with(Map<String, String> ids, String name, UUID id) {
        var more = new HashMap<>(ids);
        more.put(name, id.toString());
        return Map.copyOf(more);
    }

    /** Defines an offer of two hours on this weekday and waits until enrolment-service knows it. */
    UUID offer(String title) {
        return post("team-lead", COACHING, "/offers", "{\"kind\": \"OTHER\", " + contents(title))
                .id();
    }

    static String contents(String title) {
        return """
                "title": "%1$s", "modules": [{"number": 1, "requiredMinutes": 120}],
                 "week": [{"module": 1, "day": "%2$s", "startsAt": "09:00", "endsAt": "10:00", "minutes": 60},
                          {"module": 1, "day": "%2$s", "startsAt": "10:00", "endsAt": "11:00", "minutes": 60}]}""".formatted(title, today().getDayOfWeek());
    }

    UUID group(UUID offer, LocalDate firstDay, int capacity) {
        return post("team-lead", COACHING, "/groups", """
                        {"offer": "%s", "firstDay": "%s", "capacity": %d, "moderators": ["%s"]}""".formatted(offer, firstDay, capacity, UUID.randomUUID()))
                .id();
    }

    /** Plans a group of a new offer that begins today. */
    UUID group(String title, int capacity) {
        var group = group(offer(title), today(), capacity);
        settled();
        return group;
    }

    UUID session(UUID group, int index) {
        return UUID.fromString(organisation
                .as("moderator")
                .get(COACHING, "/groups/" + group)
                .accepted()
                .body()
                .at("/sessions/%d/session".formatted(index))
                .asString());
    }

    Map<String, String> ids(UUID group) {
        return Map.of(
                "group", group.toString(),
                "session", session(group, 0).toString(),
                "offer", organisation.offerOf(group).toString());
    }

    void hold(UUID group, int session) {
        post("moderator", COACHING, "/groups/" + group + "/hold-session", """
                {"session": "%s"}""".formatted(session(group, session)));
    }

    void attend(UUID group, int session, Map<String, String> place) {
        var path = "/groups/%s/sessions/%s/record-attendance".formatted(group, session(group, session));
        post("moderator", COACHING, path, """
                {"attendees": [{"participation": "%s", "status": "PRESENT", "presence": "ONLINE"}]}""".formatted(id(place, "participation")));
    }

    /** Requests a seat for a new person and returns after coaching-service has decided. */
    Map<String, String> asks(UUID offer, @Nullable UUID group) {
        var asked = referral(offer);
        var path = "/referrals/" + id(asked, "referral") + "/request-placement";
        post("intake", ENROLMENT, path, group == null ? "{}" : "{\"group\": \"%s\"}".formatted(group));
        var list = "/participations?referral=" + id(asked, "referral");
        eventually(() -> assertThat(
                        organisation.as("intake").get(COACHING, list).body().path("items"))
                .hasSize(1));
        var participation = organisation.as("intake").get(COACHING, list).body().at("/items/0/participation");
        return with(asked, "participation", UUID.fromString(participation.asString()));
    }

    Map<String, String> referral(UUID offer) {
        var participant = organisation.participant();
        var referral = organisation.referral(participant, offer);
        return Map.of(
                "participant", participant.toString(), "referral", referral.toString(), "offer", offer.toString());
    }

    /** Adds a referral with a seat that enrolment-service knows. */
    Map<String, String> seated(UUID group) {
        var placed = asks(organisation.offerOf(group), group);
        eventually(
                () -> assertThat(referral(placed).path("placement").asString()).isEqualTo("PLACED"));
        return with(with(placed, "group", group), "session", session(group, 0));
    }

    JsonNode referral(Map<String, String> ids) {
        return organisation
                .as("intake")
                .get(ENROLMENT, "/referrals/" + id(ids, "referral"))
                .body();
    }

    /** Adds a participation whose person has attended the first session of a group. */
    Map<String, String> entered(UUID group) {
        var placed = seated(group);
        attend(group, 0, placed);
        return placed;
    }

    void on(Map<String, String> place, String role, String command, String body) {
        post(role, COACHING, "/participations/" + id(place, "participation") + "/" + command, body);
    }

    void endEarly(Map<String, String> place) {
        on(place, "moderator", "end-early", """
                {"endedOn": "%s", "reason": "PERSONAL"}""".formatted(today()));
    }
}
