package de.motivag.kit.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads records as consumers do, for code that reads the topics again from their beginning. */
public final class ReceivedEventReader {
    private ReceivedEventReader() {}

    /** A record that cannot be read. The message names its position and never its contents. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unreadable(ConsumerRecord<String, byte[]> record, RuntimeException failure) {
            super(
                    "%s, partition %d, offset %d cannot be read: %s"
                            .formatted(
                                    record.topic(),
                                    record.partition(),
                                    record.offset(),
                                    FailureExplanation.reason(failure)),
                    failure);
        }
    }

    /**
     * @return event; none if the record is only a relay's published mark
     * @throws Unreadable if a consumer would park the record
     */
    public static @Nullable ReceivedEvent read(ConsumerRecord<String, byte[]> record) {
        try {
            return PublishedMark.is(record) ? null : RecordDispatcher.read(record);
        } catch (RuntimeException failure) {
            throw new Unreadable(record, failure);
        }
    }
}
