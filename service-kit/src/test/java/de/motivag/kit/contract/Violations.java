package de.motivag.kit.contract;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test class in which an exchange contradicted the contract of a service. It is registered for all test classes.
 * The violations are in a file, because services may run in processes of their own. Each process of the build that runs
 * test classes has its own file, so that the class that caused a violation fails and not the one beside it.
 */
public final class Violations implements AfterAllCallback {
    private static final Path FILE = Path.of(
            "target", "contract-violations-%s.txt".formatted(System.getenv().getOrDefault("TEST_PROCESS", "ide")));
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger RUNNING = new AtomicInteger();
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(1);

    /** A request begins. A client may have its answer before the answer is compared. */
    static void begin() {
        RUNNING.incrementAndGet();
    }

    static void end() {
        RUNNING.decrementAndGet();
    }

    static void add(List<String> violations) {
        for (var violation : violations) {
            if (SEEN.add(violation)) {
                append(violation);
            }
        }
    }

    private static synchronized void append(String violation) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, violation + "\n", CREATE, APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        var start = System.nanoTime();
        while (RUNNING.get() > 0 && System.nanoTime() - start < PATIENCE) {
            LockSupport.parkNanos(LOOK);
        }
        if (Files.exists(FILE)) {
            var violations = Files.readString(FILE);
            Files.delete(FILE);
            SEEN.clear();
            throw new AssertionError("Requests or answers contradict docs/openapi:\n" + violations);
        }
    }
}
