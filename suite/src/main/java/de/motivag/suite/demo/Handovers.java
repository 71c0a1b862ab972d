package de.motivag.suite.demo;

import static de.motivag.suite.Service.COACHING;

import de.motivag.suite.Staff;
import de.motivag.suite.demo.Coaches.Seat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prepares the first talk of people who complete the coaching, and lets an adviser take and close the handover. Those of
 * the last weeks are left to {@link LiveWork}.
 */
final class Handovers {
    private static final int LEFT_OPEN_WEEKS = 8;
    private static final int NOT_REACHED = 11;

    private static final List<String> CONCERNS = List.of(
            "Ich möchte wieder im Verkauf arbeiten, am liebsten vormittags.",
            "Ich weiß noch nicht, ob ich eine Umschulung schaffe. Darüber möchte ich sprechen.",
            "Ich suche etwas in der Nähe, weil der Bus abends nicht mehr fährt.",
            "Ich brauche Hilfe bei der Anerkennung meines Abschlusses.");
    private static final List<String> RESULTS = List.of(
            "Zwei Stellenangebote besprochen, Bewerbungen bis Ende des Monats.",
            "Beratung zur Weiterbildung vereinbart.",
            "Kinderbetreuung zuerst, danach Bewerbungen.");

    private final Connection connection;
    private final Calendar calendar;
    private final Period period;

    Handovers(Connection connection, Calendar calendar, Period period) {
        this.connection = connection;
        this.calendar = calendar;
        this.period = period;
    }

    /** @param today the day on which the course's attendance is complete */
    void schedule(Seat seat, Course course, LocalDate today) {
        if (course.lastDay().isAfter(period.last().minusWeeks(LEFT_OPEN_WEEKS))) {
            return;
        }
        var taken = Workdays.after(today, 4);
        var closed = Workdays.after(today, 9);
        calendar.on(Workdays.after(today, 2), seat.person(), () -> prepare(seat, course.lastDay()));
        calendar.on(taken, seat.person(), () -> take(seat, taken));
        calendar.on(closed, seat.person(), () -> close(seat, closed));
    }

    /** Leaves one handover to take and one first talk to hold. The first talks of the others are to be prepared. */
    void leaveOpen(List<Seat> seats, LocalDate today) {
        seats.stream().limit(2).forEach(seat -> prepare(seat, today));
        seats.stream().skip(1).limit(1).forEach(seat -> take(seat, today));
    }

    private void prepare(Seat seat, LocalDate day) {
        var number = seat.person().number();
        var body = new HashMap<String, Object>(
                Map.of("concern", CONCERNS.get(number % CONCERNS.size()), "preparedOn", day));
        if (number % 3 == 0) {
            body.put("remark", "War in der Gruppe sehr aktiv und hilft gern anderen.");
        }
        post(seat, "moderator", "prepare-first-talk", body);
    }

    private void take(Seat seat, LocalDate day) {
        var adviser = new Staff("adviser", seat.person().organisation());
        post(seat, "adviser", "take-handover", Map.of("adviser", adviser.id(), "takenOn", day));
    }

    private void close(Seat seat, LocalDate day) {
        var number = seat.person().number();
        var body = number % NOT_REACHED == 0
                ? Map.of("result", "NOT_REACHED", "closedOn", day)
                : Map.of("result", "HELD", "closedOn", day, "note", RESULTS.get(number % RESULTS.size()));
        post(seat, "adviser", "close-handover", body);
    }

    private void post(Seat seat, String account, String what, Map<String, ?> body) {
        var staff = new Staff(account, seat.person().organisation());
        var path = "/participations/" + seat.participation() + "/" + what;
        connection.post(staff, COACHING, path, body, "participation/" + seat.participation() + "/" + what);
    }
}
