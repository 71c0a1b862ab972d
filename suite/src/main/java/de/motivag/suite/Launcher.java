package de.motivag.suite;

import de.motivag.infrastructure.InfrastructureException;
import de.motivag.infrastructure.PortTakenException;
import de.motivag.suite.demo.DemoRun;
import de.motivag.suite.export.Export;
import de.motivag.suite.rebuild.FactsRebuild;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The main class behind {@code ./start}: starts everything, prints the addresses, and stops everything on Ctrl-C. */
@Command(
        name = "./start",
        description =
                "Starts PostgreSQL, Kafka, an issuer of tokens, the four services and the staff desk on this machine.",
        showDefaultValues = true,
        sortOptions = false)
public final class Launcher implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

    private static final int CANNOT = 1;

    @Option(names = "--data", paramLabel = "DIR", description = "keeps everything; a restart loses nothing")
    private Path data = Path.of("data");

    @Option(names = "--desk-port", paramLabel = "PORT", description = "of the staff desk")
    private int deskPort = 8085;

    @Option(names = "--issuer-port", paramLabel = "PORT", description = "of the development issuer")
    private int issuerPort = 8080;

    @Option(names = "--enrolment-port", paramLabel = "PORT")
    private int enrolmentPort = Service.ENROLMENT.defaultPort();

    @Option(names = "--coaching-port", paramLabel = "PORT")
    private int coachingPort = Service.COACHING.defaultPort();

    @Option(names = "--device-port", paramLabel = "PORT")
    private int devicePort = Service.DEVICE.defaultPort();

    @Option(names = "--outcome-port", paramLabel = "PORT")
    private int outcomePort = Service.OUTCOME.defaultPort();

    @Option(names = "--postgres-port", paramLabel = "PORT")
    private int postgresPort = 15432;

    @Option(names = "--kafka-port", paramLabel = "PORT", description = "its controller has the next one")
    private int kafkaPort = 19092;

    @Option(
            names = "--front-ends",
            paramLabel = "ORIGIN",
            split = ",",
            description = "origins of front ends whose pages may call the services from a browser")
    private List<String> frontEnds = List.of("http://localhost:5173");

    @Option(
            names = "--recovery",
            paramLabel = "CODE",
            split = ",",
            description = "brings a store that was set back up to its topic; a refused start prints the code")
    private List<String> recovery = List.of();

    @Option(
            names = "--demo",
            description = "posts eighteen months of 120 people in two organisations first, if there are no data yet")
    private boolean demo;

    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "shows this")
    private boolean help;

    private final long begin = System.nanoTime();

    // Before everything is up there is nothing to wait for: the child processes end with this one, and all data
    // survive.
    private volatile Runnable goodbye = () -> System.out.println("Stopped.");

    private volatile boolean stopping;

    private Launcher() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Launcher()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        Options options = options();
        System.out.println("The staff desk of MotivAG: " + options.desk());
        System.out.println("Starting on the data in " + options.data());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping = true;
            goodbye.run();
        }));
        try {
            run(options);
        } catch (PortTakenException e) {
            fail(e.getMessage() + " Stop what listens there, or choose another with " + optionOf(e.port()) + ".");
        } catch (InfrastructureException | LauncherException e) {
            fail(e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The suite cannot continue", e);
            fail(e.getMessage() + " (see " + options.logs().resolve("suite.log") + ")");
        }
        return CANNOT;
    }

    /** Works like any analyst's client, beside a suite that runs on these ports. */
    @Command(
            name = "export",
            description =
                    "Writes the events of each organisation into DIR, as NDJSON and Parquet; a repetition adds new ones."
                            + " The suite must be running.")
    int export(@Parameters(paramLabel = "DIR") Path directory) {
        var options = options();
        var tokens = new Tokens(options.issuer());
        try {
            System.out.println("Export to " + directory.toAbsolutePath());
            new Export(
                            service -> URI.create("http://localhost:" + options.port(service)),
                            organisation -> tokens.of(new Staff("analyst", organisation)),
                            System.out::println)
                    .to(directory);
            return 0;
        } catch (LauncherException e) {
            System.err.println(e.getMessage());
            return CANNOT;
        }
    }

    /** Works like an operator's client, beside a suite that runs on these ports. */
    @Command(
            name = "rebuild",
            description = "Rebuilds all facts, and with them all figures, from the topics beside live traffic, and"
                    + " shows the progress. The suite must be running; Ctrl-C only ends the display.",
            showDefaultValues = true)
    int rebuild(
            @Option(names = "--threads", defaultValue = "1", paramLabel = "N", description = "that read and load")
                    int threads,
            @Option(
                            names = "--share",
                            defaultValue = "0.1",
                            paramLabel = "X",
                            description = "of the time that they may work; 1 is full speed")
                    double share,
            @Option(names = "--accept", description = "take the new facts even if they differ, as after an update")
                    boolean accept) {
        var options = options();
        try {
            var token = new Tokens(options.issuer()).of(new Staff("operations", Staff.ORGANISATIONS.getFirst()));
            var outcome = URI.create("http://localhost:" + options.port(Service.OUTCOME));
            var wish = new FactsRebuild.Wish(threads, share, accept);
            return new FactsRebuild(outcome, token, System.out).carriedOut(wish) ? 0 : CANNOT;
        } catch (LauncherException e) {
            System.err.println(e.getMessage());
            return CANNOT;
        }
    }

    private void run(Options options) throws InterruptedException {
        if (demo) {
            DemoRun.requireAllowed(new StandardEnvironment());
        }
        try (var suite = new Suite(options, Launcher::line, System.out::println)) {
            suite.start();
            goodbye = () -> stop(suite);
            welcome(options);
            if (demo) {
                play(suite, options);
            }
            suite.supervise();
            new CountDownLatch(1).await();
        }
    }

    /** Ignores failures of the demo after the suite was stopped. */
    private void play(Suite suite, Options options) throws InterruptedException {
        try {
            DemoRun.run(suite, options.data());
            System.out.println("The suite continues; Ctrl-C stops it.");
        } catch (RuntimeException e) {
            if (stopping) {
                new CountDownLatch(1).await();
            }
            throw e;
        }
    }

    private void fail(@Nullable String message) {
        System.err.println(message);
        goodbye = () -> {};
    }

    private Options options() {
        var ports = new EnumMap<Service, Integer>(Map.of(
                Service.ENROLMENT, enrolmentPort,
                Service.COACHING, coachingPort,
                Service.DEVICE, devicePort,
                Service.OUTCOME, outcomePort));
        return new Options(data, issuerPort, deskPort, ports, postgresPort, kafkaPort, frontEnds, recovery);
    }

    private String optionOf(int port) {
        for (var entry : options().servicePorts().entrySet()) {
            if (entry.getValue() == port) {
                return "--" + entry.getKey() + "-port";
            }
        }
        if (port == deskPort) {
            return "--desk-port";
        }
        if (port == issuerPort) {
            return "--issuer-port";
        }
        return port == postgresPort ? "--postgres-port" : "--kafka-port";
    }

    private static void line(String component, String where, Duration took) {
        System.out.printf(Locale.ROOT, "  %-12s %5.1f s   %s%n", component, took.toMillis() / 1e3, where);
    }

    private void welcome(Options options) {
        System.out.printf(
                Locale.ROOT,
                """

                Everything is up after %.1f s: open %s. Ctrl-C stops it. Logs are in %s.

                A token (roles %s; organisations %s):

                  curl -s -u adviser@jc-nord:dev -d grant_type=client_credentials localhost:%d/oauth2/token | jq -r .access_token

                """,
                (System.nanoTime() - begin) / 1e9,
                options.desk(),
                options.logs(),
                String.join(", ", Staff.ROLES),
                String.join(", ", Staff.ORGANISATIONS),
                issuerPort);
    }

    private static void stop(Suite suite) {
        long begin = System.nanoTime();
        suite.close();
        System.out.printf(Locale.ROOT, "Stopped in %.1f s.%n", (System.nanoTime() - begin) / 1e9);
    }
}
