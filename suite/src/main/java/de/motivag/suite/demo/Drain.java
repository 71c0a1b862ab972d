package de.motivag.suite.demo;

import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Knows when every event has had all its effects: only then may the clock move on, as reactions tell the time too. */
final class Drain {
    private static final Staff OPERATIONS = new Staff("operations", Staff.ORGANISATIONS.getFirst());
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 10;

    private final Connection connection;

    Drain(Connection connection) {
        this.connection = connection;
    }

    /** Twice in a row: while one service was looked at, an event may have slipped past to another. */
    void await() {
        long begin = System.nanoTime();
        for (int still = 0; still < 2; ) {
            long waiting = waiting();
            still = waiting == 0 ? still + 1 : 0;
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new DemoException(waiting + " events are still on their way after a minute.");
            }
            if (waiting > 0) {
                pause();
            }
        }
    }

    /** Up to the first service in which something waits. */
    private long waiting() {
        for (var service : Service.values()) {
            long waiting = 0;
            var readers = connection.get(OPERATIONS, service, "/operations/flow");
            for (var reader : readers) {
                waiting += reader.required("events").asLong();
            }
            // As long as it has not begun to publish, nobody knows how much there is.
            waiting += readers.has("relay") ? 0 : 1;
            if (waiting > 0) {
                return waiting;
            }
        }
        return 0;
    }

    /** What is parked has had no effect, and the figures would lack it. */
    void requireNothingParked() {
        for (var service : Service.values()) {
            var parked = connection.get(OPERATIONS, service, "/operations/parked");
            if (!parked.isEmpty()) {
                throw new DemoException(service + " has parked events: " + parked);
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("The demo was interrupted.");
        }
    }
}
