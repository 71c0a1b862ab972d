package de.motivag.kit.recovery;

import de.motivag.kit.kafka.StoppedConsumers;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while a topic, its own or a consumed one, does not belong to the store. */
final class TopicHealth implements HealthIndicator {
    private final TopicGate gate;
    private final StoppedConsumers stopped;

    TopicHealth(TopicGate gate, StoppedConsumers stopped) {
        this.gate = gate;
        this.stopped = stopped;
    }

    @Override
    public Health health() {
        return gate.agreement().isWhole() && stopped.reasons().isEmpty()
                ? Health.up().build()
                : Health.down().build();
    }
}
