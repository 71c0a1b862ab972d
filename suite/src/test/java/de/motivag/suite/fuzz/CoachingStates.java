package de.motivag.suite.fuzz;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.ENROLMENT;
import static de.motivag.suite.running.Organisation.eventually;
import static de.motivag.suite.running.Organisation.settled;
import static de.motivag.suite.running.Organisation.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Creates offers, groups, waiting lists, participations, appointments and aftercare in each of their states, and the
 * referrals that depend on them.
 */
final class CoachingStates {
    private final Stage stage;

    CoachingStates(Stage stage) {
        this.stage = stage;
    }

    void add() {
        offers();
        groups();
        calendarLinks();
        waitingLists();
        refused();
        participations();
        appointments();
        aftercares();
        handovers();
    }

    private void offers() {
        stage.addNone("Offer", "none", "offer");
        stage.add("Offer", "defined", offer(stage.organisation().offer()));
        stage.add("Offer", "defined otherwise", offer(stage.offer("Anders")));
        var revised = stage.offer("Alt");
        stage.post("team-lead", COACHING, "/offers/" + revised + "/revise", "{" + Stage.contents("Neu"));
        stage.add("Offer", "revised", offer(revised));
        var retired = stage.offer("Eingestellt");
        stage.post("team-lead", COACHING, "/offers/" + retired + "/retire", "{}");
        stage.add("Offer", "retired", offer(retired));
    }

    private static Map<String, String> offer(UUID offer) {
        return Map.of("offer", offer.toString());
    }

    private void groups() {
        stage.add(
                "Group",
                "none",
                Map.of(
                        "group", UUID.randomUUID().toString(),
                        "session", UUID.randomUUID().toString()));
        group("planned");
        var rescheduled = group("rescheduled");
        on(rescheduled, "reschedule-session", """
                {"session": "%s", "date": "%s", "startsAt": "12:00", "endsAt": "14:00"}""".formatted(stage.session(rescheduled, 0), today().plusDays(1)));
        var cancelled = group("cancelled");
        on(cancelled, "cancel-session", """
                {"session": "%s"}""".formatted(stage.session(cancelled, 0)));
        stage.hold(group("held"), 0);
        var withContent = group("held, with content");
        stage.hold(withContent, 0);
        on(withContent, "sessions/" + stage.session(withContent, 0) + "/record-content", """
                {"topics": [], "links": ["https://example.org/board"]}""");
        on(group("run by others"), "assign-moderators", """
                {"moderators": ["%s"]}""".formatted(UUID.randomUUID()));
        on(group("with more seats"), "change-capacity", "{\"capacity\": 6, \"before\": 5}");
        on(group("cancelled as a whole"), "cancel", "{\"reason\": \"zu wenige\"}");
    }

    private UUID group(String state) {
        var group = stage.group("Gruppe " + state, 5);
        stage.add("Group", state, stage.ids(group));
        return group;
    }

    private void on(UUID group, String command, String body) {
        stage.post("moderator", COACHING, "/groups/" + group + "/" + command, body);
    }

    private void calendarLinks() {
        stage.addNone("CalendarLink", "none", "calendarLink");
        var group = stage.group("Mit Kalender", 5);
        stage.add("CalendarLink", "open", calendarLink(group));
        var revoked = calendarLink(group);
        var path = "/calendar-links/" + revoked.get("calendarLink") + "/revoke";
        stage.post("moderator", COACHING, path, "{}");
        stage.add("CalendarLink", "revoked", revoked);
    }

    private Map<String, String> calendarLink(UUID group) {
        var created = stage.post("moderator", COACHING, "/calendar-links", "{\"group\": \"%s\"}".formatted(group));
        return Map.of("calendarLink", created.id().toString(), "group", group.toString());
    }

    private void agreementRatings(UUID group) {
        stage.add("AgreementRating", "not rated", stage.seated(group));
        stage.add("AgreementRating", "rated before", rated(group, "moderator"));
        stage.add("AgreementRating", "rated before by others", rated(group, "adviser"));
        var twice = rated(group, "moderator");
        rate(twice, "adviser", "AFTER");
        stage.add("AgreementRating", "rated after", twice);
    }

