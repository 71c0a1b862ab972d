package de.motivag.suite.demo;

import static de.motivag.suite.Service.COACHING;

import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.suite.LauncherException;
import de.motivag.suite.Staff;
import de.motivag.suite.demo.Course.Correction;
import de.motivag.suite.demo.Notes.OfferOf;
import de.motivag.suite.demo.Person.Coming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Sends the commands of the staff who run the groups. */
final class Coaches {
    /** A person in a course. */
    record Seat(Person person, UUID participation) {}

    private static final int LATE_BY_MINUTES = 30;
    private static final int FIRST_TALK_MODULE = 4;

    private static final List<String> QUESTIONS =
            List.of("goalConcrete", "steps", "support", "ownWords", "realistic", "dated");

    private final Connection connection;
    private final Notes notes;

    Coaches(Connection connection, Notes notes) {
        this.connection = connection;
        this.notes = notes;
    }

    void plan(Course course) {
        var moderator = moderator(course);
        var body = Map.of(
                "offer", Notes.known(notes.offers(), new OfferOf(course.organisation(), course.offer())),
                "firstDay", course.firstDay(),
                "capacity", Course.SEATS,
                "moderators", List.of(moderator.id()));
        var step = course.step() + "/plan";
        var group = connection.post(moderator, COACHING, "/groups", body, step);
        notes.groups().put(course, group);
        var name = course.step() + course.organisation();
        post(course, "/set-online-room", Map.of("onlineRoom", "https://konferenz.example/" + DemoId.of(name)), "room");
        var calendar = Map.of("calendarLink", DemoId.of(name + "/calendar"), "group", group);
        connection.post(moderator, COACHING, "/calendar-links", calendar, course.step() + "/calendar");
    }

    /** An adviser also moderates the session in which the first talk is prepared. */
    void hold(Course course, int module) {
        excuse(course, module);
        if (module == FIRST_TALK_MODULE) {
            var moderators = List.of(moderator(course).id(), new Staff("adviser", course.organisation()).id());
            var body = Map.of("session", session(course, module), "moderators", moderators);
            post(course, "/assign-session-moderators", body, module + "/moderators");
        }
        post(course, "/hold-session", Map.of("session", session(course, module)), module + "/hold");
    }

    /** Records the excuses that people have given before the session. */
    private void excuse(Course course, int module) {
        seats(course).stream()
                .filter(seat -> seat.person().modules().get(module - 1).status() == AttendanceStatus.EXCUSED)
                .forEach(seat -> {
                    var body = Map.of("session", session(course, module), "reason", "APPOINTMENT");
                    post(seat, moderator(course), "excuse-absence", body);
                });
    }

    void recordAttendance(Course course, int module) {
        var planned = minutes(course, module);
        var attendees = seats(course).stream()
                .map(seat -> attendee(seat, seat.person().modules().get(module - 1), planned))
                .toList();
        record(course, module, attendees, "attendance");
        recordContent(course, module);
    }

    /** Every third group leaves out the last topic of a module. */
    private void recordContent(Course course, int module) {
        var session = session(course, module);
        var topics = connection
                .get(moderator(course), COACHING, "/sessions/" + session)
                .required("catalogue")
                .valueStream()
                .map(topic -> topic.required("code").asString())
                .toList();
        var treated = course.number() % 3 == 0 && topics.size() > 1 ? topics.subList(0, topics.size() - 1) : topics;
        var body = Map.of("topics", treated, "links", List.of("https://material.example/modul-" + module));
        post(course, "/sessions/" + session + "/record-content", body, module + "/content");
    }

    /** Records attendance in a group other than the person's own. */
    void makeUp(Seat seat, Course course, int module) {
        var attendee =
                new HashMap<String, Object>(attendee(seat, new Coming(AttendanceStatus.PRESENT, Presence.ONLINE), 0));
        attendee.put("makeUp", true);
        record(course, module, List.of(attendee), "make-up/" + seat.person().number());
    }

    private void record(Course course, int module, List<? extends Map<String, ?>> attendees, String what) {
        if (!attendees.isEmpty()) {
            var path = "/sessions/" + session(course, module) + "/record-attendance";
            post(course, path, Map.of("attendees", attendees), module + "/" + what);
        }
    }

