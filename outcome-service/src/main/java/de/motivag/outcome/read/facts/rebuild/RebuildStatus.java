package de.motivag.outcome.read.facts.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the latest rebuild is.
 *
 * @param phase none if there was none yet
 * @param events that are in the copy, the relays' own words included; once it is live, all
 * @param of those that are in the live facts
 * @param perSecond in the present phase; none if another instance carries it out
 * @param secondsLeft of the present phase at that rate
 * @param share of the time that it may work
 * @param words why it failed, or what it waits for
 * @param tables the copy beside what was live at the same positions, once it was compared
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
        List<Contents.Compared> tables) {
    static RebuildStatus of(Connection database, Progress here) throws SQLException {
        var live = Reached.live(database).records();
        var latest = Runs.latest(database);
        if (latest.isEmpty()) {
            return new RebuildStatus(null, 0, live, null, null, null, null, null, null, List.of());
        }
        var run = latest.get();
        var ours = here.isRunning() && run.phase().isRunning();
        return new RebuildStatus(
                run.phase(),
                run.phase() == Phase.DONE ? live : Reached.copy(database).records(),
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
