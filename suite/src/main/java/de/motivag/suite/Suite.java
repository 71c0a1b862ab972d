package de.motivag.suite;

import de.motivag.desk.StaffDesk;
import de.motivag.infrastructure.Database;
import de.motivag.infrastructure.DirectoryLock;
import de.motivag.infrastructure.DiskSpace;
import de.motivag.infrastructure.Home;
import de.motivag.infrastructure.InfrastructureException;
import de.motivag.infrastructure.KafkaBroker;
import de.motivag.infrastructure.Ports;
import de.motivag.infrastructure.PostgresServer;
import de.motivag.infrastructure.Supervision;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole suite in one JVM, with PostgreSQL and Kafka as child processes. The launcher and the end-to-end tests use
 * this same class.
 */
public final class Suite implements AutoCloseable {

    private static final String ISSUER = "issuer";
    private static final String DESK = "desk";

    private final Options options;
    private final Progress progress;
    private final SteppableClock clock = new SteppableClock();
    private final Map<String, ConfigurableApplicationContext> contexts = new ConcurrentHashMap<>();
    private final Tokens tokens;
    private final DirectoryLock lock;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final Supervision database;
    private final Supervision broker;
    private volatile boolean failed;

    /**
     * Locks the data directory and checks the ports. Refuses either if it is in use, and data of another build.
     *
     * @param console receives sentences about waiting for the user
     */
    Suite(Options options, Progress progress, Consumer<String> console) {
        this.options = options;
        this.progress = progress;
        this.tokens = new Tokens(options.issuer());
        this.lock = DirectoryLock.of(options.data());
        try {
            DataFormat.ofThisBuild().claim(options.data());
            requirePorts();
            prepareDirectories();
            SuiteLog.in(options.logs());
            Home home = Home.in(options.data());
            this.postgres = new PostgresServer(home, options.postgresPort());
            this.kafka = new KafkaBroker(home, options.kafkaPort(), options.kafkaPort() + 1);
            var disk = new DiskSpace(options.data());
            this.database = new Supervision("PostgreSQL", postgres::ended, postgres::start, disk, console);
            this.broker = new Supervision("Kafka", kafka::ended, kafka::start, disk, console);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Returns when everything is running; a failure leaves no process behind. */
    public static Suite start(Options options) {
        var suite = new Suite(options, (_, _, _) -> {}, _ -> {});
        try {
            suite.start();
            return suite;
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    void start() {
        startServices();
        startDesk();
    }

    /** Starts everything but the staff desk. */
    void startServices() {
        var databaseStarts =
                inBackground(() -> timed("PostgreSQL", "127.0.0.1:" + options.postgresPort(), database::begin));
        var brokerStarts = inBackground(() -> timed("Kafka", kafka.bootstrapServers(), broker::begin));
        timed(ISSUER, options.issuer(), this::startIssuer);
        join(databaseStarts);
        join(brokerStarts);
        var refusals = new ArrayList<StoreRefusedException>();
        // One after another: on two cores parallel starts gain nothing, and each service uses classes that an earlier
        // one has loaded.
        for (Service service : Service.values()) {
            try {
                start(service);
            } catch (StoreRefusedException refusal) {
                refusals.add(refusal);
            }
        }
        if (!refusals.isEmpty()) {
            throw StoreRefusedException.together(refusals);
        }
    }

    /** Starts the staff desk, also after it was stopped. */
    public void startDesk() {
        timed(
                DESK,
                options.desk(),
                () -> run(DESK, StaffDesk.class, Settings.ofDesk(options, postgres.database(DESK))));
    }

    /** Stops the staff desk; the services continue. */
    public void stopDesk() {
        close(DESK);
    }

    /** The context of the staff desk. Refuses if it does not run. */
    public ConfigurableApplicationContext deskContext() {
        return context(DESK);
    }

    /** The address of the staff desk. */
    public URI desk() {
        return URI.create(options.desk());
    }

    /** Starts a service that was stopped. */
    public void start(Service service) {
        timed(service.toString(), url(service).toString(), () -> startService(service));
    }

    /** Stops one service; the others continue. */
    public void stop(Service service) {
        close(service.toString());
    }

    /** The address of the development issuer. */
    public String issuer() {
        return options.issuer();
    }

    /** The origins whose pages may call the services from a browser. */
    public List<String> frontEnds() {
        return options.frontEnds();
    }

    public URI url(Service service) {
        return URI.create("http://localhost:" + options.port(service));
    }

    /** A bearer token of the development issuer, see {@link Staff}. */
    public String token(String role, String organisation) {
        return tokens.of(new Staff(role, organisation));
    }

    /** The clock of all services. */
    public SteppableClock clock() {
        return clock;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    /** Refuses a service that does not run. */
    public ConfigurableApplicationContext context(Service service) {
        return context(service.toString());
    }

    private ConfigurableApplicationContext context(String name) {
        ConfigurableApplicationContext context = contexts.get(name);
        if (context == null) {
            throw new IllegalStateException(name + " does not run");
        }
        return context;
    }

    /** Keeps PostgreSQL and Kafka running; returns when the suite is closed. */
    void supervise() {
        var keeping = List.of(inBackground(database::keepRunning), inBackground(broker::keepRunning));
        CompletableFuture.anyOf(keeping.toArray(CompletableFuture[]::new))
                .exceptionally(_ -> null)
                .join();
        keeping.stream().filter(CompletableFuture::isCompletedExceptionally).forEach(Suite::join);
        keeping.forEach(Suite::join);
    }

    /** Stops the services first, then PostgreSQL and Kafka. The data are kept. */
    @Override
    public void close() {
        database.stop();
        broker.stop();
        List<CompletableFuture<@Nullable Void>> services = contexts.keySet().stream()
                .map(name -> inBackground(() -> close(name)))
                .toList();
        services.forEach(Suite::join);
        var databaseStops = inBackground(postgres::close);
        kafka.close();
        join(databaseStops);
        lock.close();
    }

    private void close(String name) {
        ConfigurableApplicationContext context = contexts.remove(name);
        if (context != null) {
            context.close();
        }
    }

    private void requirePorts() {
        Ports.requireFree(options.deskPort(), "the staff desk");
        Ports.requireFree(options.issuerPort(), "the issuer");
        for (Service service : Service.values()) {
            Ports.requireFree(options.port(service), service.toString());
        }
        Ports.requireFree(options.postgresPort(), "PostgreSQL");
        Ports.requireFree(options.kafkaPort(), "Kafka");
        Ports.requireFree(options.kafkaPort() + 1, "Kafka's controller");
    }

    private void prepareDirectories() {
        try {
            Files.createDirectories(options.logs());
            Files.createDirectories(
                    options.keys(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new InfrastructureException("The data directory " + options.data() + " cannot be used: " + e, e);
        }
    }

    private void startIssuer() {
        run(ISSUER, DevelopmentIssuer.class, Settings.ofIssuer(options));
    }

    private void startService(Service service) {
        Database database = postgres.database(service.toString());
        run(
                service.toString(),
                service.application(),
                Settings.of(service, options, database, kafka.bootstrapServers()));
    }

    private void run(String name, Class<?> application, Map<String, Object> settings) {
        contexts.put(name, Contexts.run(name, application, settings, clock));
    }

    private void timed(String component, String where, Runnable start) {
        long begin = System.nanoTime();
        try {
            start.run();
        } catch (RuntimeException e) {
            failed = true;
            throw e;
        }
        synchronized (progress) {
            // After a failure, components that still start are ignored.
            if (!failed) {
                progress.started(component, where, Duration.ofNanos(System.nanoTime() - begin));
            }
        }
    }

    /** Uses a thread per task, because the common pool of a small machine has only one. */
    private static CompletableFuture<@Nullable Void> inBackground(Runnable task) {
        return CompletableFuture.runAsync(
                task, command -> Thread.ofPlatform().daemon().start(command));
    }

    private static void join(CompletableFuture<@Nullable Void> task) {
        try {
            task.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
