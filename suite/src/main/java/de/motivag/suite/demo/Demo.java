package de.motivag.suite.demo;

import de.motivag.events.common.DeviceType;
import de.motivag.events.enrolment.Suitability;
import de.motivag.suite.LauncherException;
import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import de.motivag.suite.Suite;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Plays the course of 120 people over a {@link Period}. Meanwhile the suite's clock is in the past. The clock moves to
 * the next working day once the day's events have had all their effects.
 */
final class Demo {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime OPENING = LocalTime.of(8, 0);

    /** Staff record the day after its sessions have ended. */
    private static final LocalTime EVENING = LocalTime.of(16, 30);

    /** Months after the first day, when devices are missing. */
    private static final int LOSS_AFTER = 6;

    /** The seed, after § 45 SGB III. */
    private static final int SEED = 45;

    private static final int THREADS = 4;

    private final Suite suite;
    private final Connection connection;
    private final Drain drain;
    private final Notes notes = new Notes();
    private final Desk desk;
    private final Coaches coaches;
    private final DeviceDesk devices;
    private final Sweeping sweeping;
    private final Reports reports;
    private final Aftermath aftermath;
    private final Period period;
    private final Calendar calendar;
    private final Nights nights;
    private final CaseWork caseWork;
    private final SecondOffer secondOffer;
    private final List<LiveWork> liveWork;
    private final List<Person> people;
    private final List<Course> courses;

    Demo(Suite suite, Connection connection, Period period) {
        this.suite = suite;
        this.connection = connection;
        this.period = period;
        this.calendar = new Calendar(period);
        this.nights = new Nights(period);
        this.drain = new Drain(connection);
        this.desk = new Desk(connection, notes);
        this.coaches = new Coaches(connection, notes);
        this.devices = new DeviceDesk(connection, notes);
        this.sweeping = new Sweeping(connection);
        this.reports = new Reports(connection, period);
        var random = new Random(SEED);
        this.people = Cast.of(period, random);
        this.courses = Course.all(period, random);
        this.caseWork = new CaseWork(calendar, desk);
        this.secondOffer = new SecondOffer(calendar, coaches, desk, courses);
        var roadmaps = new Roadmaps(connection, calendar);
        var handovers = new Handovers(connection, calendar, period);
        var counselling = new Counselling(connection, calendar);
        this.liveWork = Staff.ORGANISATIONS.stream()
                .map(organisation -> new LiveWork(
                        organisation,
                        period,
                        desk,
                        coaches,
                        counselling,
                        devices,
                        roadmaps,
                        handovers,
                        courses,
                        people))
                .toList();
        this.aftermath = new Aftermath(
                calendar,
                coaches,
                new Advisers(connection, calendar, notes),
                roadmaps,
                handovers,
                counselling,
                notes,
                courses);
    }

    /** Whether the suite holds any data. */
    boolean isUsed() {
        return Staff.ORGANISATIONS.stream().anyMatch(organisation -> {
            var lead = new Staff("team-lead", organisation);
            return connection.find(lead, Service.ENROLMENT, "/organisation").isPresent()
                    || hasItems(lead, Service.ENROLMENT, "/referrals")
                    || hasItems(lead, Service.COACHING, "/offers")
                    || hasItems(lead, Service.DEVICE, "/devices");
        });
    }

    private boolean hasItems(Staff staff, Service service, String path) {
        return !connection.get(staff, service, path).required("items").isEmpty();
    }

    /** The days on which staff work. */
    List<LocalDate> workdays() {
        return period.workdays();
    }

    /** The number of people. */
    int people() {
        return people.size();
    }

    KpiTable table() {
        return KpiTable.of(connection, period);
    }

