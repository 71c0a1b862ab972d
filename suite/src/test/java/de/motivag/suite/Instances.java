package de.motivag.suite;

import static org.awaitility.Awaitility.await;

import de.motivag.infrastructure.Child;
import de.motivag.infrastructure.Home;
import de.motivag.infrastructure.KafkaBroker;
import de.motivag.infrastructure.Ports;
import de.motivag.infrastructure.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Several instances of every service on the same PostgreSQL, Kafka and issuer. Each instance is one JVM with all four
 * services: a JVM for each service would take four times the memory and the time to start.
 */
public final class Instances implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final List<Options> options = new ArrayList<>();
    private final List<Child> processes = new ArrayList<>();
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final Tokens tokens;
    private final SteppableClock clock = new SteppableClock();
    private final ConfigurableApplicationContext issuer;

    private Instances(Path data, int number) throws IOException {
        layOut(data, number);
        var first = options.getFirst();
        Files.createDirectories(first.logs());
        Files.createDirectories(first.keys());
        SuiteLog.in(first.logs());
        var home = Home.in(data);
        postgres = new PostgresServer(home, first.postgresPort());
        kafka = new KafkaBroker(home, first.kafkaPort(), first.kafkaPort() + 1);
        postgres.start();
        kafka.start();
        issuer = Contexts.run("issuer", DevelopmentIssuer.class, Settings.ofIssuer(first), clock);
        tokens = new Tokens(first.issuer());
    }

    /** Starts the instances and returns when all are ready. */
    public static Instances start(Path data, int number) {
        try {
            var instances = new Instances(data, number);
            try {
                for (int i = 0; i < number; i++) {
                    instances.processes.add(instances.launch(i));
                }
                for (int i = 0; i < number; i++) {
                    instances.awaitReady(i);
                }
                return instances;
            } catch (RuntimeException e) {
                instances.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uses consecutive ports for all instances, because ports that are found free one by one may be equal. */
    private void layOut(Path data, int number) {
        int services = Service.values().length;
        int first = Ports.free(5 + number * services);
        for (int i = 0; i < number; i++) {
            var ports = new EnumMap<Service, Integer>(Service.class);
            for (var service : Service.values()) {
                ports.put(service, first + 5 + i * services + service.ordinal());
            }
            options.add(new Options(data, first, first + 4, ports, first + 1, first + 2));
        }
    }

    private Child launch(int instance) {
        var own = options.get(instance);
        var settings = new EnumMap<Service, Map<String, Object>>(Service.class);
        for (var service : Service.values()) {
            var database = postgres.database(service.toString());
            var values = new LinkedHashMap<>(Settings.of(service, own, database, kafka.bootstrapServers()));
            // Sweeps run only when a test starts them.
            values.put("motivag.sweeps.every", "1h");
            settings.put(service, values);
        }
        var file = settings(instance);
        try {
            InstanceProcess.write(file, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Child.start(
                "KILL",
                List.of(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:MetaspaceSize=256m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InstanceProcess.class.getName(),
                        file.toString()),
                log(instance));
    }

    private Path settings(int instance) {
        return options.get(instance).data().resolve("instance-" + instance + ".json");
    }

    private Path log(int instance) {
        return options.get(instance).logs().resolve("instance-" + instance + ".log");
    }

    private void awaitReady(int instance) {
        for (var service : Service.values()) {
            await("%s of instance %d, whose log is %s".formatted(service, instance, log(instance)))
                    .atMost(PATIENCE)
                    .failFast(() -> !processes.get(instance).runs())
                    .until(() -> isReady(url(instance, service)));
        }
    }

    private static boolean isReady(URI service) throws InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        }
    }

    public URI url(int instance, Service service) {
        return URI.create("http://localhost:" + options.get(instance).port(service));
    }

    public String token(String role, String organisation) {
        return tokens.of(new Staff(role, organisation));
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    /** The clock of all instances. Only {@link #advance} may move it. */
    public SteppableClock clock() {
        return clock;
    }

    /** Moves the clock of all instances forward and returns when each has followed. */
    public void advance(Duration by) {
        clock.advanceTo(clock.instant().plus(by));
        var ahead = Duration.between(Instant.now(), clock.instant()).toString();
        try {
            InstanceProcess.put(InstanceProcess.ahead(options.getFirst().data()), ahead);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < options.size(); i++) {
            var followed = InstanceProcess.followed(settings(i));
            await("the clock of instance " + i)
                    .atMost(PATIENCE)
                    .until(() ->
                            Files.exists(followed) && Files.readString(followed).equals(ahead));
        }
    }

    /** Makes the process hang with open connections, as after a stop signal. */
    public void freeze(int instance) {
        processes.get(instance).signal("STOP");
    }

    /** Lets a frozen instance continue. Has no effect on a running one. */
    public void goOn(int instance) {
        processes.get(instance).signal("CONT");
    }

    public void kill(int instance) {
        processes.get(instance).kill();
    }

    /** Starts an instance unless it is running, and returns when it is ready. */
    public void start(int instance) {
        if (!processes.get(instance).runs()) {
            processes.set(instance, launch(instance));
        }
        awaitReady(instance);
    }

    @Override
    public void close() {
        processes.forEach(Child::kill);
        issuer.close();
        kafka.close();
        postgres.close();
    }
}
