package de.motivag.kit.kafka;

import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A published mark: a record without a key. A relay states with it that all events recorded up to this time precede it
 * in the partition.
 */
record PublishedMark(Instant time) {
    static final String TYPE = ".PublishedUpTo";

    private static final JsonMapper JSON = JsonMapper.shared();

    static boolean is(ConsumerRecord<String, byte[]> record) {
        return record.key() == null
                && CloudEvent.text(record.headers(), "ce_type").endsWith(TYPE);
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    static PublishedMark read(ConsumerRecord<String, byte[]> record) {
        try {
            return JSON.readValue(record.value(), PublishedMark.class);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new CloudEvent.Broken("the time");
        }
    }
}
