package de.motivag.suite.demo;

import static de.motivag.suite.Service.COACHING;

import de.motivag.suite.Staff;
import de.motivag.suite.demo.Coaches.Seat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Books appointments with participants of the coaching, records their outcomes, and schedules the aftercare. */
final class Counselling {
    private static final LocalTime FIRST = LocalTime.of(16, 30);

    private final Connection connection;
    private final Calendar calendar;
    private final Set<UUID> booked = ConcurrentHashMap.newKeySet();

    Counselling(Connection connection, Calendar calendar) {
        this.connection = connection;
        this.calendar = calendar;
    }

    /** Books an appointment with every third person on the day after, and moves every second one of them. */
    void midway(Seat seat, Course course) {
        if (seat.person().number() % 3 != 0) {
            return;
        }
        var appointment = book(seat, "COUNSELLING", moderator(seat), course.day(4));
        booked.add(appointment);
        if (seat.person().number() % 2 == 0) {
            var time = startsAt(seat);
            post(
                    moderator(seat),
                    appointment,
                    "move",
                    Map.of(
                            "date",
                            course.day(5),
                            "startsAt",
                            time,
                            "reason",
                            "Kinderbetreuung.",
                            "overlapReason",
                            "Passt so."));
        }
    }

    /** Records the outcome of that appointment: most were held. One was recorded as held by mistake. */
    void after(Seat seat) {
        var appointment = appointment(seat, "COUNSELLING");
        if (!booked.contains(appointment)) {
            return;
        }
        var staff = moderator(seat);
        switch (seat.person().number() / 3 % 5) {
            case 0 -> post(staff, appointment, "miss", Map.of("reason", "NO_SHOW"));
            case 1 ->
                post(staff, appointment, "cancel", Map.of("cancelledBy", "PERSON", "reason", "Vorstellungsgespräch."));
            case 2 -> {
                post(staff, appointment, "hold", Map.of());
                post(staff, appointment, "retract-outcome", Map.of("reason", "War eine andere Person."));
                post(staff, appointment, "miss", Map.of("reason", "TECHNICAL"));
            }
            default -> post(staff, appointment, "hold", Map.of("minutes", 40));
        }
    }

    /**
     * Schedules the aftercare of a person who has completed the coaching. It was offered on the last day and is recorded
     * later. Every fourth person declines.
     */
    void aftercare(Seat seat, LocalDate offeredOn, LocalDate day) {
        var person = seat.person();
        calendar.on(day, person, () -> offer(seat, offeredOn));
        var answered = Workdays.after(day, 2);
        var declines = person.number() % 4 == 3;
        calendar.on(
                answered,
                person,
                () -> post(
                        seat,
                        "answer-aftercare",
                        Map.of("answer", declines ? "DECLINED" : "ACCEPTED", "answeredOn", answered)));
        if (declines) {
            return;
        }
        var called = Workdays.after(day, 10);
        var met = Workdays.after(day, 20);
        calendar.on(called, person, () -> {
            call(seat, called);
            book(seat, "AFTERCARE", new Staff("adviser", person.organisation()), met);
        });
        calendar.on(
                met,
                person,
                () -> post(
                        new Staff("adviser", person.organisation()),
                        appointment(seat, "AFTERCARE"),
                        "hold",
                        Map.of("heldOn", met)));
        var ended = Workdays.after(day, 45);
        calendar.on(
                ended, person, () -> post(seat, "end-aftercare", Map.of("endedOn", ended, "reason", "GOALS_REACHED")));
    }

    void offer(Seat seat, LocalDate offeredOn) {
        post(seat, "offer-aftercare", Map.of("offeredOn", offeredOn));
    }

    /** Logs a call. Every fifth person is not reached, and the minutes of every eighth call were mistyped. */
    private void call(Seat seat, LocalDate day) {
        var reached = seat.person().number() % 5 != 0;
        var call = new HashMap<String, Object>(
                Map.of("channel", "PHONE", "reached", reached, "minutes", reached ? 150 : 0, "heldOn", day));
        if (!reached || seat.person().number() % 8 != 0) {
            call.put("minutes", reached ? 15 : 0);
            post(seat, "log-aftercare-contact", call);
            return;
        }
        var path = "/participations/" + seat.participation() + "/log-aftercare-contact";
        var event = connection.record(moderator(seat), COACHING, path, call, "mistyped/" + seat.participation());
        call.putAll(Map.of("minutes", 15, "event", event, "reason", "Vertippt."));
        post(seat, "correct-aftercare-contact", call);
    }

    /** Books an appointment of the moderator on that day, which stays open. */
    void leaveOpen(Seat seat, LocalDate day) {
        book(seat, "COUNSELLING", moderator(seat), day);
    }

    private UUID book(Seat seat, String purpose, Staff with, LocalDate day) {
        var appointment = appointment(seat, purpose);
        post(
                seat,
                "book-appointment",
                Map.of(
                        "appointment",
                        appointment,
                        "purpose",
                        purpose,
                        "date",
                        day,
                        "startsAt",
                        startsAt(seat),
                        "minutes",
                        30,
                        "presence",
                        "ONLINE",
                        "staff",
                        with.id(),
                        "videoLink",
                        "https://video." + seat.person().organisation() + ".example.org/raum",
                        "overlapReason",
                        "Passt so."));
        return appointment;
    }

    private static UUID appointment(Seat seat, String purpose) {
        return DemoId.of("appointment/" + seat.participation() + "/" + purpose);
    }

    private static String startsAt(Seat seat) {
        return FIRST.plusMinutes(30L * (seat.person().number() % 4)).toString();
    }

    private static Staff moderator(Seat seat) {
        return new Staff("moderator", seat.person().organisation());
    }

    private void post(Seat seat, String what, Map<String, ?> body) {
        var step = "participation/" + seat.participation() + "/" + what + "/" + body.hashCode();
        connection.post(moderator(seat), COACHING, "/participations/" + seat.participation() + "/" + what, body, step);
    }

    private void post(Staff staff, UUID appointment, String what, Map<String, ?> body) {
        var step = "appointment/" + appointment + "/" + what + "/" + body.hashCode();
        connection.post(staff, COACHING, "/appointments/" + appointment + "/" + what, body, step);
    }
}
