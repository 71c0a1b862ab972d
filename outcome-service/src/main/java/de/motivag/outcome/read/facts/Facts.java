package de.motivag.outcome.read.facts;

import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.BulkReaction;
import de.motivag.kit.kafka.ReceivedEvent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores all events of all topics and their facts as they arrive. Each batch needs one insert per table, and one update
 * per table with ended facts. An event that is stored already has no effect.
 */
@Component
public final class Facts implements BulkReaction {
    /** The schema of the live facts. */
    public static final String LIVE = "facts";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Cached, because looking up the algorithm takes longer than hashing an event. */
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(() -> {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    });

    private final JdbcClient database;
    private final String schema;
    private final Runnable afterEach;

    @Autowired
    Facts(JdbcClient database) {
        this(database, LIVE, () -> {});
    }

    /**
     * @param schema schema with finished tables, see {@link FactSchema#finish}
     * @param afterEach runs after each statement in its transaction; a throttled rebuild pauses there
     */
    public Facts(JdbcClient database, String schema, Runnable afterEach) {
        this.database = database;
        this.schema = schema;
        this.afterEach = afterEach;
    }

    private record Row(EventMetadata recorded, Fact fact) {}

    private record End(EventMetadata recorded, @Nullable UUID subject) {}

    @Override
    public void on(List<ReceivedEvent> events) {
        insert("event", "event_id", events.stream().map(Facts::event).toList());
        var added = new LinkedHashMap<FactTable, List<Row>>();
        var ended = new LinkedHashMap<FactTable, List<End>>();
        for (var received : events) {
            var changes = FactChanges.by(received.event(), received.recorded());
            changes.facts()
                    .forEach(fact -> added.computeIfAbsent(FactTable.of(fact.getClass()), table -> new ArrayList<>())
                            .add(new Row(received.recorded(), fact)));
            changes.ended()
                    .forEach(end -> ended.computeIfAbsent(FactTable.of(end.kind()), table -> new ArrayList<>())
                            .add(new End(received.recorded(), end.subject())));
        }
        added.forEach((table, rows) -> insert(
                table.name(),
                "event_id, subject",
                rows.stream().map(row -> row(table, row)).toList()));
        ended.forEach((table, ends) -> end(table.name(), ends));
    }

    @Override
    public Set<UUID> known(Set<UUID> events) {
        return Set.copyOf(database.sql("select event_id from %s.event where event_id = any (?)".formatted(schema))
                .param(events.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private void insert(String table, String key, List<Map<String, @Nullable Object>> rows) {
        database.sql("""
                        insert into %1$s.%2$s select * from json_populate_recordset(null::%1$s.%2$s, ?::json)
                        on conflict (%3$s) do nothing""".formatted(schema, table, key))
                .param(JSON.writeValueAsString(rows))
                .update();
        afterEach.run();
    }

    /**
     * Ends older facts only: a repeated correction must not end later facts. Each of two corrections in one batch ends
     * the facts before it.
     */
    private void end(String table, List<End> ends) {
        database.sql("""
                        update %1$s.%2$s as fact set known_until = later.at, ended_by = later.event
                        from (
                            select old.event_id, old.subject, e.at, e.event,
                                row_number() over (partition by old.event_id, old.subject order by e.sequence) as nth
                            from unnest(?, ?, ?, ?, ?) as e (stream, subject, sequence, at, event)
                            join %1$s.%2$s as old on old.stream = e.stream and old.sequence < e.sequence
                                and (e.subject is null or old.subject = e.subject)
                            where old.known_until = 'infinity'
                        ) as later
                        where fact.event_id = later.event_id and fact.subject = later.subject and later.nth = 1""".formatted(schema, table))
                .params(
                        ends.stream().map(end -> end.recorded().stream()).toArray(UUID[]::new),
                        ends.stream().map(End::subject).toArray(UUID[]::new),
                        ends.stream().map(end -> end.recorded().sequence()).toArray(Long[]::new),
                        ends.stream()
                                .map(end -> Timestamp.from(end.recorded().at()))
                                .toArray(Timestamp[]::new),
                        ends.stream().map(end -> end.recorded().id()).toArray(UUID[]::new))
                .update();
        afterEach.run();
    }

    private static Map<String, @Nullable Object> event(ReceivedEvent received) {
        var recorded = received.recorded();
        var row = new HashMap<String, @Nullable Object>();
        row.put("organisation", recorded.organisation().value());
        row.put("event_id", recorded.id());
        row.put("source", received.source());
        row.put("stream", recorded.stream());
        row.put("sequence", recorded.sequence());
        row.put("type", recorded.type());
        row.put("known_from", recorded.at());
        row.put("partition", received.partition());
        row.put("offset", received.offset());
        row.put("understood", received.event() != null);
        row.put("digest", "\\x" + HexFormat.of().formatHex(digest(received.json())));
        return row;
    }

    private static Map<String, @Nullable Object> row(FactTable table, Row row) {
        var recorded = row.recorded();
        var values = new HashMap<String, @Nullable Object>();
        values.put("organisation", recorded.organisation().value());
        values.put("event_id", recorded.id());
        values.put("stream", recorded.stream());
        values.put("sequence", recorded.sequence());
        values.put("subject", row.fact().subject());
        values.put("known_from", recorded.at());
        values.put("known_until", "infinity");
        table.columns().forEach(column -> values.put(column.name(), column.of(row.fact())));
        return values;
    }

    /** The SHA-256 of an event's content as published. */
    public static byte[] digest(byte[] json) {
        return SHA_256.get().digest(json);
    }
}
