package de.motivag.suite.bench;

import static de.motivag.suite.bench.Bench.say;

import de.motivag.suite.Options;
import de.motivag.suite.Service;
import de.motivag.suite.Suite;
import de.motivag.suite.bench.Page.Mark;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.springframework.util.FileSystemUtils;

/** Measures the effect of a rebuild of all facts on simultaneous commands, with the default throttling. */
final class RebuildBesideCommands {
    private static final double PERCENT = 125;
    private static final double COMMANDS_PER_SECOND = 100;
    private static final long PAUSE_NANOS = 1_000_000_000;

    /**
     * @param events number of events that a rebuild reads
     * @param part duration of commands without a rebuild; afterwards they run during a rebuild
     * @param freshStreams number of new streams for the commands of a part
     */
    record Plan(int rounds, long events, Duration part, int freshStreams) {
        /** {@code quick} is for trials; its figures are not meaningful. */
        static Plan of(String name) {
            return switch (name) {
                case "full" -> new Plan(5, 10_000, Duration.ofSeconds(60), 400);
                case "quick" -> new Plan(3, 5_000, Duration.ofSeconds(15), 200);
                default -> throw new IllegalArgumentException("full or quick, not " + name);
            };
        }
    }

    /** @param seconds duration of the rebuild */
    private record Round(Measured without, Measured with, double seconds) {}

    private final Suite suite;
    private final Options options;
    private final Plan plan;

    private RebuildBesideCommands(Suite suite, Options options, Plan plan) {
        this.suite = suite;
        this.options = options;
        this.plan = plan;
    }

    static String measured(Plan plan, Path data) throws Exception {
        FileSystemUtils.deleteRecursively(data);
        var options = Options.onFreePorts(data);
        String page;
        try (var suite = Suite.start(options)) {
            page = new RebuildBesideCommands(suite, options, plan).page();
        }
        FileSystemUtils.deleteRecursively(data);
        return page;
    }

    private String page() throws Exception {
        Contacts.configure(suite);
        var rounds = new ArrayList<Round>();
        var log = new Log(plan.events(), LocalDate.ofInstant(suite.clock().instant(), ZoneOffset.UTC));
        new Publisher(suite, log).publish(plan.events(), Service.values());
        suite.stop(Service.OUTCOME);
        try (var contacts = new Contacts(suite);
                var alone = new OutcomeAlone(suite, options);
                var rebuilds =
                        new Rebuilds(suite.url(Service.OUTCOME), suite.token("operations", Contacts.ORGANISATION))) {
            alone.awaitAnswer(rebuilds);
            contacts.begin();
            // The live facts begin after the log, so only this rebuild includes it.
            say("%s", rebuilds.timed(FactsAndFigures.THREADS, true));
            say("warm-up");
            round(contacts, rebuilds);
            for (int i = 0; i < plan.rounds(); i++) {
                rounds.add(round(contacts, rebuilds));
            }
        }
        return page(rounds);
    }

    private Round round(Contacts contacts, Rebuilds rebuilds) throws Exception {
        stockUp(contacts);
        var without = Callers.atRate(COMMANDS_PER_SECOND, plan.part(), contacts);
        stockUp(contacts);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var seconds = thread.submit((Callable<Double>) () -> rebuilt(rebuilds));
            var with = Callers.atRateWhile(() -> !seconds.isDone(), COMMANDS_PER_SECOND, contacts);
            var round = new Round(without, with, seconds.get());
            say(
                    "p99 of commands: %.1f ms, beside a rebuild of %.0f s %.1f ms",
                    without.percentile(99), round.seconds(), with.percentile(99));
            return round;
        }
    }

    private void stockUp(Contacts contacts) throws Exception {
        contacts.stockUp(plan.freshStreams());
        Backlog.drained(suite, Service.ENROLMENT, Service.COACHING, Service.DEVICE);
    }

    /** The seconds from the request to the end. */
    private static double rebuilt(Rebuilds rebuilds) throws IOException, InterruptedException {
        var began = System.nanoTime();
        rebuilds.begin();
        while (rebuilds.isRunning()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private String page(List<Round> rounds) throws Exception {
        var beside = Spread.of(
                rounds,
                round -> 100 * round.with().percentile(99) / round.without().percentile(99));
        var explained = EXPLAINED.formatted(
                LocalDate.now(), COMMANDS_PER_SECOND, plan.rounds(), plan.part().toSeconds(), plan.events());
        return new Page("A rebuild beside commands", explained, Machine.postgres(suite))
                .marks(List.of(new Mark(
                        "p99 of commands beside a rebuild, compared with the p99 without one in the same round",
                        "≤ 125 %",
                        Page.percent(beside.median() / 100),
                        beside.median() <= PERCENT)))
                .section("Commands, without a rebuild and with one beside them")
                .row(
                        "p50 without, ms",
                        Spread.of(rounds, round -> round.without().percentile(50)),
                        1)
                .row("p50 with, ms", Spread.of(rounds, round -> round.with().percentile(50)), 1)
                .row("p99 without, ms", p99(rounds, Round::without), 1)
                .row("p99 with, ms", p99(rounds, Round::with), 1)
                .row("p99 with, % of the p99 without in the same round", beside, 0)
                .row("a rebuild, seconds", Spread.of(rounds, Round::seconds), 0)
                .toString();
    }

    private static Spread p99(List<Round> rounds, Function<Round, Measured> which) {
        return Spread.of(rounds, round -> which.apply(round).percentile(99));
    }

    private static final String EXPLAINED = """
            Measured on %s by `./mvnw -Pbench -Dbench.of=rebuild-beside-commands -pl suite -am verify`, which wrote this page.

            - The command of [command-path.md](command-path.md) is sent %.0f times a second at even intervals. outcome-service has its own JVM, as in a
              container. The other services share one with the callers.
            - There are %d rounds: %d s without a rebuild, then beside a rebuild from its request to the end of its removal of the old tables.
              It rebuilds the facts of %,d events of the log of [figures.md](figures.md) and of the commands before it.
            - A rebuild is `POST /operations/facts/rebuild` with its default settings. One at full speed and one such round
              come first, as warm-up.
            """;
}
