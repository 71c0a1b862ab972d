package de.motivag.kit.recovery;

import de.motivag.kit.kafka.ConsumerKind;
import de.motivag.kit.kafka.StoppedConsumers;
import de.motivag.kit.kafka.VoidEvents;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Metrics on whether the store and the topics belong together. */
final class RecoveryMetrics implements MeterBinder {
    private final TopicGate gate;
    private final StoppedConsumers stopped;
    private final VoidEvents voids;

    RecoveryMetrics(TopicGate gate, StoppedConsumers stopped, VoidEvents voids) {
        this.gate = gate;
        this.stopped = stopped;
        this.voids = voids;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("motivag.store.missing.events", () -> gate.agreement().missing())
                .description("Events on the service's topic that its store lacks because it was set back")
                .register(registry);
        Gauge.builder("motivag.topic.misfit", () -> gate.agreement().misfit() == null ? 0 : 1)
                .description("Whether the service's topic was created again or has lost records")
                .register(registry);
        for (var consumer : ConsumerKind.values()) {
            Gauge.builder("motivag.consumer.stopped", () -> stopped.reasons().containsKey(consumer) ? 1 : 0)
                    .tag("reader", consumer.label())
                    .description(
                            "Whether a consumer of this instance has stopped because a topic does not fit its positions")
                    .register(registry);
        }
        Gauge.builder("motivag.void.events", this::voidEvents)
                .description("Records without effect because an earlier event on the topic has their sequence")
                .register(registry);
    }

    private double voidEvents() {
        try {
            return voids.count();
        } catch (RuntimeException databaseAway) {
            return -1;
        }
    }
}
