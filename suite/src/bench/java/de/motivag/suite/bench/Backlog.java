package de.motivag.suite.bench;

import de.motivag.kit.kafka.EventFlow;
import de.motivag.suite.Service;
import de.motivag.suite.Suite;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/** Events that still wait to be published or handled. A rate is meaningless if they only accumulate. */
record Backlog(long events, double secondsToDrain) {
    private static final long PAUSE_NANOS = 20_000_000;

    static Backlog together(List<Backlog> turns) {
        return new Backlog(
                turns.stream().mapToLong(Backlog::events).max().orElseThrow(),
                turns.stream().mapToDouble(Backlog::secondsToDrain).sum());
    }

    /** Waits until no event is left, so that one measurement does not affect the next. */
    static Backlog drained(Suite suite) {
        return drained(suite, Service.values());
    }

    static Backlog drained(Suite suite, Service... services) {
        var begin = System.nanoTime();
        var events = waiting(suite, services);
        while (waiting(suite, services) > 0) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return new Backlog(events, (System.nanoTime() - begin) / 1e9);
    }

    private static long waiting(Suite suite, Service... services) {
        long events = 0;
        // In the order in which events pass the services.
        for (var service : services) {
            events += Objects.requireNonNull(flow(suite, service).relay()).events();
        }
        for (var service : services) {
            var flow = flow(suite, service);
            events += flow.consumers().stream()
                    .mapToLong(consumer -> flow.consumer(consumer).events())
                    .sum();
        }
        return events;
    }

    private static EventFlow flow(Suite suite, Service service) {
        return suite.context(service).getBean(EventFlow.class);
    }
}
