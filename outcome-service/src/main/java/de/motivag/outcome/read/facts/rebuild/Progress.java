package de.motivag.outcome.read.facts.rebuild;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How far the rebuild of this instance is and how fast, for its status, its metrics and a bar in the log. */
@Component
final class Progress implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
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

    /** It is over, or goes on in another instance. */
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

    /** Since this phase began here. */
    synchronized long perSecond() {
        return isRunning() ? (long) ((records - before) / Math.max(0.001, (System.nanoTime() - began) / 1e9)) : 0;
    }

    /** Of this phase, at that rate. */
    synchronized long secondsLeft() {
        return Math.max(0, of - records) / Math.max(1, perSecond());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("motivag.rebuild.running", this, now -> now.isRunning() ? 1 : 0)
                .description("Whether this instance makes the facts anew")
                .register(registry);
        Gauge.builder("motivag.rebuild.events", this, Progress::records)
                .description("Records that are in the facts made anew")
                .register(registry);
        Gauge.builder("motivag.rebuild.events.per.second", this, Progress::perSecond)
                .description("Rate of the present phase")
                .register(registry);
    }
}
