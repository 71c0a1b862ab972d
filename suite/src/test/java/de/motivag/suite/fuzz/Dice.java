package de.motivag.suite.fuzz;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Random choices from a seed; equal seeds result in equal choices. */
record Dice(Random random) {
    static Dice of(long seed) {
        return new Dice(new Random(seed));
    }

    /** @param percent probability of true */
    boolean in100(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    @SafeVarargs
    final <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A UUID of version 4, like one that a client chooses. */
    UUID uuid() {
        return new UUID(
                random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & Long.MAX_VALUE >> 1 | Long.MIN_VALUE);
    }
}
