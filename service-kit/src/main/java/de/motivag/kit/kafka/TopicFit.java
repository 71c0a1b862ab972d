package de.motivag.kit.kafka;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Checks whether stored offsets fit the topics as they are now. */
public final class TopicFit {
    private final KnownTopics topics;

    TopicFit(KnownTopics topics) {
        this.topics = topics;
    }

    /**
     * @param next first offset of each partition that has not been read
     * @throws TopicMisfit if a topic was created again, ends before that offset or begins after it
     */
    public void require(Consumer<?, ?> kafka, Map<TopicPartition, Long> next) {
        topics.require(next.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet()));
        var begins = kafka.beginningOffsets(next.keySet());
        var ends = kafka.endOffsets(next.keySet());
        next.forEach((partition, offset) -> {
            var begin = Objects.requireNonNull(begins.get(partition));
            var end = Objects.requireNonNull(ends.get(partition));
            if (offset > end) {
                throw new TopicMisfit(
                        "The position %d lies beyond the log of %s, which ends at %d: Kafka has lost records"
                                .formatted(offset, partition, end));
            }
            if (offset < begin) {
                throw new TopicMisfit(
                        "The position %d lies before the log of %s, which begins at %d: Kafka has deleted records"
                                .formatted(offset, partition, begin));
            }
        });
    }
}
