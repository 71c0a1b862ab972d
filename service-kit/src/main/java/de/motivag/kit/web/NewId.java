package de.motivag.kit.web;

import java.util.UUID;

/**
 * The ids that a caller may choose for a new entity: UUIDs of version 4 or 7 (RFC 9562), which are random. UUIDs of
 * version 5 are derived by the services, and anybody could compute them.
 */
final class NewId {
    private static final int RFC_9562 = 2;

    private NewId() {}

    static boolean mayBeChosen(UUID id) {
        return id.variant() == RFC_9562 && (id.version() == 4 || id.version() == 7);
    }
}
