package de.motivag.suite.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Has outcome-service make all facts anew, as operations do, and watches it. */
final class Rebuilds implements AutoCloseable {
    /**
     * One of them, in seconds from the request on.
     *
     * @param events in the copy when it is live
     * @param loadedEvents those that were loaded by COPY, and not taken by the live writer afterwards
     * @param loaded until all of these are in tables without keys
     * @param made until the tables are indexed, vacuumed and up to date
     * @param done until they are compared with the live ones, are in their place, and those are gone
     */
    record Timed(long events, long loadedEvents, double loaded, double made, double done) {
        double loadedPerSecond() {
            return loadedEvents / loaded;
        }

        double madePerSecond() {
            return events / made;
        }

        double donePerSecond() {
            return events / done;
        }
    }

    private static final String PATH = "/operations/facts/rebuild";
    private static final long PAUSE_NANOS = 100_000_000;
    private static final Set<String> OVER = Set.of("DONE", "DIFFERS", "FAILED", "ABORTED");

    private final Rest operations;

    Rebuilds(URI outcome, String token) {
        operations = new Rest(outcome, token);
    }

    interface Look {
        void now() throws IOException, InterruptedException;
    }

    /** As fast as it can. */
    Timed timed(int threads, boolean accept) throws IOException, InterruptedException {
        return timed(threads, accept, () -> {});
    }

    /** @param amidst once, when half of the events are loaded; it takes of the time that is measured */
    Timed timed(int threads, boolean accept, Look amidst) throws IOException, InterruptedException {
        var looked = false;
        var began = System.nanoTime();
        operations.post(PATH + "?share=1&threads=" + threads + "&accept=" + accept);
        double loaded = 0;
        double made = 0;
        long loadedEvents = 0;
        while (true) {
            var status = operations.get(PATH);
            var seconds = (System.nanoTime() - began) / 1e9;
            var phase = phase(status);
            if (!looked
                    && 2 * status.required("events").asLong()
                            >= status.required("of").asLong()) {
                looked = true;
                amidst.now();
            }
            if (loaded == 0 && !phase.equals("LOADING")) {
                loaded = seconds;
                loadedEvents = status.required("events").asLong();
            }
            if (made == 0 && loaded > 0 && !phase.equals("FINISHING") && !phase.equals("CATCHING_UP")) {
                made = seconds;
            }
            if (phase.equals("DONE")) {
                return new Timed(status.required("of").asLong(), loadedEvents, loaded, made, seconds);
            }
            if (OVER.contains(phase)) {
                throw new IllegalStateException("a rebuild has ended otherwise: " + status);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** With the share of the time that it has when nobody says another. */
    void begin() throws IOException, InterruptedException {
        operations.post(PATH);
    }

    boolean isRunning() throws IOException, InterruptedException {
        var phase = phase(operations.get(PATH));
        if (phase.equals("FAILED") || phase.equals("DIFFERS")) {
            throw new IllegalStateException("a rebuild beside commands: " + phase);
        }
        return !OVER.contains(phase);
    }

    /** Whether the service answers yet. */
    boolean isThere() throws InterruptedException {
        try {
            operations.get(PATH);
            return true;
        } catch (IOException starting) {
            return false;
        }
    }

    private static String phase(JsonNode status) {
        return status.path("phase").asString("DONE");
    }

    @Override
    public void close() {
        operations.close();
    }
}
