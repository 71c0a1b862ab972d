package de.motivag.suite.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Ids that the demo chooses. They have version 4, as the services require, and are the same on every run. */
final class DemoId {
    private static final long VERSION_BITS = 0xf000L;
    private static final long VERSION_4 = 0x4000L;

    private DemoId() {}

    static UUID of(String name) {
        var hash = UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
        return new UUID(hash.getMostSignificantBits() & ~VERSION_BITS | VERSION_4, hash.getLeastSignificantBits());
    }
}
