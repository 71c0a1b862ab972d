package de.motivag.kit.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;

/** Counts failed attempts of the relay and the consumers. Every series exists from the start, with 0. */
final class ReaderMetrics {
    private final MeterRegistry meters;

    ReaderMetrics(MeterRegistry meters, Collection<ConsumerKind> consumers) {
        this.meters = meters;
        failures(Relay.NAME, "again");
        consumers.forEach(consumer -> {
            failures(consumer.label(), "again");
            failures(consumer.label(), "parked");
        });
    }

    /** Counts a failure after which the same events are retried. */
    void failedForNow(String reader) {
        failures(reader, "again").increment();
    }

    /** Counts a failure after which the event was parked. */
    void failedForGood(String reader) {
        failures(reader, "parked").increment();
    }

    private Counter failures(String reader, String outcome) {
        return Counter.builder("motivag.reader.failures")
                .description("Failed attempts of a reader")
                .tag("reader", reader)
                .tag("outcome", outcome)
                .register(meters);
    }
}
