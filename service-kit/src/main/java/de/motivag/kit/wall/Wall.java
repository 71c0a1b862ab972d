package de.motivag.kit.wall;

import de.motivag.events.OrganisationId;
import java.util.function.Supplier;

/**
 * On which side of the wall the current thread works. Row-level security compares every row with it; a thread that has
 * not said where it stands sees nothing and can store nothing.
 */
public final class Wall {
    private static final String NOWHERE = "";
    private static final String EVERYWHERE = "*";
    private static final ThreadLocal<String> SIDE = ThreadLocal.withInitial(() -> NOWHERE);

    private Wall() {}

    static String side() {
        return SIDE.get();
    }

    public static <T> T within(OrganisationId organisation, Supplier<T> work) {
        try (var _ = enter(organisation)) {
            return work.get();
        }
    }

    /** For the relay, sweeps and a consumer's bookkeeping only: sees every organisation, and can append to none. */
    public static <T> T everywhere(Supplier<T> work) {
        try (var _ = new Side(EVERYWHERE)) {
            return work.get();
        }
    }

    public static Side enter(OrganisationId organisation) {
        return new Side(organisation.value());
    }

    /** A side entered, until it is closed. */
    public static final class Side implements AutoCloseable {
        private final String before = SIDE.get();

        private Side(String side) {
            SIDE.set(side);
        }

        @Override
        public void close() {
            SIDE.set(before);
        }
    }
}
