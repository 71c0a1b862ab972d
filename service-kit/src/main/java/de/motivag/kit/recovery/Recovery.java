package de.motivag.kit.recovery;

import de.motivag.events.OrganisationId;
import de.motivag.kit.eventstore.HeldKeys;
import de.motivag.kit.eventstore.Projection;
import de.motivag.kit.eventstore.Projections;
import de.motivag.kit.eventstore.ViewRebuild;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Brings a store up to its topic, in one transaction: killed before its end, it has not happened, and is done again. What
 * stands beside the events is put right afterwards; that it has to be is written down in the same transaction.
 */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final DataSource owner;
    private final Comparison comparison;
    private final RecoveredEvents events;
    private final Projections projections;
    private final ViewRebuild views;
    private final HeldKeys keys;
    private final Clock clock;

    /** @param owner connections of the tables' owner: the application's role can neither move events nor take its time */
    Recovery(
            DataSource owner,
            Comparison comparison,
            RecoveredEvents events,
            Projections projections,
            ViewRebuild views,
            HeldKeys keys,
            Clock clock) {
        this.owner = owner;
        this.comparison = comparison;
        this.events = events;
        this.projections = projections;
        this.views = views;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Nothing happens if another instance has done it meanwhile.
     *
     * @param refusal of a difference that is not the one that was confirmed
     */
    void carryOut(String code, Function<Difference, StoreBehindTopic> refusal) {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            var database = client(connection);
            // Appends, and another instance that does the same, wait.
            database.sql("lock table domain_event in share row exclusive mode").update();
            var difference = comparison.carryOut();
            if (!difference.isStoreBehind()) {
                return;
            }
            if (!difference.code().equals(code)) {
                throw refusal.apply(difference);
            }
            LOG.info(
                    "Brings the store up to its topic: {} events are missing",
                    difference.missing().size());
            var displaced = difference.displaced().size();
            var recovery = begin(database, code, difference.missing().size() - displaced, displaced);
            events.displace(recovery, difference, database);
            events.stage(difference, comparison, database);
            events.append(recovery, database);
            if (displaced == 0) {
                events.project(projections, database);
            }
            events.destroyKeys(database);
            connection.commit();
            LOG.info(
                    "The store is what its topic is: {} events were appended, {} took the place of another one",
                    difference.missing().size() - displaced,
                    displaced);
        } catch (SQLException e) {
            throw new IllegalStateException("The store could not be brought up to its topic", e);
        }
    }

    private long begin(JdbcClient database, String code, int appended, int displaced) {
        return database.sql("""
                        insert into recovery (code, recovered_at, appended, displaced, finished)
                        values (?, ?, ?, ?, false) returning id""")
                .params(code, clock.instant().atOffset(ZoneOffset.UTC), appended, displaced)
                .query(Long.class)
                .single();
    }

    /** Also what a service was killed in the midst of. */
    void finish() {
        try (var connection = owner.getConnection()) {
            var database = client(connection);
            var unfinished = database.sql("select id, displaced from recovery where not finished order by id")
                    .query((row, _) -> new Unfinished(row.getLong(1), row.getLong(2)))
                    .list();
            for (var recovery : unfinished) {
                restoreKeys(recovery, database);
                if (recovery.displaced() > 0) {
                    projections.all().forEach(this::rebuild);
                }
                database.sql("update recovery set finished = true where id = ?")
                        .param(recovery.id())
                        .update();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The recovery could not be finished", e);
        }
    }

    private record Unfinished(long id, long displaced) {}

    private void restoreKeys(Unfinished recovery, JdbcClient database) {
        database.sql("select distinct organisation, stream from recovered_event where recovery = ?")
                .param(recovery.id())
                .query(row -> {
                    keys.restore(UUID.fromString(row.getString(2)), new OrganisationId(row.getString(1)));
                });
    }

    private void rebuild(Projection<?> projection) {
        LOG.info("Rebuilds the view {}, as events were displaced", projection.view());
        var run = views.begin(projection)
                .orElseThrow(() ->
                        new IllegalStateException("Another instance rebuilds the view %s; start again when it is done"
                                .formatted(projection.view())));
        try (run) {
            run.carryOut();
        }
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
