package de.motivag.kit.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads what consumers read, for whoever goes over the topics once more from their beginning. */
public final class HeardReader {
    private HeardReader() {}

    /** Says where it stands, and never what is in it. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unreadable(ConsumerRecord<String, byte[]> record, RuntimeException failure) {
            super(
                    "%s, partition %d, offset %d cannot be read: %s"
                            .formatted(record.topic(), record.partition(), record.offset(), Faults.reason(failure)),
                    failure);
        }
    }

    /**
     * @return none if it is no event: only a relay's word on how far it is
     * @throws Unreadable if a consumer would park it
     */
    public static @Nullable Heard read(ConsumerRecord<String, byte[]> record) {
        try {
            return PublishedMark.is(record) ? null : Incoming.read(record);
        } catch (RuntimeException failure) {
            throw new Unreadable(record, failure);
        }
    }
}
