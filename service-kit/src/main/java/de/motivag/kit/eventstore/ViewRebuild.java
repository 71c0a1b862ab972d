package de.motivag.kit.eventstore;

import de.motivag.kit.wall.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes a view anew from the first event on, beside the live one: folds the store through the same projection into
 * shadow tables, takes the rest while appends wait, and puts the shadow's rows in the place of the live ones in one
 * transaction. Readers see the old rows until the new ones are there.
 */
public final class ViewRebuild {
    /** How far it has come: events folded of all that there were when it began. */
    public interface Progress {
        void at(long folded, long head);
    }

    private static final int BATCH = 1000;

    private final EventStorageEngine engine;
    private final StoredEvents events;
    private final DataSource owner;
    private final Transactions opening;

    /** @param owner connections of the tables' owner: makes the shadow tables, and is not walled in */
    public ViewRebuild(EventStorageEngine engine, StoredEvents events, DataSource owner, Transactions opening) {
        this.engine = engine;
        this.events = events;
        this.owner = owner;
        this.opening = opening;
    }

    public void rebuild(Projection<?> projection, Progress progress) {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(true);
            var database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            shadow(projection, database);
            var head = count(database);
            var folded = new long[1];
            var token = fold(projection, database, Gaps.start(), batch -> {
                folded[0] += batch;
                progress.at(folded[0], Math.max(folded[0], head));
            });
            connection.setAutoCommit(false);
            // Holds its connection before appends have to wait, which may then occupy all others.
            opening.everywhere(() -> takeRest(projection, database, token));
            connection.commit();
            progress.at(folded[0], folded[0]);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("The view could not be rebuilt: " + projection.view(), e);
        }
    }

    private boolean takeRest(Projection<?> projection, JdbcClient database, GapAwareTrackingToken token) {
        database.sql("lock table domain_event in share mode").update();
        fold(projection, database, token, batch -> {});
        for (var table : projection.tables()) {
            database.sql("delete from public." + table).update();
            database.sql("insert into public.%s select * from shadow.%s".formatted(table, table))
                    .update();
            database.sql("drop table shadow." + table).update();
        }
        return true;
    }

    private static void shadow(Projection<?> projection, JdbcClient database) {
        for (var table : projection.tables()) {
            database.sql("drop table if exists shadow." + table).update();
            database.sql("create table shadow.%s (like public.%s including all)".formatted(table, table))
                    .update();
            database.sql("call wall_in('shadow.%s')".formatted(table)).update();
        }
        database.sql("set search_path = shadow, public").update();
    }

    private static long count(JdbcClient database) {
        return database.sql("select count(*) from domain_event")
                .query(Long.class)
                .single();
    }

    /** @return where it stopped: at a batch that was not full, so that the rest is little, whoever goes on writing */
    private GapAwareTrackingToken fold(
            Projection<?> projection, JdbcClient database, GapAwareTrackingToken from, IntConsumer done) {
        var token = from;
        List<TrackedEventMessage<?>> batch;
        do {
            batch = next(token);
            var messages = batch;
            opening.everywhere(() -> {
                messages.forEach(message -> apply(projection, message, database));
                return true;
            });
            token = batch.isEmpty()
                    ? token
                    : (GapAwareTrackingToken) batch.getLast().trackingToken();
            done.accept(batch.size());
        } while (batch.size() == BATCH);
        return token;
    }

    private List<TrackedEventMessage<?>> next(@Nullable TrackingToken token) {
        try (Stream<? extends TrackedEventMessage<?>> read = engine.readEvents(token, false)) {
            return new ArrayList<>(read.limit(BATCH).toList());
        }
    }

    private void apply(Projection<?> projection, TrackedEventMessage<?> message, JdbcClient database) {
        var event = (DomainEventMessage<?>) message;
        var recorded = events.recorded(event);
        database.sql("select set_config('motivag.organisation', ?, false)")
                .param(recorded.organisation().value())
                .query(String.class)
                .single();
        Projections.apply(projection, events.opened(event), recorded, database);
    }
}