    private Map<String, String> rated(UUID group, String role) {
        var ids = stage.seated(group);
        rate(ids, role, "BEFORE");
        return ids;
    }

    private void rate(Map<String, String> ids, String role, String point) {
        stage.on(ids, role, "rate-agreement", """
                {"point": "%s", "answers": {"goalConcrete": true, "dated": false, "realistic": true, "steps": false,
                 "support": true, "ownWords": false}, "ratedOn": "%s"}""".formatted(point, today()));
    }

    private void waitingLists() {
        var none = stage.offer("Niemand wartet");
        var one = stage.offer("Eine wartet");
        var two = stage.offer("Zwei warten");
        settled();
        stage.add("WaitingList", "nobody waits", offer(none));
        var waits = stage.asks(one, null);
        stage.add("WaitingList", "one waits", waits);
        stage.add("Participation", "waiting", waits);
        stage.add("Referral", "Waiting", waits);
        stage.asks(two, null);
        stage.add("WaitingList", "two wait", stage.asks(two, null));
        var left = stage.asks(two, null);
        stage.endEarly(left);
        stage.add("Participation", "left the line", left);
    }

    private void refused() {
        var full = stage.group("Voll", 1);
        stage.seated(full);
        stage.add("Participation", "refused", stage.asks(stage.organisation().offerOf(full), full));
    }

    private void participations() {
        stage.addNone("Participation", "none", "participation");
        var group = stage.group("Heute", 50);
        stage.hold(group, 0);
        stage.hold(group, 1);
        var placed = stage.seated(group);
        stage.add("Participation", "placed", placed);
        stage.add("Referral", "Placed", placed);
        var excused = stage.seated(stage.group("Später", 5));
        stage.on(excused, "adviser", "excuse-absence", """
                {"session": "%s", "reason": "OTHER"}""".formatted(Stage.id(excused, "session")));
        stage.add("Participation", "excused", excused);
        var support = stage.seated(group);
        stage.post("intake", ENROLMENT, "/referrals/" + Stage.id(support, "referral") + "/request-support", """
                {"need": "Kamera geht nicht"}""");
        stage.add("Referral", "Support open", support);
        var notStarted = stage.seated(group);
        stage.endEarly(notStarted);
        stage.add("Participation", "not started", notStarted);
        eventually(() -> assertThat(stage.referral(notStarted).path("placement").asString())
                .isEqualTo("NOT_REQUESTED"));
        stage.add("Referral", "Not started", notStarted);

        var talkedTo = stage.seated(group);
        stage.on(talkedTo, "moderator", "hold-one-to-one", """
                {"heldOn": "%s", "presence": "ONLINE", "minutes": 30}""".formatted(today()));
        stage.add("Participation", "talked to", talkedTo);
        var studied = stage.seated(group);
        stage.on(studied, "moderator", "confirm-self-study", """
                {"module": 1, "minutes": 30, "studiedOn": "%s"}""".formatted(today()));
        stage.add("Participation", "studied alone", studied);
        agreementRatings(group);
        stage.add("Participation", "entered", stage.entered(group));
        recommendations(group);
        var completed = stage.entered(group);
        stage.attend(group, 1, completed);
        stage.add("Participation", "completed", completed);
        eventually(() ->
                assertThat(stage.referral(completed).path("state").asString()).isEqualTo("CLOSED"));
        stage.add("Referral", "Closed", completed);
        var waived = stage.entered(group);
        stage.on(waived, "team-lead", "waive-module", "{\"module\": 1, \"reason\": \"nachgeholt\"}");
        stage.add("Participation", "completed by a waiver", waived);
        var early = stage.entered(group);
        stage.endEarly(early);
        stage.add("Participation", "ended early", early);
        var late = stage.entered(group);
        stage.endEarly(late);
        stage.attend(group, 1, late);
        stage.add("Participation", "ended early, yet completed", late);
        new RoadmapStates(stage).add(group);
    }

