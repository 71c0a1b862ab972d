package de.motivag.outcome.read.facts.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of the latest rebuild.
 *
 * @param phase null if there was no rebuild yet
 * @param events number of records in the copy, heartbeats of the relays included; all records once it is live
 * @param of number of records in the live facts
 * @param perSecond records per second in the present phase; null if another instance runs the rebuild
 * @param secondsLeft seconds until the present phase ends at that rate
 * @param threads number of threads that read; null if there was no rebuild yet
 * @param share share of the time that the rebuild may work
 * @param beganAt start of the rebuild; null if there was none
 * @param words the reason of a failure, or the cause of a wait
 * @param tables the copy compared with the live facts at the same positions; empty before the comparison
 */
record RebuildStatus(
        @Nullable Phase phase,
        long events,
        long of,
        @Nullable Long perSecond,
        @Nullable Long secondsLeft,
        @Nullable Integer threads,
        @Nullable Double share,
        @Nullable Instant beganAt,
        @Nullable String words,
        List<SchemaContents.Compared> tables) {
    static RebuildStatus of(Connection database, RebuildProgress here) throws SQLException {
        var live = LoadedPositions.live(database).records();
        var latest = RebuildRuns.latest(database);
        if (latest.isEmpty()) {
            return new RebuildStatus(null, 0, live, null, null, null, null, null, null, List.of());
        }
        var run = latest.get();
        var ours = here.isRunning() && run.phase().isRunning();
        return new RebuildStatus(
                run.phase(),
                run.phase() == Phase.DONE
                        ? live
                        : LoadedPositions.copy(database).records(),
                live,
                ours ? here.perSecond() : null,
                ours ? here.secondsLeft() : null,
                run.threads(),
                run.share(),
                run.beganAt(),
                run.words(),
                run.contents());
    }
}
