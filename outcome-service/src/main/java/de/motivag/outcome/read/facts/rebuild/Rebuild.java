package de.motivag.outcome.read.facts.rebuild;

import static de.motivag.outcome.OutcomeRule.FACTS_REBUILD_RUNNING;
import static de.motivag.outcome.OutcomeRule.NO_FACTS_REBUILD;

import de.motivag.kit.decision.RuleViolated;
import java.sql.SQLException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Rebuilds all facts from the topics while the live facts stay in use. Replaces the live facts if the rebuilt ones are
 * the same. Only one rebuild runs at a time across all instances.
 */
@Component
final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final RebuildDatabase databases;
    private final RebuildWorker worker;
    private final RebuildProgress progress;
    private final Clock clock;

    Rebuild(RebuildDatabase databases, RebuildWorker worker, RebuildProgress progress, Clock clock) {
        this.databases = databases;
        this.worker = worker;
        this.progress = progress;
        this.clock = clock;
    }

    /** @throws RuleViolated if a rebuild is running */
    RebuildStatus begin(int threads, double share, boolean accept) {
        try (var database = databases.transactional()) {
            RebuildRuns.lock(database);
            var before = RebuildRuns.latest(database);
            if (before.isPresent() && before.get().phase().isRunning()) {
                throw new RuleViolated(FACTS_REBUILD_RUNNING);
            }
            if (accept && before.isPresent() && before.get().phase() == Phase.DIFFERS) {
                RebuildRuns.accept(database, threads, share);
            } else {
                FactCopy.make(database);
                RebuildRuns.begin(database, threads, share, accept, clock.instant());
            }
            database.commit();
            worker.wake();
            return RebuildStatus.of(database, progress);
        } catch (SQLException e) {
            throw new IllegalStateException("The rebuild could not begin", e);
        }
    }

    RebuildStatus status() {
        return databases.looked(database -> RebuildStatus.of(database, progress));
    }

    /**
     * Aborts the rebuild in any instance by closing its connections; the worker then finds that it was aborted. Drops
     * the copy of a rebuild that failed or differs.
     *
     * @throws RuleViolated if no rebuild exists, or its facts are live
     */
    RebuildStatus abort() {
        try (var database = databases.transactional()) {
            if (!RebuildRuns.abort(database)) {
                throw new RuleViolated(NO_FACTS_REBUILD);
            }
            LOG.info("The rebuild of the facts was aborted");
            RebuildDatabase.endOthers(database);
            database.commit();
            RebuildRuns.lock(database);
            // Another rebuild may have begun meanwhile. The copy would belong to it.
            if (RebuildRuns.latest(database)
                    .map(RebuildRun::phase)
                    .filter(Phase::isRunning)
                    .isEmpty()) {
                FactCopy.drop(database);
            }
            database.commit();
            return RebuildStatus.of(database, progress);
        } catch (SQLException e) {
            throw new IllegalStateException("The rebuild could not be aborted", e);
        }
    }
}
