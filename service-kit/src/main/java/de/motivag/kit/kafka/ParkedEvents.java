package de.motivag.kit.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.motivag.kit.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parked events: events whose handling failed, and all later ones of their streams, until they are retried or
 * discarded.
 */
public final class ParkedEvents {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NO_KEY = "";
    private static final int LONGEST_KEY = 200;
    private static final String AFTER = "After a parked event of the same stream: ";

    /**
     * A stream with parked events.
     *
     * @param consumer {@code automation} or {@code facts}
     * @param stream key of the records, usually the id of an entity
     * @param events number of parked events
     * @param reason cause of the failure of the first event; also after that event was discarded
     * @param since moment at which the first event was parked
     */
    public record ParkedStream(
            String consumer, String topic, String stream, long events, String reason, OffsetDateTime since) {}

    private record Row(long offset, int partition, Headers headers, byte @Nullable [] value) {
        private ReceivedEvent read(String topic, String stream) {
            return RecordDispatcher.read(topic, partition, offset, stream, headers, value);
        }
    }

    private final JdbcClient database;
    private final ConsumerPositions positions;
    private final TenantTransactions transactions;
    private final FailureExplanation faults;
    private final Clock clock;
    private final Map<ConsumerKind, RecordDispatcher> incoming;

    ParkedEvents(
            JdbcClient database,
            ConsumerPositions positions,
            TenantTransactions transactions,
            FailureExplanation faults,
            Clock clock,
            Map<ConsumerKind, RecordDispatcher> incoming) {
        this.database = database;
        this.positions = positions;
        this.transactions = transactions;
        this.faults = faults;
        this.clock = clock;
        this.incoming = Map.copyOf(incoming);
    }

    static String stream(ConsumerRecord<String, byte[]> record) {
        var key = record.key() == null ? NO_KEY : storable(record.key());
        return key.substring(0, Math.min(key.length(), LONGEST_KEY));
    }

    /** Replaces NUL characters, which PostgreSQL cannot store in text, so that every broken record can be parked. */
    private static String storable(String text) {
        return text.replace('\0', '?');
    }

