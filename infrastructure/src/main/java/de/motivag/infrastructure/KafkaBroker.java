package de.motivag.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker of its own on the loopback address, its own controller too, as a child process: nothing is deleted by
 * age, no topic creates itself. It refuses a taken port and a data directory that a living process holds; a broker left
 * over in its own directory is stopped first.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration GOODBYE = Duration.ofSeconds(15);

    /** A restored or foreign directory has to be changed by its owner. */
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

    /** Takes the directory; {@link #start} does the rest. */
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

    /** Returns when the broker serves; nothing happens when it runs already. */
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

    /** Done when the broker has ended, whoever ended it; at once if it does not run. */
    public synchronized CompletableFuture<?> ended() {
        return child == null ? CompletableFuture.completedFuture(true) : child.ended();
    }

    /** {@link #start} brings it back. */
    public synchronized void stop() {
        if (child != null) {
            child.stop("TERM", GOODBYE);
            child = null;
        }
    }

    /** {@code kill -9}, for tests of what happens then. */
    public synchronized void kill() {
        if (child != null) {
            child.kill();
            child = null;
        }
    }

    /** It keeps its connections and says nothing any more (SIGSTOP), for tests of what happens then. */
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

    /** Stops, and lets go of the directory. */
    @Override
    public void close() {
        stop();
        lock.close();
    }

    private Child launch() {
        // Without us nobody would end a broker that hangs in its goodbye; it recovers from being killed.
        return Child.start(
                "KILL",
                List.of(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
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
                        Integer.toString(controllerPort)),
                log);
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

    /** The file names the process: one from an earlier run says nothing. */
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

    /** We hold the directory: a broker that still runs in it lost its launcher. */
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
