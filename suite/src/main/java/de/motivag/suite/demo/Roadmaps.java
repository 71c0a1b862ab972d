package de.motivag.suite.demo;

import static de.motivag.suite.Service.COACHING;

import de.motivag.suite.Staff;
import de.motivag.suite.demo.Coaches.Seat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps the roadmaps of people who complete the coaching. The person's number determines which steps are taken in time, late
 * or not at all.
 */
final class Roadmaps {
    private static final int FIRST_STEP_AFTER = 14;
    private static final int SECOND_STEP_AFTER = 40;

    /** Days from the due day until a late step is taken, so that some are overdue at the end of the demo. */
    private static final int LATE = 60;

    /** Working days since the due day of the step that is overdue in any case. */
    private static final int OVERDUE_FOR = 3;

    private static final int FOLLOW_UP_AFTER = 75;
    private static final int CLOSED_AFTER = 150;

    private final Connection connection;
    private final Calendar calendar;

    Roadmaps(Connection connection, Calendar calendar) {
        this.connection = connection;
        this.calendar = calendar;
    }

    /**
     * Schedules the roadmap of two thirds of the people.
     *
     * @param session session of the fourth module, in which the group has reviewed the roadmap
     * @param reviewedOn day of that session
     */
    void schedule(Seat seat, UUID session, LocalDate reviewedOn, LocalDate today) {
        int number = seat.person().number();
        if (number % 3 == 0) {
            return;
        }
        var day = Workdays.after(today, 1);
        calendar.on(day, seat.person(), () -> {
            begin(seat, day);
            post(seat, "moderator", "review-roadmap", Map.of("session", session, "reviewedOn", reviewedOn));
            agree(seat, day);
        });
        complete(seat, "first", day.plusDays(FIRST_STEP_AFTER + (number % 4 == 0 ? 5 : -3)));
        var second = day.plusDays(SECOND_STEP_AFTER);
        switch (number % 5) {
            case 0 -> complete(seat, "second", second.plusDays(LATE));
            case 1 -> {
                var missed = Workdays.after(second, 2);
                calendar.on(missed, seat.person(), () -> miss(seat, "second", missed));
                complete(seat, "second", missed.plusDays(LATE));
            }
            default -> complete(seat, "second", second);
        }
        var followedUp = Workdays.from(day.plusDays(FOLLOW_UP_AFTER));
        calendar.on(followedUp, seat.person(), () -> {
            var body = Map.of("followedUpOn", followedUp, "note", "Schritte gemeinsam durchgegangen.");
            post(seat, "adviser", "follow-up-roadmap", body);
        });
        if (number % 2 == 0) {
            var closed = Workdays.from(day.plusDays(CLOSED_AFTER));
            calendar.on(closed, seat.person(), () -> {
                var body = Map.of("outcome", "GOALS_PARTLY_REACHED", "closedOn", closed);
                post(seat, "adviser", "close-roadmap", body);
            });
        }
    }

    /** Leaves a step that is overdue on the last day. */
    void overdue(Seat seat, LocalDate today) {
        var body = Map.of(
                "step",
                id(seat, "overdue"),
                "text",
                "Termin bei der Schuldnerberatung vereinbaren",
                "dueOn",
                Workdays.before(today, OVERDUE_FOR),
                "takenBy",
                "PERSON");
        record(seat, "plan-step", body);
        agree(seat, today);
    }

    private void begin(Seat seat, LocalDate day) {
        var topic = record(seat, "raise-topic", Map.of("text", "Bewerbungsunterlagen", "support", "APPLICATION_HELP"));
        var goal = id(seat, "goal");
        var goalSet = record(
                seat,
                "set-goal",
                Map.of(
                        "goal",
                        goal,
                        "text",
                        "Ich möchte wieder im Verkauf arbeiten.",
                        "kind",
                        "EMPLOYMENT",
                        "targetOn",
                        day.plusMonths(4)));
        record(seat, "name-obstacle", Map.of("text", "Der Bus fährt erst ab sieben Uhr.", "goal", goal));
        plan(seat, "first", "Lebenslauf überarbeiten", day.plusDays(FIRST_STEP_AFTER), goal);
        plan(seat, "second", "Drei Bewerbungen schreiben", day.plusDays(SECOND_STEP_AFTER - 1L), goal);
        if (seat.person().number() % 7 == 0) {
            correct(seat, goal, goalSet, day.plusMonths(6));
            post(seat, "moderator", "retract-roadmap-entry", Map.of("event", topic, "reason", "Gehört zum Ziel."));
        }
    }

    private void correct(Seat seat, UUID goal, UUID event, LocalDate targetOn) {
        var body = new HashMap<String, Object>(
                Map.of("goal", goal, "text", "Ich möchte in Teilzeit im Verkauf arbeiten.", "kind", "EMPLOYMENT"));
        body.put("targetOn", targetOn);
        body.put("corrects", event);
        body.put("correctionReason", "Genauer besprochen.");
        post(seat, "moderator", "set-goal", body);
    }

    private void plan(Seat seat, String step, String text, LocalDate dueOn, UUID goal) {
        var body = Map.of("step", id(seat, step), "text", text, "dueOn", dueOn, "takenBy", "PERSON", "goal", goal);
        record(seat, "plan-step", body);
    }

    private void agree(Seat seat, LocalDate day) {
        var adviser = new Staff("adviser", seat.person().organisation());
        post(seat, "adviser", "agree-roadmap", Map.of("adviser", adviser.id(), "agreedOn", day));
    }

    private void complete(Seat seat, String step, LocalDate day) {
        var completed = Workdays.from(day);
        calendar.on(completed, seat.person(), () -> {
            var body = Map.of("step", id(seat, step), "completedOn", completed);
            post(seat, "adviser", "complete-step", body);
        });
    }

    private void miss(Seat seat, String step, LocalDate day) {
        var body =
                Map.of("step", id(seat, step), "reason", "War krank.", "missedOn", day, "newDueOn", day.plusDays(LATE));
        post(seat, "adviser", "miss-step", body);
    }

    private static UUID id(Seat seat, String what) {
        return DemoId.of("roadmap/" + seat.participation() + "/" + what);
    }

    private void post(Seat seat, String role, String command, Map<String, ?> body) {
        connection.post(staff(seat, role), COACHING, path(seat, command), body, step(seat, command, body));
    }

    /** @return id of the event */
    private UUID record(Seat seat, String command, Map<String, ?> body) {
        return connection.record(
                staff(seat, "moderator"), COACHING, path(seat, command), body, step(seat, command, body));
    }

    private static Staff staff(Seat seat, String role) {
        return new Staff(role, seat.person().organisation());
    }

    private static String path(Seat seat, String command) {
        return "/participations/" + seat.participation() + "/" + command;
    }

    private static String step(Seat seat, String command, Map<String, ?> body) {
        return "roadmap/" + seat.participation() + "/" + command + "/" + body.hashCode();
    }
}
