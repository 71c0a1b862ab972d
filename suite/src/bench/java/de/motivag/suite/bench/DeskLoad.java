package de.motivag.suite.bench;

import static de.motivag.suite.bench.Bench.say;

import de.motivag.suite.Options;
import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import de.motivag.suite.StartedSuite;
import de.motivag.suite.Suite;
import de.motivag.suite.bench.DeskUser.Click;
import de.motivag.suite.bench.Page.Mark;
import de.motivag.suite.demo.DemoRun;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/**
 * The staff desk under the load of a large Jobcenter, on ten years of its data: all pages are read through the desk, and
 * each worklist at its service. The people who click share the cores with everything else.
 */
final class DeskLoad {
    private static final String ORGANISATION = "jc-nord";
    private static final Duration BETWEEN_CLICKS = Duration.ofSeconds(5);
    private static final int WARM_UP = 10;
    private static final int TIMES = 30;

    private static final double LONGEST_PAGE_MILLIS = 200;
    private static final double LONGEST_WORKLIST_MILLIS = 50;
    private static final double MOST_MEMORY_MIB = 150;
    private static final double LONGEST_START_SECONDS = 3;

    /** Of a hundred people at work. */
    private static final Map<String, Integer> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("adviser", 18);
        PEOPLE.put("adviser-2", 18);
        PEOPLE.put("moderator", 11);
        PEOPLE.put("moderator-2", 11);
        PEOPLE.put("intake", 15);
        PEOPLE.put("device-desk", 9);
        PEOPLE.put("team-lead", 7);
        PEOPLE.put("employer-service", 4);
        PEOPLE.put("equal-opportunity", 2);
        PEOPLE.put("analyst", 2);
        PEOPLE.put("privacy-officer", 2);
        PEOPLE.put("operations", 1);
    }

    /** @param events events of the organisation in all services */
    record Plan(long events, Duration warmUp, Duration length) {
        /** {@code quick} is for trials; its figures are not meaningful. */
        static Plan of(String name) {
            return switch (name) {
                case "full" -> new Plan(400_000, Duration.ofMinutes(1), Duration.ofMinutes(5));
                case "quick" -> new Plan(20_000, Duration.ofSeconds(10), Duration.ofSeconds(20));
                default -> throw new IllegalArgumentException("full or quick, not " + name);
            };
        }
    }

    private final Suite suite;
    private final Plan plan;

    private DeskLoad(Suite suite, Plan plan) {
        this.suite = suite;
        this.plan = plan;
    }

    static String measured(Plan plan, Path data) throws Exception {
        FileSystemUtils.deleteRecursively(data);
        var seconds = StartedSuite.addedByDesk(data.resolve("started"));
        say("the desk adds %.1f s to the start", seconds);
        // A hundred people share twelve accounts here, so the limit of people per account and hour does not fit.
        for (var role : Staff.ROLES) {
            System.setProperty(
                    "MOTIVAG_PEOPLE_PER_HOUR_" + role.toUpperCase(Locale.ROOT).replace('-', '_'), "1000000");
        }
        try (var suite = Suite.start(Options.onFreePorts(data))) {
            Files.createDirectories(data);
            DemoRun.run(suite, data);
            return new DeskLoad(suite, plan).page(seconds);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private String page(double seconds) throws Exception {
        var mib = addedMib();
        var copied = new TenYears(suite, ORGANISATION).copy(plan.events());
        var worklists = worklists();
        var users = signedIn();
        click(users, plan.warmUp());
        var clicks = click(users, plan.length());
        var failed = clicks.stream().filter(click -> click.status() != 200).toList();
        failed.forEach(click -> say("failed: %d %s after %.0f ms", click.status(), click.path(), click.nanos() / 1e6));
        var all = nanos(clicks);
        var slowest =
                worklists.values().stream().mapToDouble(DeskLoad::p95).max().orElse(0);
        var page = new Page(
                        "The staff desk with a hundred people",
                        EXPLAINED.formatted(
                                copied.events(), copied.size(), plan.length().toMinutes()),
                        Machine.postgres(suite))
                .marks(List.of(
                        most("95 of 100 pages within", LONGEST_PAGE_MILLIS, p95(all), "ms"),
                        most("pages with an error", 0, failed.size(), ""),
                        most("95 of 100 calls of the slowest worklist within", LONGEST_WORKLIST_MILLIS, slowest, "ms"),
                        most("memory that the desk adds", MOST_MEMORY_MIB, mib, "MiB"),
                        most("time that the desk adds to the start", LONGEST_START_SECONDS, seconds, "s")))
                .paragraph("The people opened %,d pages, %.1f per second."
                        .formatted(
                                clicks.size(),
                                clicks.size() / (double) plan.length().toSeconds()));
        return page + byKind(clicks) + byWorklist(worklists);
    }

    private static final String EXPLAINED = """
            `./mvnw -Pbench -Dbench.of=desk -pl suite -am verify` wrote this page.

            The data are those of the demo, copied until one Jobcenter has %,d events, evenly over ten years. The
            Jobcenter is %d times as large as that of the demo, and so is its open work: former years are history, in
            which everything is done, and people past the retention term are erased.

            A hundred people are signed in, in all ten roles. Each opens one page every five seconds for %d minutes:
            links of the page, of the navigation, and the search. The time of a page ends with its last byte and
            includes redirects.
            Worklists are called at their service, one after another, without other load. The start is that of
            `./start` on existing data, in a new JVM with its options, five times with the desk and five times without.
            """;

    private static Mark most(String what, double wanted, double measured, String unit) {
        return new Mark(
                what, "≤ %.0f %s".formatted(wanted, unit), "%.1f %s".formatted(measured, unit), measured <= wanted);
    }

    /** The memory that the desk adds to a JVM in which everything else runs. */
    private double addedMib() throws Exception {
        suite.stopDesk();
        var before = usedMib();
        suite.startDesk();
        for (var user : signedIn()) {
            user.click();
        }
        var mib = usedMib() - before;
        say("the desk adds %.0f MiB", mib);
        return mib;
    }

    /** Live heap, classes and code. */
    private static double usedMib() throws InterruptedException {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 3; i++) {
            memory.gc();
            Thread.sleep(200);
        }
        return (memory.getHeapMemoryUsage().getUsed()
                        + memory.getNonHeapMemoryUsage().getUsed())
                / 1048576.0;
    }

    private List<DeskUser> signedIn() throws Exception {
        var users = new ArrayList<DeskUser>();
        for (var people : PEOPLE.entrySet()) {
            for (int i = 0; i < people.getValue(); i++) {
                var user = new DeskUser(suite.desk(), new Staff(people.getKey(), ORGANISATION), users.size());
                user.signIn();
                users.add(user);
            }
        }
        return users;
    }

    private static List<Click> click(List<DeskUser> users, Duration length) throws Exception {
        var clicks = Collections.synchronizedList(new ArrayList<Click>());
        var end = System.nanoTime() + length.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < users.size(); i++) {
                var user = users.get(i);
                var first = System.nanoTime() + BETWEEN_CLICKS.toNanos() * i / users.size();
                working.add(() -> {
                    for (var next = first; next < end; next += BETWEEN_CLICKS.toNanos()) {
                        Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
                        clicks.add(user.click());
                    }
                    return true;
                });
            }
            for (var done : threads.invokeAll(working)) {
                done.get();
            }
        }
        say("%,d pages, p95 %.0f ms", clicks.size(), p95(nanos(clicks)));
        return clicks;
    }

    /** The times of each call of a service's worklists, by role and address. */
    private Map<String, long[]> worklists() throws Exception {
        var times = new TreeMap<String, long[]>();
        for (var role : Staff.ROLES) {
            for (var service : Service.values()) {
                try (var caller = new Rest(suite.url(service), suite.token(role, ORGANISATION))) {
                    var numbers = caller.get("/worklists");
                    times.put(service + " /worklists of " + role, timed(caller, "/worklists"));
                    for (var worklist : numbers.required("worklists")) {
                        var list = worklist.required("list").asString();
                        if (!list.startsWith("/operations")) {
                            var page = list + (list.contains("?") ? "&" : "?") + "limit=25";
                            times.put(service + " " + list + " of " + role, timed(caller, page));
                        }
                    }
                }
            }
        }
        return times;
    }

    private static long[] timed(Rest caller, String path) throws Exception {
        var times = new long[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            var began = System.nanoTime();
            caller.get(path);
            if (i >= 0) {
                times[i] = System.nanoTime() - began;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static long[] nanos(List<Click> clicks) {
        return clicks.stream().mapToLong(Click::nanos).sorted().toArray();
    }

    private static double p95(long[] sorted) {
        return Measured.percentile(sorted, 95);
    }

    private static String byKind(List<Click> clicks) {
        var kinds = clicks.stream().collect(Collectors.groupingBy(Click::kind, TreeMap::new, Collectors.toList()));
        var table = new StringBuilder(
                "\n## Pages\n\n| Page | Opened | Median | 95 of 100 within | Longest |\n|---|---|---|---|---|\n");
        kinds.forEach((kind, some) -> table.append(row(kind + " | " + some.size(), nanos(some))));
        return table.toString();
    }

    private static String byWorklist(Map<String, long[]> worklists) {
        var table = new StringBuilder(
                "\n## Worklists\n\n| Call | Median | 95 of 100 within | Longest |\n|---|---|---|---|\n");
        worklists.forEach((call, times) -> table.append(row("`" + call + "`", times)));
        return table.toString();
    }

    private static String row(String what, long[] sorted) {
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        what,
                        Page.millis(Measured.percentile(sorted, 50)),
                        Page.millis(p95(sorted)),
                        Page.millis(Measured.percentile(sorted, 100)));
    }
}
