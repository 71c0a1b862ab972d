package de.motivag.suite.demo;

import de.motivag.events.WeeklyHours;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.enrolment.Route;
import de.motivag.events.enrolment.RoutingFacts;
import de.motivag.events.enrolment.RoutingFacts.LastPayment;
import de.motivag.events.enrolment.RoutingFacts.SteeringException;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.suite.demo.Person.Coming;
import de.motivag.suite.demo.Person.Future;
import de.motivag.suite.demo.Person.Leaving;
import de.motivag.suite.demo.Person.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The 120 people, who apply from the first to the last day. This class defines the numbers of each kind. A seeded random
 * assigns people and days, which are the same in every run with the same period.
 */
final class Cast {
    /** The facts for the routing (§ 4); each of its rules has people. */
    private enum Background {
        EXISTING_CLIENT(28),
        JOINS_BENEFIT_COMMUNITY(14),
        NEVER_A_CLIENT(26),
        LONG_AGO(20),
        LATELY(18),
        UNKNOWN(8),
        EXCEPTION(4),
        EXCEPTION_YET_VOLUNTARY(2);

        private final int people;

        Background(int people) {
            this.people = people;
        }
    }

    /** The result of the suitability check, if there is one. */
    enum Finding {
        SUITABLE(62),
        WITH_DEVICE(22),
        WITH_SUPPORT(14),
        NOT_YET_BUT_LATER(10),
        NOT_YET(2),
        NOT_SUITABLE(4),
        NEVER_REACHED(6);

        private final int people;

        Finding(int people) {
            this.people = people;
        }
    }

    private enum Habit {
        FAITHFUL(62),
        LATE(14),
        MISSES_THE_FIRST(14),
        DROPS_OUT(12),
        FINDS_WORK(6),
        MOVES(4),
        NEVER_COMES(8);

        private final int people;

        Habit(int people) {
            this.people = people;
        }
    }

    /** The outcome of those who have taken part. */
    private enum Fate {
        WORK_SOON(28),
        /** Reported only after the window has closed. */
        WORK_REPORTED_LATE(10),
        SMALL_JOB(8),
        SHORT_JOB(6),
        VOCATIONAL_TRAINING(4),
        SELF_EMPLOYED(3),
        WORK_OPPORTUNITY(6),
        WORK_AFTER_THE_WINDOW(6),
        ANOTHER_S_WORK(3),
        SUBSIDISED_JOB(5),
        NO_WORK(25),
        UNKNOWN(16);

        private final int people;

        Fate(int people) {
            this.people = people;
        }
    }

    private static final List<WeeklyHours> PART_TIME =
            List.of(WeeklyHours.of("19.25"), WeeklyHours.of("25"), WeeklyHours.of("29.5"));
    private static final int PEOPLE = 120;
    private static final int IN_THE_NORTH = 68;

    private final Period period;
    private final int days;
    private final Random random;

    private Cast(Period period, Random random) {
        this.period = period;
        this.days = period.workdays().size();
        this.random = random;
    }

    static List<Person> of(Period period, Random random) {
        return new Cast(period, random).people();
    }

    private List<Person> people() {
        var backgrounds = shuffled(Background.values(), kind -> kind.people);
        var findings = shuffled(Finding.values(), kind -> kind.people);
        var habits = shuffled(Habit.values(), kind -> kind.people);
        var fates = shuffled(Fate.values(), kind -> kind.people);
        var people = new ArrayList<Person>();
        for (int latest : List.of(IN_THE_NORTH - 1, PEOPLE - 1)) {
            Collections.swap(backgrounds, latest, backgrounds.indexOf(Background.UNKNOWN));
        }
        for (int i = 0; i < PEOPLE; i++) {
            people.add(person(i, backgrounds.get(i), findings.get(i), habits.get(i), fates.get(i)));
        }
        return List.copyOf(people);
    }

    private <T> List<T> shuffled(T[] kinds, ToIntFunction<T> people) {
        var all = new ArrayList<T>();
        Arrays.stream(kinds).forEach(kind -> all.addAll(Collections.nCopies(people.applyAsInt(kind), kind)));
        Collections.shuffle(all, random);
        return all;
    }

