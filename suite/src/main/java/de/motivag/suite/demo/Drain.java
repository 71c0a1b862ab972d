package de.motivag.suite.demo;

import de.motivag.suite.LauncherException;
import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Waits until every event has had all its effects. Only then may the clock move on, because reactions read the clock
 * too.
 */
final class Drain {
    private static final Staff OPERATIONS = new Staff("operations", Staff.ORGANISATIONS.getFirst());
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 20;

    private final Connection connection;

    Drain(Connection connection) {
        this.connection = connection;
    }

    /**
     * Waits until all services are idle in two rounds. An event may move to another service during the first round. The
     * services are asked at once, because the demo waits for these answers more than for anything else.
     */
    void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            do {
                together(threads, service -> awaitIdle(service, end));
            } while (together(threads, this::waiting) > 0);
        }
    }

    private long awaitIdle(Service service, long end) {
        for (long waiting = waiting(service); waiting > 0; waiting = waiting(service)) {
            if (System.nanoTime() > end) {
                throw new LauncherException(waiting + " events still wait in " + service + " after a minute.");
            }
            pause();
        }
        return 0;
    }

    private static long together(ExecutorService threads, ToLongFunction<Service> question) {
        var answers = Stream.of(Service.values())
                .map(service -> CompletableFuture.supplyAsync(() -> question.applyAsLong(service), threads))
                .toList();
        try {
            return answers.stream().mapToLong(CompletableFuture::join).sum();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private long waiting(Service service) {
        long waiting = 0;
        var readers = connection.get(OPERATIONS, service, "/operations/flow");
        for (var reader : readers) {
            waiting += reader.required("events").asLong();
        }
        // A relay reports nothing before its first event. All services but outcome have events from the first morning
        // on.
        return service == Service.OUTCOME || readers.has("relay") ? waiting : waiting + 1;
    }

    /** Refuses parked events, because they had no effect and would be missing in the figures. */
    void requireNothingParked() {
        for (var service : Service.values()) {
            var parked = connection.get(OPERATIONS, service, "/operations/parked");
            if (!parked.isEmpty()) {
                throw new LauncherException(service + " has parked events: " + parked);
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("The demo was interrupted.", e);
        }
    }
}
