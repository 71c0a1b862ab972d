package de.motivag.kit.kafka;

import de.motivag.kit.eventstore.EventMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event on a topic, of which the value has not been read.
 *
 * @param revision of its value
 * @param position its number in the store that published it, if the record says so
 */
public record PublishedEvent(
        EventMetadata recorded, int revision, @Nullable Long position, int partition, long offset, byte[] json) {
    /** @return none if the record is no event, or is broken: a consumer would park it */
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
