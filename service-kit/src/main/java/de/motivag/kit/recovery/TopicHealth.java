package de.motivag.kit.recovery;

import de.motivag.kit.kafka.StoppedConsumers;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while the store and the topics do not belong together: of the service's own, and of those that it reads. */
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
