package de.motivag.suite.running;

import de.motivag.infrastructure.KafkaBroker;
import de.motivag.infrastructure.PostgresServer;
import de.motivag.suite.Instances;
import de.motivag.suite.Service;
import de.motivag.suite.SteppableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * {@code @ExtendWith(TwoInstances.class)}: two instances of every service on the same PostgreSQL and Kafka. Each is a
 * process of its own, addressed as {@link Instance#ONE} and {@link Instance#TWO}. {@link Organisation}, {@link Stored}
 * and {@link Topics} use instance ONE and the shared servers. Starting takes half a minute. The tests of a class share
 * the instances, and both are running at the begin of each test.
 */
public final class TwoInstances implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static @Nullable Instances running;
    private static @Nullable Path data;

    /** Moves the clock of both instances forward. Sweeps run only when a test starts them. */
    public static void advance(Duration by) {
        running().advance(by);
    }

    /** The broker of both instances. */
    public static KafkaBroker kafka() {
        return running().kafka();
    }

    static Instances running() {
        return Objects.requireNonNull(running, "the test class is not extended with TwoInstances");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        try {
            data = Files.createTempDirectory("motivag-two");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        running = Instances.start(data, Instance.values().length);
        RunningSuite.use(new OfInstanceOne(running));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        kafka().goOn();
        for (var instance : Instance.values()) {
            instance.goOn();
            instance.start();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (running != null) {
            running.close();
            running = null;
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private record OfInstanceOne(Instances instances) implements Installation {
        @Override
        public URI url(Service service) {
            return instances.url(Instance.ONE.ordinal(), service);
        }

        @Override
        public List<StaffClient> atAllInstances(String role, String organisation) {
            return Stream.of(Instance.values())
                    .map(instance -> instance.as(role, organisation))
                    .toList();
        }

        @Override
        public String token(String role, String organisation) {
            return instances.token(role, organisation);
        }

        @Override
        public SteppableClock clock() {
            return instances.clock();
        }

        @Override
        public PostgresServer postgres() {
            return instances.postgres();
        }

        @Override
        public KafkaBroker kafka() {
            return instances.kafka();
        }
    }
}
