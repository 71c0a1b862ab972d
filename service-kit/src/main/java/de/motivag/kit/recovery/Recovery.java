package de.motivag.kit.recovery;

import de.motivag.kit.eventstore.Projections;
import de.motivag.kit.eventstore.ViewRebuild;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Brings a store up to its topic, in one transaction: killed before its end, it has not happened, and is done again. Where
 * events were displaced the views are rebuilt afterwards; that is written down in the same transaction.
 */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final DataSource owner;
    private final Comparison comparison;
    private final RecoveredEvents events;
    private final Projections projections;
    private final ViewRebuild views;
    private final Clock clock;

    /** @param owner connections of the tables' owner: the application's role can neither move events nor take its time */
    Recovery(
            DataSource owner,
            Comparison comparison,
            RecoveredEvents events,
            Projections projections,
            ViewRebuild views,
            Clock clock) {
        this.owner = owner;
        this.comparison = comparison;
        this.events = events;
        this.projections = projections;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Nothing happens if another instance has done it meanwhile.
     *
     * @param refusal of a difference that is not the one that was confirmed
     */
    void carryOut(String code, java.util.function.Function<Difference, StoreBehindTopic> refusal) {
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
                        insert into recovery (code, recovered_at, appended, displaced, views_stale)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(code, clock.instant().atOffset(ZoneOffset.UTC), appended, displaced, displaced > 0)
                .query(Long.class)
                .single();
    }

    /** Also those of a recovery whose service was killed before it had rebuilt them. */
    void rebuildStaleViews() {
        try (var connection = owner.getConnection()) {
            var database = client(connection);
            var stale = database.sql("select coalesce(max(id), 0) from recovery where views_stale")
                    .query(Long.class)
                    .single();
            if (stale == 0) {
                return;
            }
            projections.all().stream().distinct().forEach(projection -> {
                LOG.info("Rebuilds the view {}, as events were displaced", projection.view());
                views.rebuild(projection, (folded, head) -> {});
            });
            database.sql("update recovery set views_stale = false where id <= ?")
                    .param(stale)
                    .update();
        } catch (SQLException e) {
            throw new IllegalStateException("The views could not be rebuilt", e);
        }
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
