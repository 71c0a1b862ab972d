package de.motivag.suite.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Starts rebuilds of all facts in outcome-service, like operations do, and watches them. */
final class Rebuilds implements AutoCloseable {
    /**
     * A rebuild with its times in seconds from the request on.
     *
     * @param events number of events in the copy when it is live
     * @param loadedEvents number of events loaded by COPY rather than by the live writer
     * @param loaded time until these are in tables without keys
     * @param made time until the tables are indexed, vacuumed and up to date
     * @param done time until they were compared, have replaced the live facts, and those are dropped
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

    /** Runs at full speed. */
    Timed timed(int threads, boolean accept) throws IOException, InterruptedException {
        return timed(threads, accept, () -> {});
    }

    /** @param amidst called once after half of the events are loaded; its duration is included in the measured time */
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
                throw new IllegalStateException("the rebuild has not ended as live: " + status);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Begins a rebuild with the default share of the time. */
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

    /** Whether the service answers. */
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
