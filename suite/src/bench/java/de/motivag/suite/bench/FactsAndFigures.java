package de.motivag.suite.bench;

import static de.motivag.suite.bench.Bench.say;

import de.motivag.kit.kafka.LogOnTopics;
import de.motivag.outcome.read.facts.rebuild.Reading;
import de.motivag.suite.Options;
import de.motivag.suite.Service;
import de.motivag.suite.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.util.FileSystemUtils;

/** Makes the facts of a long log anew and asks for figures, beside what Kafka, PostgreSQL and Axon allow in the same run. */
final class FactsAndFigures {
    static final int THREADS = 2;

    private static final long PAUSE_NANOS = 200_000_000;

    /** One after the other, each with the machine to itself. */
    record Round(double readPerSecond, Rebuilds.Timed rebuild, double copiedPerSecond) {}

    /** @param rebuilds that began in the time of the second one */
    record Beside(Measured without, Measured with, int rebuilds) {}

    /** @param lines and Parquet in events per second */
    record Streamed(List<Double> lines, List<Double> parquet) {}

    /** In MiB, the most that was resident. */
    record Memory(double few, double all) {}

    /** @param copiedIndexedLater events per second, once */
    record Result(
            long marks,
            Streamed streamed,
            List<Beside> beside,
            Memory memory,
            List<Round> rounds,
            double copiedIndexedLater,
            List<Asking.Asked> figures,
            List<Double> replayed) {}

    private final Suite suite;
    private final Options options;
    private final FiguresPlan plan;
    private final Log log;
    private Instant lastAt = Instant.EPOCH;
    private double copiedIndexedLater;

    private FactsAndFigures(Suite suite, Options options, FiguresPlan plan) {
        this.suite = suite;
        this.options = options;
        this.plan = plan;
        this.log = log();
    }

    static String measured(FiguresPlan plan, Path data) throws Exception {
        FileSystemUtils.deleteRecursively(data);
        var streamed = streamed(plan, data.resolve("stream"));
        FileSystemUtils.deleteRecursively(data);
        var options = Options.onFreePorts(data);
        String page;
        try (var suite = Suite.start(options)) {
            page = new FactsAndFigures(suite, options, plan).page(streamed);
        }
        FileSystemUtils.deleteRecursively(data);
        return page;
    }

    /** The same each time. */
    private Log log() {
        return new Log(plan.events(), LocalDate.ofInstant(suite.clock().instant(), ZoneOffset.UTC));
    }

    private static Streamed streamed(FiguresPlan plan, Path data) throws Exception {
        var lines = new ArrayList<Double>();
        var parquet = new ArrayList<Double>();
        try (var suite = Suite.start(Options.onFreePorts(data.resolve("suite")))) {
            var bench = new EventStreamBench(suite);
            bench.play();
            bench.multiply(plan.streamed());
            bench.lines();
            bench.lines();
            bench.parquet(data.resolve("before"));
            for (int i = 0; i < plan.rounds(); i++) {
                lines.add(bench.lines().perSecond());
                parquet.add(bench.parquet(data.resolve("export" + i)).perSecond());
                say("%,.0f lines/s, Parquet %,.0f events/s", lines.getLast(), parquet.getLast());
            }
        }
        return new Streamed(lines, parquet);
    }

    private String page(Streamed streamed) throws Exception {
        Contacts.configure(suite);
        var beside = new ArrayList<Beside>();
        try (var contacts = new Contacts(suite);
                var rebuilds = rebuilds()) {
            contacts.begin();
            contacts.stockUp(plan.freshStreams());
            Backlog.drained(suite);
            publish(plan.few(), Service.values());
            say("%s", rebuilds.timed(THREADS, true));
            say("warm-up");
            Callers.atRate(plan.commandsPerSecond(), plan.warmUp(), contacts);
            for (int i = 0; i < plan.rounds(); i++) {
                beside.add(beside(contacts, rebuilds));
            }
        }
        for (var service : Service.values()) {
            suite.stop(service);
        }
        var peakOfFew = peakOfFew();
        suite.start(Service.OUTCOME);
        publish(plan.events() - plan.few(), Service.OUTCOME);
        var kafka = consumers();
        suite.stop(Service.OUTCOME);
        var rounds = new ArrayList<Round>();
        var peakOfAll = rounds(kafka, rounds);
        suite.start(Service.OUTCOME);
        var figures = Asking.of(suite, LocalDate.ofInstant(lastAt, ZoneOffset.UTC));
        var replayed = new ArrayList<Double>();
        var axon = AxonReplay.of(log(), plan.replayed(), suite);
        for (int i = 0; i < plan.rounds(); i++) {
            replayed.add(axon.perSecond());
            say("Axon %,.0f events/s", replayed.getLast());
        }
        var result = new Result(
                marks(),
                streamed,
                List.copyOf(beside),
                new Memory(peakOfFew, peakOfAll),
                List.copyOf(rounds),
                copiedIndexedLater,
                figures,
                List.copyOf(replayed));
        return FiguresPage.of(plan, result, postgres());
    }