    private void recommendations(UUID group) {
        for (var state : new String[] {"recommended", "accepted", "in a follow-up measure"}) {
            var recommendation = UUID.randomUUID();
            var ids = Stage.with(stage.entered(group), "recommendation", recommendation);
            stage.on(ids, "moderator", "recommend", """
                    {"recommendation": "%s", "kind": "WORK_TRIAL", "reason": "passt"}""".formatted(recommendation));
            if (!state.equals("recommended")) {
                stage.on(ids, "adviser", "decide-recommendation", """
                        {"recommendation": "%s", "decision": "ACCEPTED"}""".formatted(recommendation));
            }
            if (state.equals("in a follow-up measure")) {
                stage.on(ids, "adviser", "enter-follow-up-measure", """
                        {"recommendation": "%s", "enteredOn": "%s"}""".formatted(recommendation, today()));
            }
            stage.add("Participation", state, ids);
        }
    }

    private void appointments() {
        stage.addNone("Appointment", "none", "appointment");
        var who = stage.entered(held("Einzeltermine"));
        for (var state : List.of("booked", "held", "missed", "cancelled")) {
            var appointment = UUID.randomUUID();
            stage.on(who, "moderator", "book-appointment", """
                    {"appointment": "%s", "purpose": "COUNSELLING", "date": "%s", "startsAt": "00:00", "minutes": 30,
                     "presence": "ONLINE", "staff": "%s", "overlapReason": "geht nicht anders"}""".formatted(appointment, today(), UUID.randomUUID()));
            var path = "/appointments/" + appointment;
            switch (state) {
                case "held" -> stage.post("moderator", COACHING, path + "/hold", "{}");
                case "missed" -> stage.post("moderator", COACHING, path + "/miss", "{\"reason\": \"NO_SHOW\"}");
                case "cancelled" -> stage.post("moderator", COACHING, path + "/cancel", """
                            {"cancelledBy": "PERSON", "reason": "krank"}""");
                default -> {}
            }
            stage.add("Appointment", state, Stage.with(who, "appointment", appointment));
        }
    }

    private void aftercares() {
        var group = held("Nachbetreuung");
        for (var state : List.of("none", "offered", "accepted", "with a contact", "declined", "ended")) {
            var who = stage.entered(group);
            if (!state.equals("none")) {
                stage.on(who, "moderator", "offer-aftercare", "{}");
            }
            if (!List.of("none", "offered").contains(state)) {
                stage.on(who, "moderator", "answer-aftercare", """
                        {"answer": "%s"}""".formatted(
                                state.equals("declined") ? "DECLINED" : "ACCEPTED"));
            }
            if (List.of("with a contact", "ended").contains(state)) {
                stage.on(who, "moderator", "log-aftercare-contact", """
                        {"channel": "PHONE", "reached": true, "minutes": 5, "heldOn": "%s"}""".formatted(today()));
            }
            if (state.equals("ended")) {
                stage.on(who, "moderator", "end-aftercare", "{\"reason\": \"OTHER\"}");
            }
            stage.add("Aftercare", state, who);
        }
    }

    /** Plans a group of today with many seats, whose first session has been held. */
    private UUID held(String title) {
        var group = stage.group(title, 50);
        stage.hold(group, 0);
        return group;
    }

    private void handovers() {
        stage.addNone("Handover", "none", "participation");
        var group = stage.group("Übergaben", 10);
        stage.hold(group, 0);
        stage.add("Handover", "not entered", stage.seated(group));
        for (var state : new String[] {"prepared", "taken", "closed"}) {
            var ids = stage.entered(group);
            stage.on(ids, "moderator", "prepare-first-talk", """
                    {"concern": "Verkauf"}""");
            if (!state.equals("prepared")) {
                stage.on(ids, "adviser", "take-handover", """
                        {"adviser": "%s"}""".formatted(UUID.randomUUID()));
            }
            if (state.equals("closed")) {
                stage.on(ids, "adviser", "close-handover", """
                        {"result": "HELD", "closedOn": "%s"}""".formatted(today()));
            }
            stage.add("Handover", state, ids);
        }
    }
}
