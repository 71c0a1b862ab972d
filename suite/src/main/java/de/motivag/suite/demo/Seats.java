package de.motivag.suite.demo;

import de.motivag.suite.demo.Course.Offer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Requests or gives back seats of one organisation, for one person a day. With two simultaneous requests, chance would
 * decide who gets the last seat.
 */
final class Seats {
    private final Desk desk;
    private final List<Course> courses;
    private final List<Person> toDo;
    private final List<Person> again = new ArrayList<>();
    private final List<Person> leaving;
    private @Nullable Person asked;

    Seats(Desk desk, List<Course> courses, List<Person> people) {
        this.desk = desk;
        this.courses = courses;
        this.toDo = new ArrayList<>(people.stream()
                .filter(person -> person.asksForSeat() != null)
                .sorted(Comparator.comparing(person -> Objects.requireNonNull(person.asksForSeat())))
                .toList());
        this.leaving = new ArrayList<>(people.stream()
                .filter(person -> person.withdrawsOn() != null)
                .sorted(Comparator.comparing(person -> Objects.requireNonNull(person.withdrawsOn())))
                .toList());
    }

    /** @return whether a command was sent */
    boolean ask(LocalDate today) {
        asked = null;
        if (!leaving.isEmpty() && isToGo(leaving.getFirst(), today)) {
            desk.withdraw(leaving.removeFirst(), today);
            return true;
        }
        if (!again.isEmpty()) {
            asked = again.removeFirst();
            desk.askForSeat(asked, null, today);
        } else if (!toDo.isEmpty()
                && !Objects.requireNonNull(toDo.getFirst().asksForSeat()).isAfter(today)) {
            asked = toDo.removeFirst();
            desk.askForSeat(asked, asked.byName() || asked.comesInTheMorningOnly() ? wanted(today) : null, today);
        }
        return asked != null;
    }

    private boolean isToGo(Person person, LocalDate today) {
        return !Objects.requireNonNull(person.withdrawsOn()).isAfter(today)
                && !toDo.contains(person)
                && !again.contains(person);
    }

    /** Schedules a refused person to request the next free seat on the next day. */
    void hear() {
        if (asked != null && desk.isRefused(asked)) {
            again.add(asked);
        }
    }

    /** The next group, even if it is full. */
    private @Nullable Course wanted(LocalDate today) {
        return courses.stream()
                .filter(course -> course.offer() == Offer.COACHING
                        && course.plannedOn().isBefore(today)
                        && course.firstDay().isAfter(today))
                .findFirst()
                .orElse(null);
    }
}