    private static Map<String, ?> attendee(Seat seat, Coming coming, int planned) {
        var came = coming.status() == AttendanceStatus.PRESENT || coming.status() == AttendanceStatus.LATE;
        var attendee = new HashMap<String, Object>(Map.of(
                "participation", seat.participation(),
                "status", coming.status(),
                "presence", came ? coming.presence() : Presence.ONLINE));
        if (coming.status() == AttendanceStatus.LATE) {
            attendee.put("minutes", planned - LATE_BY_MINUTES);
        }
        if (!came) {
            attendee.put("absenceReason", coming.status() == AttendanceStatus.EXCUSED ? "APPOINTMENT" : "UNKNOWN");
        }
        return attendee;
    }

    /** Corrects an attendance. A person recorded as present was late; a person recorded as absent was present. */
    void correct(Course course, Correction correction) {
        var seats = seats(course);
        if (correction.seat() >= seats.size()) {
            return;
        }
        var seat = seats.get(correction.seat());
        var came = seat.person().modules().get(correction.module() - 1).status() == AttendanceStatus.PRESENT;
        var body = new HashMap<String, Object>(Map.of(
                "group",
                Notes.known(notes.groups(), course),
                "session",
                session(course, correction.module()),
                "status",
                came ? AttendanceStatus.LATE : AttendanceStatus.PRESENT,
                "presence",
                Presence.ONLINE,
                "reason",
                "Nach Durchsicht der Einwahlprotokolle."));
        if (came) {
            body.put("minutes", minutes(course, correction.module()) - LATE_BY_MINUTES);
        }
        post(seat, moderator(course), "correct-attendance", body);
    }

    void waive(Seat seat, int module, LocalDate day) {
        var body = Map.of("module", module, "waivedOn", day, "reason", "Inhalt im Einzelgespräch nachgeholt.");
        post(seat, new Staff("team-lead", seat.person().organisation()), "waive-module", body);
    }

    /** Confirms self-study for the minutes that the person has missed. */
    void study(Seat seat, Course course, int module, LocalDate day) {
        confirm(seat, course, module, day, "study");
    }

    /** Confirms the self-study of somebody else, and retracts it. */
    void mistakenStudy(Seat seat, Course course, int module, LocalDate day) {
        var event = confirm(seat, course, module, day, "mistaken-study");
        post(
                seat,
                moderator(course),
                "retract-self-study",
                Map.of("event", event, "reason", "War eine andere Person."));
    }

    private UUID confirm(Seat seat, Course course, int module, LocalDate day, String what) {
        var late = seat.person().modules().get(module - 1).status() == AttendanceStatus.LATE;
        var minutes = late ? LATE_BY_MINUTES : minutes(course, module);
        return connection.record(
                moderator(course),
                COACHING,
                "/participations/" + seat.participation() + "/confirm-self-study",
                Map.of("module", module, "minutes", minutes, "studiedOn", day),
                "participation/" + seat.participation() + "/" + what + "/" + module);
    }

    void endEarly(Seat seat, LocalDate endedOn, EndReason reason) {
        var body = Map.of("endedOn", endedOn, "reason", reason);
        post(seat, new Staff("moderator", seat.person().organisation()), "end-early", body);
    }

    /** Moves the person to the group, unless all its seats are taken. */
    void move(Seat seat, Course to, LocalDate day) {
        var group = group(to);
        if (group.required("seatsFree").asInt() > 0) {
            var body = Map.of("group", Notes.known(notes.groups(), to), "movedOn", day);
            post(seat, moderator(to), "move-to-group", body);
        }
    }

    /** Records a talk that was held with somebody else, and retracts it. */
    void mistakenTalk(Seat seat, LocalDate day) {
        var staff = new Staff("moderator", seat.person().organisation());
        var path = "/participations/" + seat.participation() + "/hold-one-to-one";
        var body = Map.of("heldOn", day, "presence", Presence.ON_SITE, "minutes", 50);
        var event = connection.record(
                staff, COACHING, path, body, "participation/" + seat.participation() + "/mistaken/" + day);
        post(seat, staff, "retract-one-to-one", Map.of("event", event, "reason", "War eine andere Person."));
    }

