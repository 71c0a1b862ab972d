package de.motivag.suite.demo;

import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.suite.demo.Coaches.Seat;
import de.motivag.suite.demo.Course.Offer;
import de.motivag.suite.demo.Person.Leaving;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Schedules the follow-up of a course for its participants: early ends, missed modules and follow-up measures. */
final class Aftermath {
    /** The module in which people make their roadmap. */
    private static final int ROADMAP_MODULE = 4;

    private final Calendar calendar;
    private final Coaches coaches;
    private final Advisers advisers;
    private final Roadmaps roadmaps;
    private final Handovers handovers;
    private final Counselling counselling;
    private final Notes notes;
    private final List<Course> courses;

    Aftermath(
            Calendar calendar,
            Coaches coaches,
            Advisers advisers,
            Roadmaps roadmaps,
            Handovers handovers,
            Counselling counselling,
            Notes notes,
            List<Course> courses) {
        this.calendar = calendar;
        this.coaches = coaches;
        this.advisers = advisers;
        this.roadmaps = roadmaps;
        this.handovers = handovers;
        this.counselling = counselling;
        this.notes = notes;
        this.courses = courses;
    }

    /** Moves some participants of the coaching to the next group on the third day, and books appointments with others. */
    void midway(Course course) {
        coaches.seats(course).stream()
                .filter(seat -> seat.person().leaving() == Leaving.STAYS)
                .forEach(seat -> counselling.midway(seat, course));
        var next = nextAfter(course);
        if (next != null && notes.groups().containsKey(next)) {
            coaches.seats(course).stream()
                    .filter(seat -> seat.person().leaving() == Leaving.MOVES_TO_THE_NEXT_GROUP)
                    .forEach(seat -> coaches.move(seat, next, course.day(3)));
        }
    }

    /** Schedules the rest once all attendance is recorded. */
    void after(Course course, LocalDate today) {
        if (course.offer() != Offer.COACHING) {
            return;
        }
        for (var seat : coaches.seats(course)) {
            counselling.after(seat);
            switch (seat.person().leaving()) {
                case STAYS, MOVES_TO_THE_NEXT_GROUP -> complete(seat, course, today);
                case DROPS_OUT -> leave(seat, course, today, EndReason.UNEXCUSED_ABSENCE);
                case FINDS_WORK -> leave(seat, course, today, EndReason.EMPLOYMENT);
                case NEVER_COMES -> leave(seat, course, today, EndReason.PERSONAL);
            }
            advisers.follow(seat.person(), course, today);
        }
    }

    private void leave(Seat seat, Course course, LocalDate today, EndReason reason) {
        var day = Workdays.after(today, 1 + seat.person().number() % 4);
        calendar.on(day, seat.person(), () -> coaches.endEarly(seat, course.lastDay(), reason));
    }

    /** Missed modules are made up in the next group, studied alone or waived. */
    private void complete(Seat seat, Course course, LocalDate today) {
        var missed = IntStream.rangeClosed(1, course.offer().days())
                .filter(module -> seat.person().modules().get(module - 1).status() != AttendanceStatus.PRESENT)
                .boxed()
                .toList();
        var next = nextAfter(course);
        for (int module : missed) {
            if (seat.person().waived() || next == null) {
                var day = Workdays.after(today, 2);
                calendar.on(day, seat.person(), () -> alone(seat, course, module, day));
            } else {
                calendar.on(Workdays.after(next.day(module), 1), next, () -> coaches.makeUp(seat, next, module));
            }
        }
        roadmaps.schedule(seat, coaches.session(course, ROADMAP_MODULE), course.day(ROADMAP_MODULE), today);
        handovers.schedule(seat, course, today);
        var talk = Workdays.after(today, 3);
        if (seat.person().number() % 4 == 0) {
            calendar.on(talk, seat.person(), () -> coaches.talk(seat, talk));
        }
        if (seat.person().number() % 12 == 0) {
            calendar.on(talk, seat.person(), () -> coaches.mistakenTalk(seat, talk));
        }
        if (seat.person().number() % 2 == 0) {
            rate(seat, course, talk);
        }
        if (seat.person().attendsEverything()) {
            counselling.aftercare(seat, course.lastDay(), talk);
        }
        if (seat.person().isRecommended()) {
            recommend(seat, course.lastDay(), talk);
        }
    }

    /** The moderator rates the agreement of the first day, the adviser that of a week after the course. */
    private void rate(Seat seat, Course course, LocalDate day) {
        calendar.on(day, seat.person(), () -> coaches.rateBefore(seat, course.firstDay()));
        if (seat.person().number() % 5 == 0) {
            var found = Workdays.after(day, 1);
            calendar.on(found, seat.person(), () -> coaches.correctRating(seat, course.firstDay()));
        }
        var after = Workdays.after(day, 5);
        calendar.on(after, seat.person(), () -> coaches.rateAfter(seat, after));
        if (seat.person().number() % 14 == 0) {
            calendar.on(Workdays.after(after, 1), seat.person(), () -> coaches.retractRating(seat));
        }
    }

    private void alone(Seat seat, Course course, int module, LocalDate day) {
        switch (seat.person().number() % 3) {
            case 0 -> coaches.study(seat, course, module, day);
            case 1 -> {
                coaches.mistakenStudy(seat, course, module, day);
                coaches.waive(seat, module, day);
            }
            default -> coaches.waive(seat, module, day);
        }
    }

    /** The recommendation is made on the last day and recorded later. Every second person enters the recommended measure. */
    private void recommend(Seat seat, LocalDate lastDay, LocalDate day) {
        var kind = seat.person().waived() ? RecommendationKind.WORK_TRIAL : RecommendationKind.QUALIFICATION;
        calendar.on(day, seat.person(), () -> coaches.recommend(seat, kind, lastDay));
        var decided = Workdays.after(day, 3);
        calendar.on(decided, seat.person(), () -> coaches.accept(seat, decided));
        if (seat.person().number() % 2 == 0) {
            var entered = Workdays.after(day, 20);
            calendar.on(entered, seat.person(), () -> coaches.enterFollowUp(seat, entered));
        }
    }

    private @Nullable Course nextAfter(Course course) {
        return courses.stream()
                .filter(next -> next.organisation().equals(course.organisation()) && next.offer() == course.offer())
                .filter(next -> next.number() == course.number() + 1)
                .findFirst()
                .orElse(null);
    }
}
