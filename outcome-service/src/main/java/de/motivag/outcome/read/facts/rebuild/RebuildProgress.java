package de.motivag.outcome.read.facts.rebuild;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Progress and speed of the rebuild in this instance, for the status, the metrics and a bar in the log. */
@Component
final class RebuildProgress implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildProgress.class);
    private static final long LOG_INTERVAL_NANOS = 4_000_000_000L;
    private static final int WIDTH = 30;

    private Phase phase = Phase.DONE;
    private long beganAt;
    private long recordsAtBegin;
    private long records;
    private long of;
    private long loggedAt;

    /** @param records number of records already in the copy */
    synchronized void begins(Phase now, long records, long of) {
        if (now != phase) {
            phase = now;
            beganAt = System.nanoTime();
            recordsAtBegin = records;
            LOG.info("Rebuild of the facts: {}", now);
        }
        this.records = records;
        this.of = of;
    }

    synchronized void done(long more) {
        records += more;
        if (System.nanoTime() - loggedAt > LOG_INTERVAL_NANOS) {
            loggedAt = System.nanoTime();
            LOG.info("Rebuild of the facts: {}", bar());
        }
    }

    /** Marks the rebuild as ended here; it may continue in another instance. */
    synchronized void ends() {
        phase = Phase.DONE;
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

    /** Records per second since this phase began in this instance. */
    synchronized long perSecond() {
        return isRunning()
                ? (long) ((records - recordsAtBegin) / Math.max(0.001, (System.nanoTime() - beganAt) / 1e9))
                : 0;
    }

    /** Seconds until this phase ends at the present rate. */
    synchronized long secondsLeft() {
        return Math.max(0, of - records) / Math.max(1, perSecond());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("motivag.rebuild.running", this, now -> now.isRunning() ? 1 : 0)
                .description("Whether this instance rebuilds the facts")
                .register(registry);
        Gauge.builder("motivag.rebuild.events", this, RebuildProgress::records)
                .description("Records that are in the rebuilt facts")
                .register(registry);
        Gauge.builder("motivag.rebuild.events.per.second", this, RebuildProgress::perSecond)
                .description("Rate of the present phase")
                .register(registry);
    }
}
