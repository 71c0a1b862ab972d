package de.motivag.suite;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one clock of all services in a launcher: the system's time plus an offset. It ticks on by itself and can be moved
 * forward, so that weeks can pass in a demonstration; tokens and leases keep the real time.
 */
public final class SteppableClock extends Clock {

    private final Clock system;
    private final ZoneId zone;
    private final AtomicReference<Duration> offset;

    /** At the present. */
    public SteppableClock() {
        this(Clock.systemUTC(), ZoneOffset.UTC, new AtomicReference<>(Duration.ZERO));
    }

    private SteppableClock(Clock system, ZoneId zone, AtomicReference<Duration> offset) {
        this.system = system;
        this.zone = zone;
        this.offset = offset;
    }

    /** Moves on to this instant; refuses one that has passed. */
    public void advanceTo(Instant instant) {
        offset.updateAndGet(present -> {
            Instant now = system.instant();
            if (instant.isBefore(now.plus(present))) {
                throw new IllegalArgumentException("the clock has passed " + instant + " already");
            }
            return Duration.between(now, instant);
        });
    }

    /** Back into the past, to tell it from there; refuses what is to come. Only while nothing has been recorded. */
    public void backTo(Instant instant) {
        Instant now = system.instant();
        if (instant.isAfter(now)) {
            throw new IllegalArgumentException(instant + " has not come yet");
        }
        offset.set(Duration.between(now, instant));
    }

    /** Back to, or on to, the system's time. */
    public void toPresent() {
        offset.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** Shares the offset. */
    @Override
    public Clock withZone(ZoneId other) {
        return new SteppableClock(system, other, offset);
    }
}
