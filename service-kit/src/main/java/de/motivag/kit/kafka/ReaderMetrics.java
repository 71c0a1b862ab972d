package de.motivag.kit.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;

/** Counts tries of the relay and of the consumers that failed. Every series is there from the start, with 0. */
final class ReaderMetrics {
    private final MeterRegistry meters;

    ReaderMetrics(MeterRegistry meters, Collection<Consumer> consumers) {
        this.meters = meters;
        failures(Relay.NAME, "again");
        consumers.forEach(consumer -> {
            failures(consumer.label(), "again");
            failures(consumer.label(), "parked");
        });
    }

    /** The same events will be tried again. */
    void failedForNow(String reader) {
        failures(reader, "again").increment();
    }

    /** The event was parked. */
    void failedForGood(String reader) {
        failures(reader, "parked").increment();
    }

    private Counter failures(String reader, String outcome) {
        return Counter.builder("motivag.reader.failures")
                .description("Tries of a reader that failed")
                .tag("reader", reader)
                .tag("outcome", outcome)
                .register(meters);
    }
}
