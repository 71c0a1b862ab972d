package de.motivag.kit.kafka;

import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Signals that some partitions return to their stored positions. The rest of the batch was handled. */
final class PartitionsStanding extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Set<TopicPartition> partitions;

    PartitionsStanding(Set<TopicPartition> partitions, RuntimeException last) {
        super(null, last, false, false);
        this.partitions = Set.copyOf(partitions);
    }

    Set<TopicPartition> partitions() {
        return partitions;
    }
}
