package de.motivag.kit.kafka;

import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The partitions of a batch that have to wait for a retry; the others continue. */
final class StandingPartitions {
    private final Set<TopicPartition> standing = new HashSet<>();
    private @Nullable RuntimeException last;

    boolean goesOn(ConsumerRecord<?, ?> record) {
        return !standing.contains(new TopicPartition(record.topic(), record.partition()));
    }

    void add(TopicPartition partition, RuntimeException failure) {
        standing.add(partition);
        last = failure;
    }

    /** @throws PartitionsStanding if a partition has to wait */
    void complete() {
        if (last != null) {
            throw new PartitionsStanding(standing, last);
        }
    }
}
