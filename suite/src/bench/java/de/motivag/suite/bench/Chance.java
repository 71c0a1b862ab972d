package de.motivag.suite.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** The random choices of a log. */
final class Chance {
    private final SplittableRandom random;

    Chance(SplittableRandom random) {
        this.random = random;
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    int nextInt(int least, int bound) {
        return random.nextInt(least, bound);
    }

    double nextDouble() {
        return random.nextDouble();
    }

    /** A UUID of version 7 with that time, so that keys are created roughly in ascending order, as in the services. */
    UUID uuid(Instant at) {
        var time = at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(time, random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    /** @param share between 0 and 1 */
    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A time of the working hours of that day. */
    Instant during(LocalDate day) {
        return day.atTime(8, 0).toInstant(ZoneOffset.UTC).plusMillis(random.nextInt(8 * 60 * 60 * 1000));
    }
}
