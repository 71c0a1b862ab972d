package de.motivag.kit.kafka;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Consumers of this instance that have stopped because a topic does not fit their positions. They try again after a
 * restart.
 */
public final class StoppedConsumers {
    private static final Logger LOG = LoggerFactory.getLogger(StoppedConsumers.class);

    private final Map<ConsumerKind, String> reasons = new ConcurrentHashMap<>();

    void add(ConsumerKind consumer, TopicMisfit reason) {
        if (reasons.putIfAbsent(consumer, String.valueOf(reason.getMessage())) == null) {
            LOG.error(
                    "The consumer {} has stopped and skips nothing. {}. See docs/operations.md, \"When something is away\".",
                    consumer.label(),
                    reason.getMessage());
        }
    }

    /** The reason for each stopped consumer. */
    public Map<ConsumerKind, String> reasons() {
        return Map.copyOf(reasons);
    }
}
