package de.motivag.kit.recovery;

import de.motivag.events.Event;
import de.motivag.events.OrganisationId;
import de.motivag.kit.decision.Entity;
import de.motivag.kit.eventstore.EventMessages;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projections;
import de.motivag.kit.kafka.PublishedEvent;
import de.motivag.kit.recovery.Difference.Missing;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.kit.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.axonframework.common.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Moves events from the topic into the store: first into a table of the transaction, then in order into the event
 * table.
 */
final class RecoveredEvents {
    /** The actor in the metadata of a recovered event, because the original actor is never published. */
    static final String ACTOR = "recovered";

    private static final int BATCH = 500;

    /**
     * Numbers reserved for lost events that were never published, because an analyst's cursor may be at one of them.
     */
    private static final int UNPUBLISHED = 1000;

    private static final String COLUMNS =
            "id, stream, sequence, entity, type, revision, recorded_at, payload, metadata, participant, organisation";

    private final EventMessages codec;
    private final List<Entity<?, ?>> entities;
    private final Vault vault;
    private final TenantTransactions transactions;

    RecoveredEvents(EventMessages codec, List<Entity<?, ?>> entities, Vault vault, TenantTransactions transactions) {
        this.codec = codec;
        this.entities = entities;
        this.vault = vault;
        this.transactions = transactions;
    }

    /** Sets aside the events of the store whose sequence is taken by events of the topic. */
    void displace(long recovery, Difference difference, JdbcClient database) {
        var displaced = difference.missing().stream()
                .filter(missing -> missing.displaces() != null)
                .toList();
        if (!displaced.isEmpty()) {
            database.sql("""
                            with gone as (delete from domain_event
                                where id in (select event from unnest(:displaced, :by) as t (event, by)) returning *)
                            insert into displaced_event
                            select gone.*, :recovery, t.by from gone join unnest(:displaced, :by) as t (event, by) on t.event = gone.id""")
                    .param("displaced", texts(displaced, Missing::displaces))
                    .param("by", texts(displaced, Missing::id))
                    .param("recovery", recovery)
                    .update();
        }
    }

    private static String[] texts(List<Missing> missing, Function<Missing, UUID> id) {
        return missing.stream().map(id).map(UUID::toString).toArray(String[]::new);
    }

    void stage(Difference difference, Comparison comparison, JdbcClient database) {
        database.sql("""
                        create temporary table staged_event on commit drop as
                        select position, %s from domain_event with no data""".formatted(COLUMNS)).update();
        var batch = new ArrayList<PublishedEvent>(BATCH);
        comparison.read(difference, event -> {
            batch.add(event);
            if (batch.size() == BATCH) {
                stage(batch, database);
            }
        });
        stage(batch, database);
    }

    private void stage(List<PublishedEvent> batch, JdbcClient database) {
        if (batch.isEmpty()) {
            return;
        }
        database.sql("insert into staged_event select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        column(batch, PublishedEvent::position, Long[]::new),
                        column(batch, event -> event.recorded().id().toString(), String[]::new),
                        column(batch, event -> event.recorded().stream().toString(), String[]::new),
                        column(batch, event -> event.recorded().sequence(), Long[]::new),
                        column(batch, this::entity, String[]::new),
                        column(batch, event -> event.recorded().type(), String[]::new),
                        column(batch, event -> Integer.toString(event.revision()), String[]::new),
                        column(
                                batch,
                                event -> DateTimeUtils.formatInstant(
                                        event.recorded().at()),
                                String[]::new),
                        column(batch, PublishedEvent::json, byte[][]::new),
                        column(batch, RecoveredEvents::metadata, byte[][]::new),
                        column(batch, this::participant, UUID[]::new),
                        column(batch, event -> event.recorded().organisation().value(), String[]::new))
                .update();
        batch.clear();
    }

    private static <T> T[] column(
            List<PublishedEvent> batch, Function<PublishedEvent, ? extends @Nullable T> value, IntFunction<T[]> make) {
        return batch.stream().map(value).toArray(make);
    }

