package de.motivag.kit.kafka;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records that never have an effect, because an earlier record of the topic is another event with the same stream and
 * sequence. They come from a store that was set back to an earlier time and then continued: docs/decisions/0026.
 */
public final class VoidEvents {
    private static final Logger LOG = LoggerFactory.getLogger(VoidEvents.class);

    private final JdbcClient database;

    VoidEvents(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param repeated events with a sequence that was handled before
     * @param known finds the events that were handled themselves and that a relay has sent again
     */
    void of(ConsumerKind consumer, List<ConsumerRecord<String, byte[]>> repeated, UnaryOperator<Set<UUID>> known) {
        var events = new HashMap<UUID, ConsumerRecord<String, byte[]>>();
        for (var record : repeated) {
            var event = PublishedEvent.of(record);
            if (event != null) {
                events.putIfAbsent(event.recorded().id(), record);
            }
        }
        if (!events.isEmpty()) {
            events.keySet().removeAll(known.apply(Set.copyOf(events.keySet())));
            events.values()
                    .forEach(record ->
                            add(consumer.label(), record.topic(), Objects.requireNonNull(PublishedEvent.of(record))));
        }
    }

    /** Joins the caller's transaction. */
    public void add(String reader, String topic, PublishedEvent event) {
        var recorded = event.recorded();
        var added = database.sql("""
                        insert into void_event (reader, topic, partition, "offset", stream, sequence, event_id, type, recorded_at)
                        select ?, ?, ?, ?, ?, ?, id, ?, ? from (values (?)) as void (id)
                        where not exists (select from discarded_event as discarded
                            where discarded.topic = ? and discarded.headers ->> 'ce_id' = id)
                        on conflict do nothing""")
                .params(
                        reader,
                        topic,
                        event.partition(),
                        event.offset(),
                        recorded.stream().toString(),
                        recorded.sequence(),
                        recorded.type(),
                        OffsetDateTime.ofInstant(recorded.at(), ZoneOffset.UTC),
                        recorded.id().toString(),
                        topic)
                .update();
        if (added == 1) {
            LOG.warn(
                    "The event {} of {} is void: an earlier event on the topic has its sequence {} of the stream {}",
                    recorded.id(),
                    topic,
                    recorded.sequence(),
                    recorded.stream());
        }
    }

    public long count() {
        return database.sql("select count(distinct (topic, event_id)) from void_event")
                .query(Long.class)
                .single();
    }
}