    void add(ConsumerKind consumer, ConsumerRecord<String, byte[]> record, String reason) {
        var headers = new LinkedHashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(
                        storable(header.key()),
                        header.value() == null ? "" : storable(new String(header.value(), UTF_8))));
        database.sql("""
                        insert into parked_event
                        (consumer, topic, partition, "offset", stream, type, headers, value, reason, parked_at)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing""")
                .param(consumer.label())
                .param(record.topic())
                .param(record.partition())
                .param(record.offset())
                .param(stream(record))
                .param(headers.get("ce_type"))
                .param(JSON.writeValueAsString(headers))
                .param(record.value())
                .param(reason)
                .param(now())
                .update();
    }

    /** Parks an event of a stream that is parked already, with the cause for which its first event was parked. */
    void addAfterOthers(ConsumerKind consumer, ConsumerRecord<String, byte[]> record) {
        var cause = database.sql("""
                        select reason from parked_event
                        where consumer = ? and topic = ? and stream = ? order by "offset" limit 1""")
                .params(consumer.label(), record.topic(), stream(record))
                .query(String.class)
                .optional()
                // Between the discarding of the last one and the release of the stream.
                .orElse("it was discarded");
        add(consumer, record, cause.startsWith(AFTER) ? cause : AFTER + cause);
    }

    public List<ParkedStream> all() {
        return database.sql("""
                        select consumer, topic, stream, count(*) as events,
                          (array_agg(reason order by "offset"))[1] as reason, min(parked_at) as since
                        from parked_event group by consumer, topic, stream order by min(parked_at)""").query(ParkedStream.class).list();
    }

    /**
     * Handles the parked events of a stream again, in order, each in a transaction of its own.
     *
     * @return number of events left: 0, or the events from the first one that failed again
     */
    public long retry(ConsumerKind consumer, String topic, String stream) {
        while (true) {
            var row = transactions.acrossTenants(() -> first(consumer, topic, stream));
            if (row.isEmpty()) {
                if (transactions.acrossTenants(() -> released(consumer, topic, stream))) {
                    return 0;
                }
                continue;
            }
            var organisation = CloudEvent.organisationIfReadable(row.get().headers());
            try {
                transactions.within(organisation, () -> {
                    var streamKey = new ConsumerPositions.StreamKey(topic, stream);
                    var before = positions.stream(consumer.label(), streamKey).orElseThrow();
                    var sequence = CloudEvent.sequence(row.get().headers());
                    if (delete(consumer, topic, row.get()) == 1 && sequence > before.sequence()) {
                        Objects.requireNonNull(incoming.get(consumer))
                                .handle(List.of(row.get().read(topic, stream)));
                        positions.reached(
                                consumer.label(), Map.of(streamKey, new ConsumerPositions.Stream(sequence, true)));
                    }
                    return 0L;
                });
            } catch (RuntimeException failure) {
                var explained = faults.explained(failure, organisation);
                return transactions.acrossTenants(() -> failedAgain(consumer, topic, stream, row.get(), explained));
            }
        }
    }

    /** Discards the first parked event of a stream for good. The record of it names the person and the reason. */
    public boolean discardFirst(ConsumerKind consumer, String topic, String stream, String by, String why) {
        var discarded = transactions.acrossTenants(() -> first(consumer, topic, stream)
                .map(row -> database.sql("""
                                with gone as (delete from parked_event
                                  where consumer = ? and topic = ? and partition = ? and "offset" = ? returning *)
                                insert into discarded_event select gone.*, ?, ?, ? from gone""")
                        .params(consumer.label(), topic, row.partition(), row.offset(), by, why, now())
                        .update())
                .filter(rows -> rows == 1)
                .isPresent());
        transactions.acrossTenants(() -> released(consumer, topic, stream));
        return discarded;
    }

    private Optional<Row> first(ConsumerKind consumer, String topic, String stream) {
        return database.sql("""
                        select "offset", partition, headers::text, value from parked_event
                        where consumer = ? and topic = ? and stream = ? order by "offset" limit 1""")
                .params(consumer.label(), topic, stream)
                .query((row, _) -> new Row(row.getLong(1), row.getInt(2), headers(row.getString(3)), row.getBytes(4)))
                .optional();
    }

    private int delete(ConsumerKind consumer, String topic, Row row) {
        return database.sql("""
                        delete from parked_event where consumer = ? and topic = ? and partition = ? and "offset" = ?""")
                .params(consumer.label(), topic, row.partition(), row.offset())
                .update();
    }

    /**
     * Unparks the stream, unless another event was parked in the meantime. None can be parked from here on, because the
     * consumer waits for the stream's row.
     */
    private boolean released(ConsumerKind consumer, String topic, String stream) {
        var streamKey = new ConsumerPositions.StreamKey(topic, stream);
        var now = positions.stream(consumer.label(), streamKey);
        if (first(consumer, topic, stream).isPresent()) {
            return false;
        }
        now.ifPresent(state -> positions.reached(
                consumer.label(), Map.of(streamKey, new ConsumerPositions.Stream(state.sequence(), false))));
        return true;
    }

    private long failedAgain(ConsumerKind consumer, String topic, String stream, Row row, RuntimeException failure) {
        database.sql("""
                        update parked_event set reason = ?
                        where consumer = ? and topic = ? and partition = ? and "offset" = ?""")
                .params(FailureExplanation.reason(failure), consumer.label(), topic, row.partition(), row.offset())
                .update();
        return database.sql("select count(*) from parked_event where consumer = ? and topic = ? and stream = ?")
                .params(consumer.label(), topic, stream)
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Headers headers(String json) {
        var headers = new RecordHeaders();
        JSON.readValue(json, new TypeReference<Map<String, String>>() {})
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        return headers;
    }
}
