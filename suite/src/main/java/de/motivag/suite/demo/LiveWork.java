package de.motivag.suite.demo;

import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.suite.demo.Coaches.Seat;
import de.motivag.suite.demo.Course.Offer;
import de.motivag.suite.demo.Person.Leaving;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Leaves open work for every role of one organisation on the last days. The rest of the script leaves more of it, but
 * by chance.
 */
final class LiveWork {
    private static final int DEVICES_BEFORE = 6;
    private static final int DAMAGED_BEFORE = 3;
    private static final int WAITING = 4;
    private static final int MONTHS_AGO = 4;

    private final String organisation;
    private final LocalDate today;
    private final Desk desk;
    private final Coaches coaches;
    private final Counselling counselling;
    private final DeviceDesk devices;
    private final Roadmaps roadmaps;
    private final Handovers handovers;
    private final List<Course> courses;
    private final List<Person> people;

    LiveWork(
            String organisation,
            Period period,
            Desk desk,
            Coaches coaches,
            Counselling counselling,
            DeviceDesk devices,
            Roadmaps roadmaps,
            Handovers handovers,
            List<Course> courses,
            List<Person> people) {
        this.organisation = organisation;
        this.today = period.last();
        this.desk = desk;
        this.coaches = coaches;
        this.counselling = counselling;
        this.devices = devices;
        this.roadmaps = roadmaps;
        this.handovers = handovers;
        this.people = people;
        this.courses = courses.stream()
                .filter(course -> course.organisation().equals(organisation))
                .sorted(Comparator.comparing(Course::firstDay))
                .toList();
    }

    /** Schedules loans that are overdue or due soon, a second device for one person, and a damage. */
    void schedule(Calendar calendar) {
        var requested = Workdays.before(today, DEVICES_BEFORE);
        var handedOut = Workdays.after(requested, 1);
        calendar.on(requested, this, () -> borrowers().forEach(person -> desk.requestDevice(person, requested)));
        calendar.on(
                handedOut,
                "device-desk@" + organisation,
                () -> devices.handOutForShort(
                        organisation, handedOut, List.of(Workdays.before(today, 1), today.plusDays(4))));
        var damaged = Workdays.before(today, DAMAGED_BEFORE);
        calendar.on(damaged, "device-desk@" + organisation, () -> devices.sendToRepair(organisation, damaged));
    }

    /** Does the rest in the evening of the last day. */
    void finish() {
        var leavers = leavers();
        at(leavers, 0, person -> referAgain(person, latest(Offer.JOB_APPLICATION)));
        at(leavers, 1, person -> referAgain(person, null));
        var seated = borrowers();
        at(seated, 0, person -> desk.requestSupport(person, today));
        at(seated, 0, person -> desk.correctContact(person, today));
        at(seated, 1, person -> desk.involveEqualOpportunityOfficer(person, today));
        for (int i = 0; i < WAITING; i++) {
            at(seated, i, person -> desk.requestDevice(person, today));
        }
        devices.takeBackOne(organisation, today);
        at(seats(running()), 0, seat -> counselling.leaveOpen(seat, today));
        at(seats(running()), 1, seat -> counselling.leaveOpen(seat, Workdays.after(today, 1)));
        at(
                notOffered(),
                0,
                seat -> counselling.offer(seat, latest(Offer.COACHING).lastDay()));
        var finished = finished();
        at(finished, 0, seat -> coaches.recommend(seat, RecommendationKind.QUALIFICATION, today));
        at(finished, 0, seat -> roadmaps.overdue(seat, today));
        handovers.leaveOpen(completed(), today);
        at(finished, 1, seat -> desk.requestErasure(seat.person(), today));
    }

    /** @param group a group that has begun, so that the seat is refused; null for the waiting list */
    private void referAgain(Person person, @Nullable Course group) {
        desk.referAgain(person, Offer.JOB_APPLICATION, today);
        desk.askForSecondSeat(person, group);
    }

    private static <T> void at(List<T> all, int index, Consumer<T> act) {
        all.stream().skip(index).limit(1).forEach(act);
    }

    /** People with a seat in the group that runs next. */
    private List<Person> borrowers() {
        return seats(running()).stream().map(Seat::person).toList();
    }

    private Course running() {
        return courses.stream()
                .filter(course ->
                        course.offer() == Offer.COACHING && course.lastDay().isAfter(today))
                .findFirst()
                .orElseThrow();
    }

    private List<Seat> seats(Course course) {
        return coaches.seats(course);
    }

    /** Seats of the latest finished group whose people have stayed, and to whom no aftercare was offered. */
    private List<Seat> notOffered() {
        return seats(latest(Offer.COACHING)).stream()
                .filter(seat -> seat.person().leaving() == Leaving.STAYS
                        && !seat.person().attendsEverything())
                .toList();
    }

    /** Seats of the latest finished group whose people have completed it without a recommendation. */
    private List<Seat> finished() {
        return seats(latest(Offer.COACHING)).stream()
                .filter(seat ->
                        seat.person().attendsEverything() && !seat.person().isRecommended())
                .toList();
    }

    /** Seats of the latest finished group whose people have not left early, those with a roadmap first. */
    private List<Seat> completed() {
        return coaches.seats(latest(Offer.COACHING)).stream()
                .filter(seat -> seat.person().leaving() == Leaving.STAYS)
                .sorted(Comparator.comparing(seat -> seat.person().isRecommended()))
                .toList();
    }

    /** People who left the coaching months ago. */
    private List<Person> leavers() {
        return people.stream()
                .filter(person -> person.organisation().equals(organisation))
                .filter(person -> person.leaving() == Leaving.DROPS_OUT || person.leaving() == Leaving.NEVER_COMES)
                .filter(person -> person.asksForSeat() != null
                        && person.withdrawsOn() == null
                        && person.appliedOn().isBefore(today.minusMonths(MONTHS_AGO)))
                .toList();
    }

    /** The latest group of that offer that is over or, for the second offer, has begun. */
    private Course latest(Offer offer) {
        Predicate<Course> isPast = offer == Offer.COACHING
                ? course -> course.lastDay().isBefore(today.minusWeeks(3))
                : course -> !course.firstDay().isAfter(today);
        return courses.stream()
                .filter(course -> course.offer() == offer)
                .filter(isPast)
                .reduce((_, later) -> later)
                .orElseThrow();
    }
}