    void talk(Seat seat, LocalDate day) {
        var body = Map.of("heldOn", day, "presence", Presence.ONLINE, "minutes", 45);
        post(seat, new Staff("moderator", seat.person().organisation()), "hold-one-to-one", body);
    }

    void rateBefore(Seat seat, LocalDate day) {
        post(
                seat,
                moderator(seat),
                "rate-agreement",
                rating("BEFORE", seat.person().number() % 4, day));
    }

    void correctRating(Seat seat, LocalDate day) {
        var body =
                new HashMap<String, Object>(rating("BEFORE", 1 + seat.person().number() % 4, day));
        body.put("reason", "Frage falsch verstanden.");
        post(seat, moderator(seat), "correct-agreement-rating", body);
    }

    void rateAfter(Seat seat, LocalDate day) {
        var adviser = new Staff("adviser", seat.person().organisation());
        post(seat, adviser, "rate-agreement", rating("AFTER", 2 + seat.person().number() % 5, day));
    }

    void retractRating(Seat seat) {
        var adviser = new Staff("adviser", seat.person().organisation());
        var body = Map.of("point", "AFTER", "reason", "War die Vereinbarung einer anderen Person.");
        post(seat, adviser, "retract-agreement-rating", body);
    }

    /** @param met number of questions that are answered with yes, the first ones */
    private static Map<String, Object> rating(String point, int met, LocalDate day) {
        var answers = new HashMap<String, Boolean>();
        QUESTIONS.forEach(question -> answers.put(question, answers.size() < met));
        return Map.of("point", point, "answers", answers, "ratedOn", day);
    }

    private static Staff moderator(Seat seat) {
        return new Staff("moderator", seat.person().organisation());
    }

    void recommend(Seat seat, RecommendationKind kind, LocalDate day) {
        var body = Map.of(
                "recommendation",
                recommendation(seat),
                "kind",
                kind,
                "recommendedOn",
                day,
                "reason",
                "Im Kurs besprochen.");
        post(seat, new Staff("moderator", seat.person().organisation()), "recommend", body);
    }

    void accept(Seat seat, LocalDate day) {
        var body = Map.of("recommendation", recommendation(seat), "decision", "ACCEPTED", "decidedOn", day);
        post(seat, new Staff("adviser", seat.person().organisation()), "decide-recommendation", body);
    }

    void enterFollowUp(Seat seat, LocalDate day) {
        var body = Map.of("recommendation", recommendation(seat), "enteredOn", day);
        post(seat, new Staff("adviser", seat.person().organisation()), "enter-follow-up-measure", body);
    }

    private static UUID recommendation(Seat seat) {
        return DemoId.of("recommendation/" + seat.person().number());
    }

    /** The allocated seats in the order of their allocation. */
    List<Seat> seats(Course course) {
        var seats = new ArrayList<Seat>();
        for (var seat : group(course).required("seats")) {
            notes.person(Connection.id(seat, "participant"))
                    .ifPresent(person -> seats.add(new Seat(person, Connection.id(seat, "participation"))));
        }
        return seats;
    }

    UUID session(Course course, int module) {
        return Connection.id(sessionOf(course, module), "session");
    }

    private int minutes(Course course, int module) {
        return sessionOf(course, module).required("minutes").asInt();
    }

    private JsonNode sessionOf(Course course, int module) {
        return group(course)
                .required("sessions")
                .valueStream()
                .filter(session -> session.required("module").asInt() == module)
                .findFirst()
                .orElseThrow(() -> new LauncherException("The group has no session of module " + module));
    }

    private JsonNode group(Course course) {
        return connection.get(moderator(course), COACHING, "/groups/" + Notes.known(notes.groups(), course));
    }

    private void post(Course course, String path, Map<String, ?> body, String what) {
        var group = "/groups/" + Notes.known(notes.groups(), course);
        connection.post(moderator(course), COACHING, group + path, body, course.step() + "/" + what);
    }

    private void post(Seat seat, Staff staff, String what, Map<String, ?> body) {
        var step = "participation/" + seat.participation() + "/" + what + "/" + body.hashCode();
        connection.post(staff, COACHING, "/participations/" + seat.participation() + "/" + what, body, step);
    }

    private static Staff moderator(Course course) {
        return new Staff("moderator", course.organisation());
    }
}
