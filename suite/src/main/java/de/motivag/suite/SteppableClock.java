package de.motivag.suite;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of all services in a launcher: the system's time plus an offset. The clock runs by itself and can be moved
 * forward, so that weeks pass in a demonstration. Tokens and leases use the real time.
 */
public final class SteppableClock extends Clock {

    private final Clock system;
    private final ZoneId zone;
    private final AtomicReference<Duration> offset;

    /** Creates a clock that shows the present time. */
    public SteppableClock() {
        this(Clock.systemUTC(), ZoneOffset.UTC, new AtomicReference<>(Duration.ZERO));
    }

    private SteppableClock(Clock system, ZoneId zone, AtomicReference<Duration> offset) {
        this.system = system;
        this.zone = zone;
        this.offset = offset;
    }

    /** Moves forward to the instant. Refuses an instant in the past of this clock. */
    public void advanceTo(Instant instant) {
        offset.updateAndGet(present -> {
            Instant now = system.instant();
            if (instant.isBefore(now.plus(present))) {
                throw new IllegalArgumentException("the clock is already past  " + instant);
            }
            return Duration.between(now, instant);
        });
    }

    /**
     * Moves the clock into the past, to play events from there. Refuses a future instant. Only allowed before anything
     * is recorded.
     */
    public void backTo(Instant instant) {
        Instant now = system.instant();
        if (instant.isAfter(now)) {
            throw new IllegalArgumentException(instant + " is in the future");
        }
        offset.set(Duration.between(now, instant));
    }

    /** Sets the clock to the system's time. */
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

    /** A clock with another time zone that shares the offset. */
    @Override
    public Clock withZone(ZoneId other) {
        return new SteppableClock(system, other, offset);
    }
}
