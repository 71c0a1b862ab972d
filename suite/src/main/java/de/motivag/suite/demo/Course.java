package de.motivag.suite.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A group that will take place, in a week without a public holiday.
 *
 * @param plannedOn weeks ahead
 * @param recordedAfter for each of its five days after how many working days the attendance is written down
 */
record Course(String organisation, LocalDate plannedOn, LocalDate firstDay, int capacity, List<Integer> recordedAfter) {
    private static final int PLANNED_WEEKS_AHEAD = 4;
    private static final int SEATS = 5;
    private static final int DAYS = 5;

    static List<Course> all(Random random) {
        var courses = new ArrayList<Course>();
        for (var firstDay : List.of("03-23", "04-20", "05-18", "06-15", "07-06", "07-27")) {
            courses.add(course("jc-nord", firstDay, random));
        }
        for (var firstDay : List.of("04-13", "05-04", "06-08", "06-29", "07-20")) {
            courses.add(course("jc-sued", firstDay, random));
        }
        return List.copyOf(courses);
    }

    private static Course course(String organisation, String monthAndDay, Random random) {
        var firstDay = LocalDate.parse(Workdays.FIRST.getYear() + "-" + monthAndDay);
        var planned = Workdays.after(firstDay.minusWeeks(PLANNED_WEEKS_AHEAD), 1);
        var plannedOn = planned.isAfter(Workdays.FIRST) ? planned : Workdays.after(Workdays.FIRST, 1);
        var recordedAfter =
                random.ints(DAYS, 0, 8).mapToObj(days -> Math.max(0, days - 4)).toList();
        return new Course(organisation, plannedOn, firstDay, SEATS, recordedAfter);
    }

    LocalDate day(int module) {
        return firstDay.plusDays(module - 1);
    }
}