    private Rebuilds rebuilds() {
        return new Rebuilds(suite.url(Service.OUTCOME), suite.token("operations", Contacts.ORGANISATION));
    }

    /** The next ones of the log, which these services take for read: they become facts by a rebuild. */
    private void publish(long events, Service... running) {
        say("%,d events are published", events);
        for (var service : running) {
            LogOnTopics.stopConsumers(suite.context(service));
        }
        @SuppressWarnings("unchecked")
        ProducerFactory<String, byte[]> producers =
                suite.context(Service.OUTCOME).getBean(ProducerFactory.class);
        try (var producer = producers.createProducer()) {
            for (long i = 0; i < events; i++) {
                var written = log.next();
                lastAt = written.recorded().at();
                producer.send(LogOnTopics.record(written.recorded(), written.event()));
            }
            producer.flush();
        }
        var ends = LogOnTopics.ends(suite.kafka().bootstrapServers());
        for (var service : running) {
            LogOnTopics.startConsumersBehind(suite.context(service), ends, JdbcClient.create(owner(service)));
        }
    }

    private DriverManagerDataSource owner(Service service) {
        var database = suite.postgres().database(service.toString());
        return new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword());
    }

    private ConsumerFactory<String, byte[]> consumers() {
        @SuppressWarnings("unchecked")
        ConsumerFactory<String, byte[]> factory = suite.context(Service.OUTCOME).getBean(ConsumerFactory.class);
        return new DefaultKafkaConsumerFactory<>(factory.getConfigurationProperties());
    }

    private Beside beside(Contacts contacts, Rebuilds rebuilds) throws Exception {
        contacts.stockUp(plan.freshStreams());
        Backlog.drained(suite);
        var without = Callers.atRate(plan.commandsPerSecond(), plan.beside(), contacts);
        contacts.stockUp(plan.freshStreams());
        Backlog.drained(suite);
        var over = new AtomicBoolean();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var begun = thread.submit((Callable<Integer>) () -> rebuilding(rebuilds, over));
            var with = Callers.atRate(plan.commandsPerSecond(), plan.beside(), contacts);
            over.set(true);
            var result = new Beside(without, with, begun.get());
            say(
                    "p99 of commands: %.1f ms, beside %d rebuilds %.1f ms",
                    without.percentile(99), result.rebuilds(), with.percentile(99));
            return result;
        }
    }

    /** One after another, each to its end. */
    private static int rebuilding(Rebuilds rebuilds, AtomicBoolean over) throws IOException, InterruptedException {
        int begun = 0;
        while (!over.get()) {
            rebuilds.begin();
            begun++;
            while (rebuilds.isRunning()) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        return begun;
    }

    private double peakOfFew() throws IOException, InterruptedException {
        try (var alone = new OutcomeAlone(suite, options);
                var rebuilds = rebuilds()) {
            alone.awaitAnswer(rebuilds);
            for (int i = 0; i <= plan.rounds(); i++) {
                say("%s, %.0f MiB", rebuilds.timed(THREADS, false), alone.peakMebibytes());
            }
            return alone.peakMebibytes();
        }
    }

    /** @return the most that was resident */
    private double rounds(ConsumerFactory<String, byte[]> kafka, List<Round> rounds)
            throws IOException, InterruptedException, SQLException {
        var ends = LogOnTopics.ends(suite.kafka().bootstrapServers());
        try (var alone = new OutcomeAlone(suite, options);
                var rebuilds = rebuilds()) {
            alone.awaitAnswer(rebuilds);
            say("%s", rebuilds.timed(THREADS, true));
            Reading.counted(kafka, ends, THREADS);
            var copy = RawCopy.ofFacts(
                    suite.postgres().database(Service.OUTCOME.toString()),
                    options.data().resolve("rows"));
            for (int i = 0; i < plan.rounds(); i++) {
                var began = System.nanoTime();
                var read = Reading.counted(kafka, ends, THREADS).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                var readPerSecond = read / ((System.nanoTime() - began) / 1e9);
                var rebuild = rebuilds.timed(THREADS, false);
                var round = new Round(readPerSecond, rebuild, read / copy.seconds(THREADS));
                say("%s, %.0f MiB", round, alone.peakMebibytes());
                rounds.add(round);
            }
            copiedIndexedLater = plan.events() / copy.secondsIndexedLater(THREADS);
            copy.drop();
            say("%,.0f events/s copied and indexed later", copiedIndexedLater);
            return alone.peakMebibytes();
        }
    }

    /** How many words of relays are on the topics besides. */
    private long marks() {
        return LogOnTopics.ends(suite.kafka().bootstrapServers()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum()
                - plan.events();
    }

    private String postgres() throws SQLException {
        var database = suite.postgres().database(Service.OUTCOME.toString());
        try (var connection =
                DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword())) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }
}
