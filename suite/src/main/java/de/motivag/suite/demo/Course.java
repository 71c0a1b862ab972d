package de.motivag.suite.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A planned group in a week without a public holiday.
 *
 * @param number the number within the organisation, from 1
 * @param plannedOn the day of planning, weeks before the first day
 * @param recordedAfter for each of the five days, the number of working days until the attendance is recorded
 * @param corrections corrections of the attendance, in the order in which the mistakes are found
 */
record Course(
        String organisation,
        int number,
        LocalDate plannedOn,
        LocalDate firstDay,
        int capacity,
        List<Integer> recordedAfter,
        List<Correction> corrections) {

    /**
     * A correction of one attendance. A person recorded as present was late; otherwise the person was present.
     *
     * @param seat the number of the seat, from 0 in the order of allocation
     * @param after the number of working days after the course
     */
    record Correction(int module, int seat, int after) {}

    static final int DAYS = 5;

    private static final int PLANNED_WEEKS_AHEAD = 4;
    private static final int SEATS = 5;

    /** The first day of the last course, early enough for its windows to close in the demo. */
    private static final LocalDate LAST = LocalDate.of(2026, 2, 16);

    /** Working days until a late correction, after the windows of the course have closed. */
    private static final int LONG_AFTER = 150;

    static List<Course> all(Random random) {
        var courses = new ArrayList<Course>();
        courses.addAll(of("jc-nord", LocalDate.of(2025, 3, 24), 3, random));
        courses.addAll(of("jc-sued", LocalDate.of(2025, 4, 7), 4, random));
        return List.copyOf(courses);
    }

    private static List<Course> of(String organisation, LocalDate first, int everyWeeks, Random random) {
        var courses = new ArrayList<Course>();
        for (var monday = first; !monday.isAfter(LAST); monday = monday.plusWeeks(everyWeeks)) {
            if (Workdays.isWholeWeek(monday)) {
                courses.add(course(organisation, courses.size() + 1, monday, random));
            }
        }
        return courses;
    }

    private static Course course(String organisation, int number, LocalDate firstDay, Random random) {
        var planned = Workdays.from(firstDay.minusWeeks(PLANNED_WEEKS_AHEAD));
        var plannedOn = planned.isAfter(Workdays.FIRST) ? planned : Workdays.after(Workdays.FIRST, 1);
        var recordedAfter =
                random.ints(DAYS, 0, 8).mapToObj(days -> Math.max(0, days - 4)).toList();
        var corrections = new ArrayList<Correction>();
        if (number % 2 == 0) {
            corrections.add(new Correction(1 + random.nextInt(DAYS), random.nextInt(SEATS), 8 + random.nextInt(5)));
        }
        if (number == 1) {
            corrections.add(new Correction(DAYS, 0, LONG_AFTER));
        }
        return new Course(organisation, number, plannedOn, firstDay, SEATS, recordedAfter, List.copyOf(corrections));
    }

    LocalDate day(int module) {
        return firstDay.plusDays(module - 1);
    }

    LocalDate lastDay() {
        return day(DAYS);
    }
}
