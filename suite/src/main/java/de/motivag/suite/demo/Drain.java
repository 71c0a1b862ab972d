package de.motivag.suite.demo;

import de.motivag.suite.LauncherException;
import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

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

    /** Waits until all services are idle in two rounds. An event may move to another service during the first round. */
    void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int quiet = 0; quiet < 2 * Service.values().length; ) {
            var service = Service.values()[quiet % Service.values().length];
            long waiting = waiting(service);
            if (waiting == 0) {
                quiet++;
            } else if (quiet < Service.values().length) {
                pause();
            } else {
                quiet = 0;
            }
            if (System.nanoTime() > end) {
                throw new LauncherException(waiting + " events still wait in " + service + " after a minute.");
            }
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
