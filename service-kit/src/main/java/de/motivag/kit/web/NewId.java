package de.motivag.kit.web;

import java.util.UUID;

/**
 * Checks ids that a caller chooses for something new. They must be random: UUIDs of version 4 or 7 (RFC 9562). Ids of
 * version 5 are derived by the services, and every caller could compute them.
 */
final class NewId {
    private static final int RFC_9562 = 2;

    private NewId() {}

    static boolean mayBeChosen(UUID id) {
        return id.variant() == RFC_9562 && (id.version() == 4 || id.version() == 7);
    }
}
