package de.motivag.kit.eventstore;

import de.motivag.kit.tenancy.TenantContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon's JDBC engine with two changes. It never skips an event behind an open transaction (see {@link GapTracker}),
 * whereas the original forgets gaps by time and distance. It makes no queries for snapshots, because there are none.
 */
final class EventStorage extends JdbcEventStorageEngine {
    static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("domain_event")
            .globalIndexColumn("position")
            .eventIdentifierColumn("id")
            .aggregateIdentifierColumn("stream")
            .sequenceNumberColumn("sequence")
            .typeColumn("entity")
            .timestampColumn("recorded_at")
            .payloadTypeColumn("type")
            .payloadRevisionColumn("revision")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .build();

    /** Pause between two small reads. It makes the next batch larger here and in the services that consume it. */
    private static final long BREATH_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    private static final int SMALL = 100;

    private final GapTracker gaps;
    private volatile long nextRead = System.nanoTime();

    EventStorage(Builder builder, GapTracker gaps) {
        super(builder);
        this.gaps = gaps;
    }

    /** The insert statement of Axon with one more column, the participant. */
    static PreparedStatement append(
            Connection connection,
            EventSchema schema,
            Class<?> form,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            TimestampWriter times)
            throws SQLException {
        var statement =
                connection.prepareStatement("insert into %s (%s, participant) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        .formatted(schema.domainEventTable(), schema.domainEventFields()));
        for (var message : events) {
            var event = (DomainEventMessage<?>) message;
            var payload = event.serializePayload(serializer, form);
            var about = event.getPayload() instanceof WireEvent wire && wire.event() != null
                    ? wire.event().participant()
                    : null;
            statement.setString(1, event.getIdentifier());
            statement.setString(2, event.getAggregateIdentifier());
            statement.setLong(3, event.getSequenceNumber());
            statement.setString(4, event.getType());
            times.writeTimestamp(statement, 5, event.getTimestamp());
            statement.setString(6, payload.getType().getName());
            statement.setString(7, payload.getType().getRevision());
            statement.setObject(8, payload.getData());
            statement.setObject(9, event.serializeMetaData(serializer, form).getData());
            statement.setObject(10, about == null ? null : about.value(), Types.OTHER);
            statement.addBatch();
        }
        return statement;
    }

    /** Remembers the new streams of the batch, because Axon's exception names only its first event. */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        try {
            super.appendEvents(events);
        } catch (ConcurrencyException | AggregateStreamCreationException collision) {
            var begun = events.stream()
                    .map(event -> (DomainEventMessage<?>) event)
                    .filter(event -> event.getSequenceNumber() == 0)
                    .map(event -> UUID.fromString(event.getAggregateIdentifier()))
                    .toList();
            throw new AppendCollision(begun, collision);
        }
    }

    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
        LockSupport.parkNanos(nextRead - System.nanoTime());
        var events = fetchAtOnce(last == null ? GapTracker.start() : (GapAwareTrackingToken) last, batchSize);
        nextRead = System.nanoTime() + (events.size() < SMALL ? BREATH_NANOS : 0);
        return events;
    }

    private List<? extends TrackedEventData<?>> fetchAtOnce(GapAwareTrackingToken last, int batchSize) {
        return TenantContext.acrossTenants(() -> {
            var reading = gaps.beforeReading(last);
            var events = super.fetchTrackedEvents(reading.token(), batchSize);
            gaps.afterReading(reading, numbers(events));
            return events;
        });
    }

    /**
     * One read without a pause, because the caller blocks other transactions. Returns an empty list only if there are
     * no further events.
     */
    List<TrackedEventMessage<?>> next(GapAwareTrackingToken last, int batchSize) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        fetchAtOnce(last, batchSize).stream(), getEventSerializer(), upcasterChain)
                .toList();
    }

    private static Set<Long> numbers(List<? extends TrackedEventData<?>> events) {
        var numbers = new HashSet<Long>();
        for (var event : events) {
            numbers.add(((NumberedEvent) event).number);
        }
        return numbers;
    }

    @Override
    protected TrackedEventData<?> getTrackedEventData(ResultSet row, GapAwareTrackingToken previous)
            throws SQLException {
        var number = row.getLong(SCHEMA.globalIndexColumn());
        var event = new GenericDomainEventEntry<byte[]>(
                row.getString(SCHEMA.typeColumn()),
                row.getString(SCHEMA.aggregateIdentifierColumn()),
                row.getLong(SCHEMA.sequenceNumberColumn()),
                row.getString(SCHEMA.eventIdentifierColumn()),
                readTimeStamp(row, SCHEMA.timestampColumn()),
                row.getString(SCHEMA.payloadTypeColumn()),
                row.getString(SCHEMA.payloadRevisionColumn()),
                readPayload(row, SCHEMA.payloadColumn()),
                NumberedEvent.with(number, (byte[]) readPayload(row, SCHEMA.metaDataColumn())));
        return new NumberedEvent(previous.advanceTo(number, Integer.MAX_VALUE), event, number);
    }
}
