package de.motivag.suite.demo;

import de.motivag.kit.decision.DecisionContext;
import de.motivag.suite.LauncherException;
import de.motivag.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.springframework.core.env.Environment;

/** The demo on the console: played once on an empty suite, with its progress, and then its figures. */
public final class DemoRun {
    private static final int TENTHS = 10;

    private final Demo demo;
    private final AtomicInteger posted;

    private DemoRun(Demo demo, AtomicInteger posted) {
        this.demo = demo;
        this.posted = posted;
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
            var period = Period.until(LocalDate.now(DecisionContext.BERLIN));
            var demo = new Demo(suite, connection, period);
            if (demo.isUsed()) {
                System.out.println("Data exist in " + data + " already: the demo posts nothing.\n");
            } else {
                mark(mark);
                new DemoRun(demo, posted).play();
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

    private void play() {
        var days = demo.workdays();
        System.out.printf(
                "The demo: %d people, %d working days. Look around meanwhile, and change data when it is over.%n",
                demo.people(), days.size());
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            var over = new AtomicInteger();
            demo.play(day -> printTenths(day, over.incrementAndGet(), days.size(), posted.get()));
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
            demo.play(day -> {
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
