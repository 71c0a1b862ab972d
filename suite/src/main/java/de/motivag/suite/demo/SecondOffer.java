package de.motivag.suite.demo;

import de.motivag.suite.demo.Coaches.Seat;
import de.motivag.suite.demo.Course.Offer;
import java.util.ArrayList;
import java.util.List;

/** Sends people who have attended the whole coaching to a group of the second offer. */
final class SecondOffer {
    private static final int REFERRED_WEEKS_BEFORE = 2;

    private final Calendar calendar;
    private final Coaches coaches;
    private final Desk desk;
    private final List<Course> courses;

    SecondOffer(Calendar calendar, Coaches coaches, Desk desk, List<Course> courses) {
        this.calendar = calendar;
        this.coaches = coaches;
        this.desk = desk;
        this.courses = courses;
    }

    void schedule(Course course) {
        if (course.offer() != Offer.JOB_APPLICATION) {
            return;
        }
        var referredOn = Workdays.from(course.firstDay().minusWeeks(REFERRED_WEEKS_BEFORE));
        var seatOn = Workdays.after(referredOn, 1);
        var referred = new ArrayList<Person>();
        calendar.on(referredOn, course, () -> {
            for (var person : participants(course)) {
                desk.referAgain(person, course.offer(), referredOn);
                referred.add(person);
            }
        });
        calendar.on(seatOn, course, () -> referred.forEach(person -> desk.askForSecondSeat(person, course)));
    }

    /** Those of the groups that have ended since the second offer's group before. */
    private List<Person> participants(Course course) {
        var until = course.firstDay().minusWeeks(REFERRED_WEEKS_BEFORE);
        return courses.stream()
                .filter(coaching -> coaching.organisation().equals(course.organisation()))
                .filter(coaching -> coaching.offer() == Offer.COACHING
                        && coaching.lastDay().isBefore(until)
                        && !coaching.lastDay().isBefore(until.minusWeeks(Course.SECOND_OFFER_WEEKS)))
                .flatMap(coaching -> coaches.seats(coaching).stream())
                .map(Seat::person)
                .filter(person -> person.attendsEverything() && !desk.isReferredAgain(person))
                .limit(Course.SEATS)
                .toList();
    }
}
