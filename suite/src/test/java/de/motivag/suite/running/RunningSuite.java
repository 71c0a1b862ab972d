package de.motivag.suite.running;

import de.motivag.infrastructure.KafkaBroker;
import de.motivag.infrastructure.PostgresServer;
import de.motivag.suite.Options;
import de.motivag.suite.Service;
import de.motivag.suite.SteppableClock;
import de.motivag.suite.Suite;
import de.motivag.suite.SuiteLogs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.springframework.util.FileSystemUtils;

/**
 * {@code @ExtendWith(RunningSuite.class)}: the first test class with it starts the suite of this JVM, and all others
 * share it. It is closed after the last one. A test that stops a service or moves the clock must restore it.
 */
public final class RunningSuite implements BeforeAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(RunningSuite.class);

    private static @Nullable Started started;
    private static @Nullable Installation installation;
    private static boolean isReplaced;

    private record Started(Suite suite, Path data) implements AutoCloseable {
        private static Started now() {
            try {
                var data = Files.createTempDirectory("motivag");
                return new Started(Suite.start(Options.onFreePorts(data)), data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            suite.close();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // Surefire runs each class of a fork by itself, so the store of the root would close the suite after each one.
        started = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(Started.class, first -> Started.now(), Started.class);
        installation = new OfSuite(started.suite);
        if (isReplaced) {
            SuiteLogs.continueIn(started.data);
            isReplaced = false;
        }
    }

    /** Uses another suite until the next test class begins: one that a test stops, restores or runs for years. */
    public static void use(Suite own, Path data) {
        started = new Started(own, data);
        use(new OfSuite(own));
    }

    /** Uses this installation until the next test class begins. */
    static void use(Installation other) {
        installation = other;
        isReplaced = true;
    }

    static Installation installation() {
        return Objects.requireNonNull(installation, "the test class is not extended with RunningSuite or TwoInstances");
    }

    public static Suite suite() {
        return running().suite;
    }

    /** The directory of everything that the suite has written. */
    public static Path data() {
        return running().data;
    }

    private static Started running() {
        return Objects.requireNonNull(started, "the test class is not extended with RunningSuite");
    }

    private record OfSuite(Suite suite) implements Installation {
        @Override
        public URI url(Service service) {
            return suite.url(service);
        }

        @Override
        public String token(String role, String organisation) {
            return suite.token(role, organisation);
        }

        @Override
        public SteppableClock clock() {
            return suite.clock();
        }

        @Override
        public PostgresServer postgres() {
            return suite.postgres();
        }

        @Override
        public KafkaBroker kafka() {
            return suite.kafka();
        }
    }
}
