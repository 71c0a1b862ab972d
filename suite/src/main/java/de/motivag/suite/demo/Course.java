package de.motivag.suite.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A planned group in a week without a public holiday in the federal states of the organisations.
 *
 * @param number the number among the groups of the same offer, from 1
 * @param plannedOn the day of planning, weeks before the first day
 * @param recordedAfter for each day, the number of working days until the attendance is recorded
 * @param corrections corrections of the attendance, in the order in which the mistakes are found
 */
record Course(
        String organisation,
        Offer offer,
        int number,
        LocalDate plannedOn,
        LocalDate firstDay,
        List<Integer> recordedAfter,
        List<Correction> corrections) {

    /** The offers of an organisation. The sessions of a group are on consecutive days from Monday on. */
    enum Offer {
        COACHING(5),
        /** A second offer, for people who have completed the coaching. */
        JOB_APPLICATION(2);

        private final int days;

        Offer(int days) {
            this.days = days;
        }

        int days() {
            return days;
        }
    }

    /**
     * A correction of one attendance. A person recorded as present was late; otherwise the person was present.
     *
     * @param seat the number of the seat, from 0 in the order of allocation
     * @param after the number of working days after the course
     */
    record Correction(int module, int seat, int after) {}

    static final int SEATS = 5;

    private static final int PLANNED_WEEKS_AHEAD = 4;
    private static final int WEEKS_IN_THE_NORTH = 5;
    private static final int WEEKS_IN_THE_SOUTH = 6;

    static final int SECOND_OFFER_WEEKS = 12;

    /** Working days until a late correction, after the windows of the course have closed. */
    private static final int LONG_AFTER = 150;

    /**
     * All groups of both organisations. One group of each runs in the week after the period, and one is planned for
     * later. A group of the second offer runs in the period's last week.
     */
    static List<Course> all(Period period, Random random) {
        return Stream.of(
                        coaching("jc-nord", WEEKS_IN_THE_NORTH, period, random),
                        coaching("jc-sued", WEEKS_IN_THE_SOUTH, period, random),
                        secondOffer("jc-nord", period, random),
                        secondOffer("jc-sued", period, random))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Course> coaching(String organisation, int everyWeeks, Period period, Random random) {
        var running = monday(Workdays.from(period.last().plusDays(1)));
        var mondays = every(everyWeeks, running, period.first().plusWeeks(PLANNED_WEEKS_AHEAD - 1));
        mondays.add(running.plusWeeks(PLANNED_WEEKS_AHEAD - 1));
        return courses(organisation, Offer.COACHING, mondays, period, random);
    }

    private static List<Course> secondOffer(String organisation, Period period, Random random) {
        var mondays =
                every(SECOND_OFFER_WEEKS, monday(period.last()), period.first().plusWeeks(SECOND_OFFER_WEEKS));
        return courses(organisation, Offer.JOB_APPLICATION, mondays, period, random);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static List<LocalDate> every(int weeks, LocalDate last, LocalDate earliest) {
        var mondays = new ArrayList<LocalDate>();
        for (var monday = last; monday.isAfter(earliest); monday = monday.minusWeeks(weeks)) {
            mondays.addFirst(monday);
        }
        return mondays;
    }

    private static List<Course> courses(
            String organisation, Offer offer, List<LocalDate> mondays, Period period, Random random) {
        var courses = new ArrayList<Course>();
        for (var monday : mondays) {
            courses.add(course(organisation, offer, courses.size() + 1, wholeWeek(monday), period, random));
        }
        return courses;
    }

    private static LocalDate wholeWeek(LocalDate monday) {
        return Workdays.isWholeWeek(monday) ? monday : wholeWeek(monday.plusWeeks(1));
    }

    private static Course course(
            String organisation, Offer offer, int number, LocalDate firstDay, Period period, Random random) {
        var planned = Workdays.from(firstDay.minusWeeks(PLANNED_WEEKS_AHEAD));
        var plannedOn = planned.isAfter(period.first()) ? planned : Workdays.after(period.first(), 1);
        var recordedAfter = random.ints(offer.days(), 0, 8)
                .mapToObj(days -> Math.max(0, days - 4))
                .toList();
        var corrections = new ArrayList<Correction>();
        if (number % 2 == 0) {
            corrections.add(
                    new Correction(1 + random.nextInt(offer.days()), random.nextInt(SEATS), 8 + random.nextInt(5)));
        }
        if (number == 1) {
            corrections.add(new Correction(offer.days(), 0, LONG_AFTER));
        }
        return new Course(organisation, offer, number, plannedOn, firstDay, recordedAfter, List.copyOf(corrections));
    }

    LocalDate day(int module) {
        return firstDay.plusDays(module - 1);
    }

    LocalDate lastDay() {
        return day(offer.days());
    }

    /** The name of the course in the script. */
    String step() {
        return "group/" + offer + "/" + firstDay;
    }
}
