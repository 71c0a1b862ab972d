package de.motivag.suite.bench;

import static de.motivag.suite.bench.Bench.say;

import de.motivag.kit.kafka.LogOnTopics;
import de.motivag.outcome.read.facts.rebuild.Reading;
import de.motivag.suite.Options;
import de.motivag.suite.Service;
import de.motivag.suite.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Rebuilds the facts of a long log and queries figures, and compares that with the limits of Kafka, PostgreSQL and Axon
 * in the same run.
 */
final class FactsAndFigures {
    static final int THREADS = 2;

    /**
     * The measurements of a round, one after another without other load.
     *
     * @param looselyPerSecond rows copied into tables without keys
     */
    record Round(double readPerSecond, Rebuilds.Timed rebuild, double copiedPerSecond, double looselyPerSecond) {
        /** The rate of loading if every event is first read and then copied on the same cores. */
        double idealPerSecond() {
            return 1 / (1 / readPerSecond + 1 / looselyPerSecond);
        }
    }

    /**
     * @param lines events per second over HTTP
     * @param parquet events per second to Parquet
     */
    record Streamed(List<Double> lines, List<Double> parquet) {}

    /**
     * Memory in MiB.
     *
     * @param resident maximum resident memory
     * @param live live heap after half of the events are loaded
     */
    record Memory(double resident, double live) {}

    /**
     * @param besides number of records on the topics that are not of the log
     * @param copiedIndexedLater events per second, measured once
     */
    record Result(
            long besides,
            Streamed streamed,
            Memory ofFew,
            Memory ofAll,
            List<Round> rounds,
            double copiedIndexedLater,
            List<Asking.Asked> figures,
            List<Double> replayed) {}

    private final Suite suite;
    private final Options options;
    private final FiguresPlan plan;
    private final Publisher publisher;
    private double copiedIndexedLater;

    private FactsAndFigures(Suite suite, Options options, FiguresPlan plan) {
        this.suite = suite;
        this.options = options;
        this.plan = plan;
        this.publisher = new Publisher(suite, log());
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

    /** The same log at each call. */
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
        publisher.publish(plan.few(), Service.values());
        try (var rebuilds = rebuilds()) {
            say("%s", rebuilds.timed(THREADS, true));
        }
        for (var service : Service.values()) {
            suite.stop(service);
        }
        var ofFew = ofFew();
        suite.start(Service.OUTCOME);
        publisher.publish(plan.events() - plan.few(), Service.OUTCOME);
        var kafka = consumers();
        suite.stop(Service.OUTCOME);
        var rounds = new ArrayList<Round>();
        var ofAll = rounds(kafka, rounds);
        suite.start(Service.OUTCOME);
        var figures = Asking.of(suite, LocalDate.ofInstant(publisher.lastAt(), ZoneOffset.UTC));
        var replayed = new ArrayList<Double>();
        var axon = AxonReplay.of(log(), plan.replayed(), suite);
        for (int i = 0; i < plan.rounds(); i++) {
            replayed.add(axon.perSecond());
            say("Axon %,.0f events/s", replayed.getLast());
        }
        var result = new Result(
                besides(),
                streamed,
                ofFew,
                ofAll,
                List.copyOf(rounds),
                copiedIndexedLater,
                figures,
                List.copyOf(replayed));
        return FiguresPage.of(plan, result, Machine.postgres(suite));
    }

    private Rebuilds rebuilds() {
        return new Rebuilds(suite.url(Service.OUTCOME), suite.token("operations", Contacts.ORGANISATION));
    }

    private ConsumerFactory<String, byte[]> consumers() {
        @SuppressWarnings("unchecked")
        ConsumerFactory<String, byte[]> factory = suite.context(Service.OUTCOME).getBean(ConsumerFactory.class);
        return new DefaultKafkaConsumerFactory<>(factory.getConfigurationProperties());
    }

    private Memory ofFew() throws IOException, InterruptedException {
        try (var alone = new OutcomeAlone(suite, options);
                var rebuilds = rebuilds()) {
            alone.awaitAnswer(rebuilds);
            var live = new double[1];
            rebuilds.timed(THREADS, false, () -> live[0] = alone.liveMebibytes());
            for (int i = 0; i < plan.rounds(); i++) {
                say("%s, %.0f MiB", rebuilds.timed(THREADS, false), alone.peakMebibytes());
            }
            return new Memory(alone.peakMebibytes(), live[0]);
        }
    }

    private Memory rounds(ConsumerFactory<String, byte[]> kafka, List<Round> rounds)
            throws IOException, InterruptedException, SQLException {
        var ends = LogOnTopics.ends(suite.kafka().bootstrapServers());
        try (var alone = new OutcomeAlone(suite, options);
                var rebuilds = rebuilds()) {
            alone.awaitAnswer(rebuilds);
            var live = new double[1];
            say("%s", rebuilds.timed(THREADS, true, () -> live[0] = alone.liveMebibytes()));
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
                var round = new Round(
                        readPerSecond, rebuild, read / copy.seconds(THREADS), read / copy.secondsWithoutKeys(THREADS));
                say("%s, %.0f MiB", round, alone.peakMebibytes());
                rounds.add(round);
            }
            copiedIndexedLater = plan.events() / (copy.secondsWithoutKeys(THREADS) + copy.secondsOfFinishing());
            copy.drop();
            say("%,.0f events/s copied and indexed later", copiedIndexedLater);
            return new Memory(alone.peakMebibytes(), live[0]);
        }
    }

    /** The number of records on the topics that are not of the log. */
    private long besides() {
        return LogOnTopics.ends(suite.kafka().bootstrapServers()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum()
                - plan.events();
    }
}
