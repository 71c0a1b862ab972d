package de.motivag.infrastructure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker with its own controller, a child process on the loopback address. It deletes nothing by age, and
 * creates no topic automatically. It refuses a taken port, and a data directory held by a running process. A leftover
 * broker in its own directory is stopped first.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration GOODBYE = Duration.ofSeconds(15);

    /** Messages of faults that only the owner of the directory can repair, such as a foreign directory. */
    private static final List<String> PERMANENT = List.of(
            "InconsistentClusterIdException",
            "Invalid cluster.id",
            "No readable meta.properties",
            "No MetadataVersion with feature level");

    private final Path directory;
    private final Path log;
    private final Path ready;
    private final int port;
    private final int controllerPort;
    private final DirectoryLock lock;
    private Logs said;
    private @Nullable Child child;

    /** Takes the directory; {@link #start} starts the broker. */
    public KafkaBroker(Home home, int port, int controllerPort) {
        this.directory = home.data().resolve("kafka");
        this.log = home.logs().resolve("kafka.log");
        this.said = Logs.from(log);
        this.ready = directory.resolve("ready");
        this.port = port;
        this.controllerPort = controllerPort;
        this.lock = DirectoryLock.of(directory);
        try {
            Files.createDirectories(home.logs());
        } catch (IOException e) {
            lock.close();
            throw new InfrastructureException("Cannot write to " + home.logs() + ": " + e, e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Starts the broker and returns when it serves. Has no effect if it is running. */
    public synchronized void start() {
        if (child != null && child.runs()) {
            return;
        }
        said = Logs.from(log);
        stopLeftover();
        Ports.requireFree(port, "Kafka");
        Ports.requireFree(controllerPort, "Kafka's controller");
        child = launch();
        awaitReady(child);
    }

    /** Completes when the broker has ended for any reason; immediately if it is not running. */
    public synchronized CompletableFuture<?> ended() {
        return child == null ? CompletableFuture.completedFuture(true) : child.ended();
    }

    /** Stops the broker; {@link #start} starts it again. */
    public synchronized void stop() {
        if (child != null) {
            child.stop("TERM", GOODBYE);
            child = null;
        }
    }

    /** Kills the process with {@code kill -9}, for tests. */
    public synchronized void kill() {
        if (child != null) {
            child.kill();
            child = null;
        }
    }

    /** Makes the process hang with open connections (SIGSTOP), for tests. */
    public synchronized void freeze() {
        if (child != null) {
            child.signal("STOP");
        }
    }

    /** Ends {@link #freeze}. */
    public synchronized void goOn() {
        if (child != null) {
            child.signal("CONT");
        }
    }

    /** Stops the broker and releases the directory. */
    @Override
    public void close() {
        stop();
        lock.close();
    }

    private Child launch() {
        // The death signal kills, because a broker that hangs in its shutdown would stay. It recovers from that.
        return Child.start(
                "KILL",
                List.of(),
                Stream.of(
                                List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()),
                                compilers(),
                                List.of(
                                        "-Xmx256m",
                                        "-XX:+UseSerialGC",
                                        "-XX:-UsePerfData",
                                        "-Xshare:auto",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "--sun-misc-unsafe-memory-access=allow",
                                        "-Dlogback.configurationFile=de/motivag/infrastructure/broker-logback.xml",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        BrokerProcess.class.getName(),
                                        directory.toString(),
                                        Integer.toString(port),
                                        Integer.toString(controllerPort)))
                        .flatMap(List::stream)
                        .toList(),
                log);
    }

    /** The broker compiles as this JVM does: where starting soon counts, the second compiler only takes time from it. */
    private static List<String> compilers() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:TieredStopAtLevel="))
                .toList();
    }

    private void awaitReady(Child broker) {
        boolean served = Child.await(PATIENCE, () -> !broker.runs() || saysReady(broker));
        if (!broker.runs()) {
            throw failure("Kafka did not start");
        }
        if (!served) {
            broker.kill();
            throw failure("Kafka did not start within " + PATIENCE.toSeconds() + " s");
        }
    }

    /** Whether the file says that this process is ready; an earlier run's file names another process. */
    private boolean saysReady(Child broker) {
        return ready().equals(Long.toString(broker.pid()));
    }

    private String ready() {
        try {
            return Files.exists(ready) ? Files.readString(ready).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Stops a broker that has lost its launcher. This process holds the directory, so no launcher uses that broker. */
    private void stopLeftover() {
        String last = ready();
        if (last.isEmpty()) {
            return;
        }
        long pid = Long.parseLong(last);
        if (Child.commandLine(pid).contains(directory.toString())) {
            Child.signal(pid, "KILL");
            Child.await(GOODBYE, () -> !Child.runs(pid));
        }
        try {
            Files.deleteIfExists(ready);
        } catch (IOException e) {
            throw new InfrastructureException("Cannot write to " + directory + ": " + e, e);
        }
    }

    private InfrastructureException failure(String what) {
        return said.failure(what, PERMANENT);
    }
}
