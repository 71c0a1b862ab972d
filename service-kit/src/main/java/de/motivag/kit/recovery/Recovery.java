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
 * Brings a store up to its topic in one transaction. If the process is killed before the commit, nothing has changed
 * and the recovery is repeated. Data beside the events are repaired afterwards; the same transaction records that this
 * is pending.
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

    /**
     * @param owner connections of the tables' owner, because the application's role can neither move events nor set
     * their time
     */
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
     * Does nothing if another instance has done it meanwhile.
     *
     * @param refusal creates the refusal if the difference is not the confirmed one
     */
    void carryOut(String code, Function<Difference, StoreBehindTopic> refusal) {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            var database = client(connection);
            // Makes appends wait, and another instance that runs the same recovery.
            database.sql("lock table domain_event in share row exclusive mode").update();
            var difference = comparison.carryOut();
            if (!difference.isStoreBehind()) {
                return;
            }
            if (!difference.code().equals(code)) {
                throw refusal.apply(difference);
            }
            LOG.info(
                    "Bringing the store up to its topic: {} events are missing",
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
                    "The store matches its topic: {} events were appended, {} of them displaced another event",
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

    /** Also finishes a recovery during which the service was killed. */
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
        LOG.info("Rebuilding the view {}, because events were displaced", projection.view());
        var run = views.begin(projection)
                .orElseThrow(() -> new IllegalStateException(
                        "Another instance is rebuilding the view %s; start again when it has finished"
                                .formatted(projection.view())));
        try (run) {
            run.carryOut();
        }
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
