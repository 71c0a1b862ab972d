package de.motivag.suite.demo;

import de.motivag.events.common.DeviceType;
import de.motivag.events.enrolment.ReferralEvent.Suitability;
import de.motivag.suite.LauncherException;
import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import de.motivag.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.springframework.core.env.Environment;

/**
 * Plays the course of 120 people over a {@link Period}. Meanwhile the suite's clock is in the past. The clock moves to
 * the next working day once the day's events have had all their effects.
 */
public final class Demo {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime OPENING = LocalTime.of(8, 0);

    /** Staff record the day after its sessions have ended. */
    private static final LocalTime EVENING = LocalTime.of(16, 30);

    /** Months after the first day, when devices are missing. */
    private static final int LOSS_AFTER = 6;

    /** The seed, after § 45 SGB III. */
    private static final int SEED = 45;

    private static final int THREADS = 4;
    private static final int TENTHS = 10;

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
        this.liveWork = Staff.ORGANISATIONS.stream()
                .map(organisation -> new LiveWork(organisation, period, desk, coaches, devices, courses, people))
                .toList();
        this.aftermath = new Aftermath(calendar, coaches, new Advisers(connection, calendar, notes), notes, courses);
    }

    /** @throws LauncherException in the profile {@code production}, where the clock must not be moved */
    public static void requireAllowed(Environment environment) {
        if (environment.matchesProfiles("production")) {
            throw new LauncherException("--demo moves the clock into the past: the profile production refuses it.");
        }
    }

    /**
     * Plays the demo on an empty suite, or reports that the suite is not empty. Then prints the figures.
     *
     * @param data the suite's directory; an unfinished demo leaves a marker file there
     * @throws LauncherException if the demo cannot be played to its end
     */
    public static void run(Suite suite, Path data) {
        var mark = data.resolve("demo-unfinished");
        if (Files.exists(mark)) {
            throw new LauncherException(
                    "A demo was interrupted in " + data + ": delete that directory, or choose another with --data.");
        }
        long begin = System.nanoTime();
        var posted = new AtomicInteger();
        try (var connection = new Connection(suite, posted::incrementAndGet)) {
            var period = Period.until(LocalDate.now(BERLIN));
            var demo = new Demo(suite, connection, period);
            if (demo.isUsed()) {
                System.out.println("Data exist in  " + data + " already: the demo posts nothing.\n");
            } else {
                mark(mark);
                demo.playWithProgress(posted);
                unmark(mark);
                System.out.printf(
                        Locale.ROOT,
                        "The demo has posted %d commands in %.1f s, dated %s to %s.%n%n",
                        posted.get(),
                        (System.nanoTime() - begin) / 1e9,
                        period.first(),
                        period.last());
            }
            System.out.println(demo.table());
        }
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

    KpiTable table() {
        return KpiTable.of(connection, period);
    }

    private void playWithProgress(AtomicInteger posted) {
        var days = period.workdays();
        System.out.printf("The demo: %d people, %d working days.%n", people.size(), days.size());
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            var over = new AtomicInteger();
            play(day -> printTenths(day, over.incrementAndGet(), days.size(), posted.get()));
            return;
        }
        var bar = new ProgressBarBuilder()
                .setTaskName("  Posting")
                .setInitialMax(days.size())
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(1000)
                .setMaxRenderedLength(100)
                .hideEta()
                .build();
        try (bar) {
            play(day -> {
                bar.setExtraMessage(day + ", " + posted + " posted");
                bar.step();
            });
        }
    }

    private static void printTenths(LocalDate day, int over, int all, int posted) {
        int tenths = TENTHS * over / all;
        if (tenths > TENTHS * (over - 1) / all) {
            System.out.printf("  %3d %%  %s, %d posted%n", tenths * TENTHS, day, posted);
        }
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

    private static void mark(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new LauncherException(file + " cannot be written: " + e, e);
        }
    }

    private static void unmark(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new LauncherException(file + " cannot be deleted: " + e, e);
        }
    }
}
