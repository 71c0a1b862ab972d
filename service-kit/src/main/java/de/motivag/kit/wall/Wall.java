package de.motivag.kit.wall;

import de.motivag.events.OrganisationId;
import java.util.function.Supplier;

/**
 * The tenant for which the current thread works. Row-level security compares it with every row. A thread without a
 * tenant sees no rows and can store none.
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

    /**
     * Runs work for all tenants: it can read every organisation and append to none. Only for the relay, sweeps and a
     * consumer's bookkeeping.
     */
    public static <T> T everywhere(Supplier<T> work) {
        try (var _ = new Side(EVERYWHERE)) {
            return work.get();
        }
    }

    public static Side enter(OrganisationId organisation) {
        return new Side(organisation.value());
    }

    /** A tenant that is set until this object is closed. */
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