    /** @param over receives each day that is over */
    void play(Consumer<LocalDate> over) {
        script();
        var clock = suite.clock();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            clock.backTo(period.first().atTime(OPENING).atZone(BERLIN).toInstant());
            setUp(threads);
            var seats = Staff.ORGANISATIONS.stream().map(this::seats).toList();
            for (var day : period.workdays()) {
                var evening = day.atTime(EVENING).atZone(BERLIN).toInstant();
                nights.playUntil(evening, clock::advanceTo, this::recordAtNight);
                clock.advanceTo(evening);
                live(day, seats, threads);
                over.accept(day);
            }
            liveWork.forEach(LiveWork::finish);
            drain.await();
        } finally {
            clock.toPresent();
        }
        drain.requireNothingParked();
        Staff.ORGANISATIONS.forEach(reports::publish);
    }

    /** Configures the organisations and registers devices on the first morning. */
    private void setUp(ExecutorService threads) {
        together(
                Staff.ORGANISATIONS.stream()
                        .map(organisation -> (Runnable) () -> {
                            desk.configure(organisation, period.last());
                            devices.register(organisation, DeviceType.LAPTOP, 4, period.first());
                            devices.register(organisation, DeviceType.TABLET, 2, period.first());
                        })
                        .toList(),
                threads);
        drain.await();
        Staff.ORGANISATIONS.forEach(desk::prepareOffers);
    }

    /** Logs a contact of the latest applicant of each organisation. */
    private void recordAtNight(LocalDate day, Instant instant) {
        for (var organisation : Staff.ORGANISATIONS) {
            people.stream()
                    .filter(person -> person.organisation().equals(organisation)
                            && person.appliedOn().isBefore(day))
                    .reduce((_, later) -> later)
                    .ifPresent(person -> desk.logCall(person, day, instant));
        }
    }

    private Seats seats(String organisation) {
        return new Seats(
                desk,
                courses.stream()
                        .filter(course -> course.organisation().equals(organisation))
                        .toList(),
                people.stream()
                        .filter(person -> person.organisation().equals(organisation))
                        .toList());
    }

    /**
     * Plays one day. Seats are requested after everything else, because chance would decide between two simultaneous
     * requests.
     */
    private void live(LocalDate day, List<Seats> seats, ExecutorService threads) {
        var isSwept = sweeping.sweep();
        var tasks = calendar.tasks(day);
        together(tasks, threads);
        if (isSwept || !tasks.isEmpty()) {
            drain.await();
        }
        var isAsked = false;
        for (var organisation : seats) {
            isAsked |= organisation.ask(day);
        }
        if (isAsked) {
            drain.await();
            seats.forEach(Seats::hear);
        }
    }

    private void script() {
        people.forEach(this::schedule);
        people.forEach(caseWork::schedule);
        courses.forEach(this::schedule);
        courses.forEach(secondOffer::schedule);
        for (var organisation : Staff.ORGANISATIONS) {
            for (var day : period.workdays()) {
                calendar.on(day, "device-desk@" + organisation, () -> devices.takeBack(organisation, day));
            }
            var lost = Workdays.from(period.first().plusMonths(LOSS_AFTER));
            var found = Workdays.after(lost, 15);
            calendar.on(lost, "device-desk@" + organisation, () -> devices.lose(organisation, lost));
            calendar.on(found, "device-desk@" + organisation, () -> devices.find(organisation, found));
        }
        erasures();
        liveWork.forEach(work -> work.schedule(calendar));
    }

    private void schedule(Person person) {
        calendar.on(person.appliedOn(), person, () -> {
            desk.register(person);
            desk.refer(person);
        });
        var byHand = person.byHand();
        if (byHand != null) {
            var decided = Workdays.after(person.appliedOn(), 1);
            calendar.on(decided, person, () -> desk.decideRoute(person, byHand, decided));
        }
        for (var contact : person.contacts()) {
            calendar.on(contact.recordedOn(), person, () -> desk.logContact(person, contact));
        }
        for (var check : person.checks()) {
            calendar.on(check.heldOn(), person, () -> desk.assess(person, check));
            if (check.result() == Suitability.WITH_DEVICE) {
                handOut(person.organisation(), Workdays.after(check.heldOn(), 2));
            }
        }
    }

    private void handOut(String organisation, LocalDate day) {
        calendar.on(day, "device-desk@" + organisation, () -> devices.handOut(organisation, day));
    }

    private void schedule(Course course) {
        calendar.on(course.plannedOn(), course, () -> coaches.plan(course));
        var written = course.lastDay();
        for (int i = 1; i <= course.offer().days(); i++) {
            int module = i;
            var day = course.day(module);
            calendar.on(day, course, () -> coaches.hold(course, module));
            var recordedOn = Workdays.after(day, recordedAfter(course, module));
            calendar.on(recordedOn, course, () -> coaches.recordAttendance(course, module));
            written = recordedOn.isAfter(written) ? recordedOn : written;
        }
        if (course.offer() == Course.Offer.COACHING) {
            calendar.on(course.day(3), course, () -> aftermath.midway(course));
        }
        var after = Workdays.after(written, 1);
        calendar.on(after, course, () -> aftermath.after(course, after));
        for (var correction : course.corrections()) {
            var day = Workdays.after(course.lastDay(), correction.after());
            calendar.on(day, course, () -> coaches.correct(course, correction));
        }
    }

    /** The attendance of the last day's sessions is not recorded yet. */
    private int recordedAfter(Course course, int module) {
        return course.day(module).equals(period.last())
                ? 1
                : course.recordedAfter().get(module - 1);
    }

    /**
     * Schedules two erasures. A person who was never reached is withdrawn and erased. A participant has to wait until
     * the retention period is over.
     */
    private void erasures() {
        var never = first(person -> person.asksForSeat() == null);
        var left = Workdays.after(never.appliedOn(), 40);
        calendar.on(left, never, () -> desk.withdraw(never, left));
        var erased = Workdays.after(left, 20);
        calendar.on(erased, never, () -> desk.requestErasure(never, erased));

        var once = first(person -> person.leaving() == Person.Leaving.STAYS
                && person.asksForSeat() != null
                && person.withdrawsOn() == null);
        for (int months : List.of(5, 14)) {
            var day = Workdays.from(once.appliedOn().plusMonths(months));
            calendar.on(day, once, () -> desk.requestErasure(once, day));
        }
    }

    private Person first(Predicate<Person> wanted) {
        return people.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** Runs all tasks and waits for them. The first failure ends the demo. */
    private static void together(List<Runnable> tasks, ExecutorService threads) {
        var running = tasks.stream().<Future<?>>map(threads::submit).toList();
        try {
            for (var task : running) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("The demo was interrupted.", e);
        }
    }
}
