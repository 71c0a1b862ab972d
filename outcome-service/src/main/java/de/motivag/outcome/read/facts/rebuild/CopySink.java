package de.motivag.outcome.read.facts.rebuild;

import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.ReceivedEvent;
import de.motivag.outcome.read.facts.Fact;
import de.motivag.outcome.read.facts.FactChanges;
import de.motivag.outcome.read.facts.FactTable;
import de.motivag.outcome.read.facts.Facts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes by COPY into tables that have no key yet. Ended facts are listed in {@code facts_rebuild.ended} and closed
 * after all rows are loaded.
 */
final class CopySink implements FactSink {
    private static final int MOST_BYTES = 48 << 20;

    private record Rows(FactTable table, BinaryRows rows) {}

    private final BinaryRows events = new BinaryRows(
            FactCopy.SCHEMA + ".event",
            List.of(
                    "organisation",
                    "event_id",
                    "source",
                    "stream",
                    "sequence",
                    "type",
                    "known_from",
                    "partition",
                    "offset",
                    "understood",
                    "digest"));
    private final BinaryRows ended =
            new BinaryRows("facts_rebuild.ended", List.of("kind", "stream", "subject", "sequence", "at", "event"));
    private final Map<Class<?>, Rows> facts = new HashMap<>();
    private final int most;
    private int count;

    /** @param maximum number of events per transaction, which also limits the memory of each thread */
    CopySink(int most) {
        this.most = most;
    }

    @Override
    public void add(ReceivedEvent received) {
        var metadata = received.recorded();
        events.row()
                .text(metadata.organisation().value())
                .uuid(metadata.id())
                .text(received.source())
                .uuid(metadata.stream())
                .bigint(metadata.sequence())
                .text(metadata.type())
                .moment(metadata.at())
                .integer(received.partition())
                .bigint(received.offset())
                .bool(received.event() != null)
                .bytes(Facts.digest(received.json()));
        var changes = FactChanges.by(received.event(), metadata);
        for (var fact : changes.facts()) {
            add(fact, metadata);
        }
        for (var end : changes.ended()) {
            ended.row()
                    .text(FactTable.of(end.kind()).name())
                    .uuid(metadata.stream())
                    .uuid(end.subject())
                    .bigint(metadata.sequence())
                    .moment(metadata.at())
                    .uuid(metadata.id());
        }
        count++;
    }

    private void add(Fact fact, EventMetadata metadata) {
        var target = rows(fact.getClass());
        target.rows()
                .row()
                .text(metadata.organisation().value())
                .uuid(metadata.id())
                .uuid(metadata.stream())
                .bigint(metadata.sequence())
                .uuid(fact.subject())
                .moment(metadata.at())
                .infinity()
                .none();
        for (var column : target.table().columns()) {
            target.rows().value(column.of(fact));
        }
    }

    private Rows rows(Class<? extends Fact> kind) {
        return Objects.requireNonNull(facts.computeIfAbsent(kind, _ -> {
            var table = FactTable.of(kind);
            var columns = Stream.concat(
                            FactTable.COMMON.stream(), table.columns().stream().map(FactTable.Column::name))
                    .collect(Collectors.toList());
            return new Rows(table, new BinaryRows(FactCopy.SCHEMA + "." + table.name(), columns));
        }));
    }

    @Override
    public boolean isFull() {
        return count >= most
                || events.size()
                                + facts.values().stream()
                                        .mapToInt(table -> table.rows().size())
                                        .sum()
                        >= MOST_BYTES;
    }

    @Override
    public void writeTo(Connection database) throws SQLException {
        events.copyTo(database);
        for (var table : facts.values()) {
            table.rows().copyTo(database);
        }
        ended.copyTo(database);
        count = 0;
    }
}