    private Person person(int index, Background background, Finding finding, Habit habit, Fate fate) {
        var isNorth = index < IN_THE_NORTH;
        var turn = isNorth ? index / (IN_THE_NORTH - 1.0) : (index - IN_THE_NORTH) / (PEOPLE - IN_THE_NORTH - 1.0);
        var appliedOn = Workdays.after(period.first(), 1 + (int) (turn * (days - 2)));
        var path = new PathToSeat(appliedOn, background != Background.EXCEPTION, finding, random);
        return new Person(
                index + 1,
                isNorth ? "jc-nord" : "jc-sued",
                Names.given(random),
                Names.family(random),
                "%03d%c%06d".formatted(100 + index, 'A' + random.nextInt(26), random.nextInt(1_000_000)),
                LocalDate.of(1965 + random.nextInt(40), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                background == Background.NEVER_A_CLIENT || background == Background.LONG_AGO ? "intake" : "adviser",
                appliedOn,
                facts(background, appliedOn),
                oneIn(6) ? PART_TIME.get(random.nextInt(PART_TIME.size())) : null,
                byHand(background),
                path.contacts(),
                path.checks(),
                path.asksForSeat(),
                oneIn(3),
                path.asksForSeat() != null && oneIn(15) ? Workdays.after(path.asksForSeat(), 3) : null,
                modules(habit),
                leaving(habit),
                oneIn(3),
                oneIn(4) ? 10 + random.nextInt(40) : 0,
                future(habit, fate));
    }

    private RoutingFacts facts(Background background, LocalDate appliedOn) {
        var lastPayment = switch (background) {
            case NEVER_A_CLIENT, EXCEPTION -> LastPayment.never();
            case UNKNOWN -> LastPayment.unknown();
            case LONG_AGO -> LastPayment.on(appliedOn.minusMonths(6).minusDays(random.nextInt(700)));
            default -> LastPayment.on(appliedOn.minusDays(10 + random.nextInt(140)));
        };
        Set<SteeringException> exceptions = switch (background) {
            case EXCEPTION -> Set.of(SteeringException.SECTION_10_SGB_II);
            case EXCEPTION_YET_VOLUNTARY -> Set.of(SteeringException.WORKS_ALL_AVAILABLE_HOURS);
            default -> Set.of();
        };
        return new RoutingFacts(
                lastPayment,
                background == Background.EXISTING_CLIENT,
                background == Background.JOINS_BENEFIT_COMMUNITY,
                exceptions);
    }

    private @Nullable Route byHand(Background background) {
        return switch (background) {
            case UNKNOWN -> random.nextBoolean() ? Route.GREY_INTAKE : Route.GREY_ADVISER;
            case EXCEPTION_YET_VOLUNTARY -> Route.GREY_ADVISER;
            default -> null;
        };
    }

    private List<Coming> modules(Habit habit) {
        var modules = new ArrayList<Coming>();
        for (int module = 1; module <= Course.Offer.COACHING.days(); module++) {
            modules.add(new Coming(status(habit, module), oneIn(6) ? Presence.ON_SITE : Presence.ONLINE));
        }
        return List.copyOf(modules);
    }

    private AttendanceStatus status(Habit habit, int module) {
        return switch (habit) {
            case FAITHFUL -> oneIn(12) ? AttendanceStatus.EXCUSED : AttendanceStatus.PRESENT;
            case LATE -> oneIn(2) ? AttendanceStatus.LATE : AttendanceStatus.PRESENT;
            case MISSES_THE_FIRST -> module == 1 ? AttendanceStatus.EXCUSED : AttendanceStatus.PRESENT;
            case DROPS_OUT -> module <= 2 ? AttendanceStatus.PRESENT : AttendanceStatus.ABSENT;
            case FINDS_WORK -> module <= 3 ? AttendanceStatus.PRESENT : AttendanceStatus.EXCUSED;
            case MOVES -> AttendanceStatus.PRESENT;
            case NEVER_COMES -> AttendanceStatus.ABSENT;
        };
    }

    private static Leaving leaving(Habit habit) {
        return switch (habit) {
            case FAITHFUL, LATE, MISSES_THE_FIRST -> Leaving.STAYS;
            case DROPS_OUT -> Leaving.DROPS_OUT;
            case FINDS_WORK -> Leaving.FINDS_WORK;
            case MOVES -> Leaving.MOVES_TO_THE_NEXT_GROUP;
            case NEVER_COMES -> Leaving.NEVER_COMES;
        };
    }

    /** Half a year is 181 to 184 days. */
    private Future future(Habit habit, Fate fate) {
        if (habit == Habit.FINDS_WORK) {
            return found(new Work(IntegrationKind.EMPLOYMENT, -1, null, WeeklyHours.of("38.5"), true, false, 6));
        }
        int start = 10 + random.nextInt(120);
        int reported = start + 3 + random.nextInt(30);
        return switch (fate) {
            case WORK_SOON ->
                found(new Work(IntegrationKind.EMPLOYMENT, start, null, WeeklyHours.of("39"), true, false, reported));
            case WORK_REPORTED_LATE ->
                found(new Work(
                        IntegrationKind.EMPLOYMENT,
                        start,
                        null,
                        WeeklyHours.of("30"),
                        true,
                        false,
                        200 + random.nextInt(60)));
            case SUBSIDISED_JOB ->
                found(new Work(IntegrationKind.EMPLOYMENT, start, null, WeeklyHours.of("39"), true, true, reported));
            case SMALL_JOB ->
                found(new Work(
                        IntegrationKind.EMPLOYMENT, start, null, WeeklyHours.of("9.75"), false, false, reported));
            case SHORT_JOB ->
                found(new Work(
                        IntegrationKind.EMPLOYMENT,
                        start,
                        start + 30,
                        WeeklyHours.of("34.75"),
                        true,
                        false,
                        reported + 20));
            case VOCATIONAL_TRAINING ->
                found(new Work(
                        IntegrationKind.VOCATIONAL_TRAINING, start, null, WeeklyHours.of("39"), true, false, reported));
            case SELF_EMPLOYED ->
                found(new Work(
                        IntegrationKind.SELF_EMPLOYMENT, start, null, WeeklyHours.of("25"), false, false, reported));
            case WORK_OPPORTUNITY ->
                found(new Work(
                        IntegrationKind.WORK_OPPORTUNITY, start, null, WeeklyHours.of("30"), false, false, reported));
            case WORK_AFTER_THE_WINDOW ->
                found(new Work(
                        IntegrationKind.EMPLOYMENT,
                        190 + random.nextInt(40),
                        null,
                        WeeklyHours.of("39"),
                        true,
                        false,
                        240));
            case ANOTHER_S_WORK ->
                new Future(
                        new Work(IntegrationKind.EMPLOYMENT, start, null, WeeklyHours.of("39"), true, false, reported),
                        null,
                        true);
            case NO_WORK -> new Future(null, 186 + random.nextInt(30), false);
            case UNKNOWN -> new Future(null, null, false);
        };
    }

    private static Future found(Work work) {
        return new Future(work, null, false);
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }
}
