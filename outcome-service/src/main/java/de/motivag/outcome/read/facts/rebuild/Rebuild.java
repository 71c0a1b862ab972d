package de.motivag.outcome.read.facts.rebuild;

import de.motivag.kit.decision.RuleViolated;
import de.motivag.outcome.OutcomeRule;
import java.sql.SQLException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes all facts anew from the topics beside the live ones, which go on, and puts them in their place if they are the
 * same. One at a time in all instances.
 */
@Component
final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final RebuildDatabase databases;
    private final RebuildWorker worker;
    private final Progress progress;
    private final Clock clock;

    Rebuild(RebuildDatabase databases, RebuildWorker worker, Progress progress, Clock clock) {
        this.databases = databases;
        this.worker = worker;
        this.progress = progress;
        this.clock = clock;
    }

    /** @throws RuleViolated if one is running */
    RebuildStatus begin(int threads, double share, boolean accept) {
        try (var database = databases.transactional()) {
            Runs.lock(database);
            var before = Runs.latest(database);
            if (before.isPresent() && before.get().phase().isRunning()) {
                throw new RuleViolated(OutcomeRule.FACTS_REBUILD_RUNNING);
            }
            if (accept && before.isPresent() && before.get().phase() == Phase.DIFFERS) {
                Runs.accept(database, threads, share);
            } else {
                Copy.make(database);
                Runs.begin(database, threads, share, accept, clock.instant());
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
     * In whichever instance it runs: without its connections it ends, and finds that it was aborted. Of one that failed or
     * differs it takes the copy away.
     *
     * @throws RuleViolated if there is none, or its facts are live
     */
    RebuildStatus abort() {
        try (var database = databases.transactional()) {
            if (!Runs.abort(database)) {
                throw new RuleViolated(OutcomeRule.NO_FACTS_REBUILD);
            }
            LOG.info("The rebuild of the facts is aborted");
            RebuildDatabase.endOthers(database);
            database.commit();
            Runs.lock(database);
            // Meanwhile somebody may have begun another one, whose copy this would be.
            if (Runs.latest(database).map(Run::phase).filter(Phase::isRunning).isEmpty()) {
                Copy.drop(database);
            }
            database.commit();
            return RebuildStatus.of(database, progress);
        } catch (SQLException e) {
            throw new IllegalStateException("The rebuild could not be aborted", e);
        }
    }
}