    /** The entity of the event as stored. An unknown type fails, and nothing is recovered. */
    private String entity(PublishedEvent published) {
        var event = event(published.recorded().type(), published.revision(), published.json());
        return entities.stream()
                .filter(entity -> entity.events().isInstance(event))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no entity of this service has events of the type "
                        + published.recorded().type()))
                .state()
                .getSimpleName();
    }

    private @Nullable UUID participant(PublishedEvent published) {
        var participant = event(published.recorded().type(), published.revision(), published.json())
                .participant();
        return participant == null ? null : participant.value();
    }

    private Event event(String type, int revision, byte[] json) {
        return codec.published(type, revision, json);
    }

    private static byte[] metadata(PublishedEvent event) {
        var recorded = event.recorded();
        var metadata = new LinkedHashMap<>(Map.of(
                "organisation", recorded.organisation().value(),
                "actor", ACTOR,
                "correlation", recorded.correlation(),
                "causation", recorded.causation()));
        if (recorded.traceparent() != null) {
            metadata.put("traceparent", recorded.traceparent());
        }
        return JsonMapper.shared().writeValueAsBytes(metadata);
    }

    /**
     * Stores the events under their former numbers, so that cursors of analysts stay valid. An event whose number is
     * taken by now gets a new one.
     */
    void append(long recovery, JdbcClient database) {
        database.sql("""
                        select setval(pg_get_serial_sequence('domain_event', 'position'),
                            greatest(nextval(pg_get_serial_sequence('domain_event', 'position')),
                                (select max(position) from domain_event), (select max(position) from staged_event)) + ?)""").param(UNPUBLISHED).query(Long.class).single();
        database.sql("""
                        insert into domain_event (position, %1$s) overriding system value
                        select case when position is null or nth > 1
                                or exists (select from domain_event as other where other.position = staged.position)
                            then nextval(pg_get_serial_sequence('domain_event', 'position')) else position end, %1$s
                        from (
                            select *, row_number() over (partition by position order by recorded_at, id) as nth
                            from staged_event) as staged
                        order by position nulls last, recorded_at, stream, sequence""".formatted(COLUMNS)).update();
        database.sql("""
                        insert into recovered_event (event_id, recovery, organisation, stream, sequence, type, recorded_at, causation)
                        select id, ?, organisation, stream, sequence, type, recorded_at, convert_from(metadata, 'UTF8')::json ->> 'causation'
                        from staged_event""").param(recovery).update();
        requireWhole(database);
    }

    private static void requireWhole(JdbcClient database) {
        var broken = database.sql("""
                        select stream from domain_event where stream in (select stream from staged_event)
                        group by stream having count(*) <> max(sequence) + 1 limit 3""").query(String.class).list();
        if (!broken.isEmpty()) {
            throw new IllegalStateException("The topic has gaps within these streams: " + broken);
        }
    }

    /** Runs the projections for the recovered events in the order of their recording. */
    void project(Projections projections, JdbcClient database) {
        database.sql("""
                        select id, stream, sequence, type, revision, recorded_at, payload, organisation,
                            convert_from(metadata, 'UTF8')::json ->> 'correlation',
                            convert_from(metadata, 'UTF8')::json ->> 'causation',
                            convert_from(metadata, 'UTF8')::json ->> 'traceparent'
                        from domain_event where id in (select id from staged_event) order by position""").withFetchSize(BATCH).query(row -> {
            database.sql("select set_config('motivag.organisation', ?, true)")
                    .param(row.getString(8))
                    .query(String.class)
                    .single();
            projections.fold(event(row.getString(4), row.getInt(5), row.getBytes(7)), recorded(row), database);
        });
    }

    private static EventMetadata recorded(ResultSet row) throws SQLException {
        return new EventMetadata(
                UUID.fromString(row.getString(1)),
                row.getString(4),
                UUID.fromString(row.getString(2)),
                row.getLong(3),
                Instant.parse(row.getString(6)),
                new OrganisationId(row.getString(8)),
                ACTOR,
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }

    /** Destroys the keys of erased persons again, because an older copy of the database still contains them. */
    void destroyKeys(JdbcClient database) {
        database.sql("select type, revision, payload, organisation from staged_event")
                .withFetchSize(BATCH)
                .query(row -> {
                    var event = event(row.getString(1), row.getInt(2), row.getBytes(3));
                    if (event.destroysKey()) {
                        var organisation = new OrganisationId(row.getString(4));
                        transactions.within(
                                organisation,
                                () -> vault.shred(organisation, Objects.requireNonNull(event.participant())));
                    }
                });
    }
}
