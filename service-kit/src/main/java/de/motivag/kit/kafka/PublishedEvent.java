package de.motivag.kit.kafka;

import de.motivag.kit.eventstore.EventMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event on a topic, without its content.
 *
 * @param revision revision of its content
 * @param position its number in the store that published it, if the record contains it
 */
public record PublishedEvent(
        EventMetadata recorded, int revision, @Nullable Long position, int partition, long offset, byte[] json) {
    /** @return null if the record is no event, or is broken so that a consumer would park it */
    public static @Nullable PublishedEvent of(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return null;
        }
        try {
            return new PublishedEvent(
                    CloudEvent.recorded(record.key(), record.headers()),
                    CloudEvent.revision(record.headers()),
                    CloudEvent.position(record.headers()),
                    record.partition(),
                    record.offset(),
                    record.value());
        } catch (CloudEvent.Broken e) {
            return null;
        }
    }
}
