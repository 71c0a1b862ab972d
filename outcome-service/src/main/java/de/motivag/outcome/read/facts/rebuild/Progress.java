package de.motivag.outcome.read.facts.rebuild;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far the rebuild of this instance is and how fast, for its status, its metrics and a bar in the log. */
final class Progress {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final long BETWEEN_NANOS = 4_000_000_000L;
    private static final int WIDTH = 30;

    private Phase phase = Phase.DONE;
    private long began;
    private long before;
    private long records;
    private long of;
    private long said;

    /** @param records that the copy had already */
    synchronized void begins(Phase now, long records, long of) {
        if (now != phase) {
            phase = now;
            began = System.nanoTime();
            before = records;
            LOG.info("Facts are made anew: {}", now);
        }
        this.records = records;
        this.of = of;
    }

    synchronized void done(long more) {
        records += more;
        if (System.nanoTime() - said > BETWEEN_NANOS) {
            said = System.nanoTime();
            LOG.info("Facts are made anew: {}", bar());
        }
    }

    synchronized void ends(Phase how) {
        phase = how;
        LOG.info("Facts were made anew: {}, {} records", how, records);
    }

    private String bar() {
        var filled = (int) Math.min(WIDTH, of == 0 ? 0 : WIDTH * records / of);
        return String.format(
                Locale.ROOT,
                "%s [%s%s] %,d of %,d, %,d/s, %d s left",
                phase,
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                records,
                of,
                perSecond(),
                secondsLeft());
    }

    synchronized boolean isRunning() {
        return phase.isRunning();
    }

    synchronized long records() {
        return isRunning() ? records : 0;
    }

    /** Since this phase began here. */
    synchronized long perSecond() {
        return isRunning() ? (long) ((records - before) / Math.max(0.001, (System.nanoTime() - began) / 1e9)) : 0;
    }

    /** Of this phase, at that rate. */
    synchronized long secondsLeft() {
        return Math.max(0, of - records) / Math.max(1, perSecond());
    }
}
