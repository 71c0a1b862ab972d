package de.motivag.kit.tenancy;

import de.motivag.events.OrganisationId;
import java.util.function.Supplier;

/**
 * The tenant for which the current thread works. Row-level security compares it with every row. A thread without a
 * tenant sees no rows and can store none.
 */
public final class TenantContext {
    private static final String NONE = "";
    private static final String ALL = "*";
    private static final ThreadLocal<String> TENANT = ThreadLocal.withInitial(() -> NONE);

    private TenantContext() {}

    static String tenant() {
        return TENANT.get();
    }

    public static <T> T within(OrganisationId organisation, Supplier<T> work) {
        try (var _ = enter(organisation)) {
            return work.get();
        }
    }

    /**
     * Runs work for all tenants: it can read every organisation and append to none. Only for the relay, sweeps, a
     * consumer's bookkeeping, and to find the organisation of a secret address.
     */
    public static <T> T acrossTenants(Supplier<T> work) {
        try (var _ = new Scope(ALL)) {
            return work.get();
        }
    }

    public static Scope enter(OrganisationId organisation) {
        return new Scope(organisation.value());
    }

    /** A tenant that is set until this object is closed. */
    public static final class Scope implements AutoCloseable {
        private final String before = TENANT.get();

        private Scope(String tenant) {
            TENANT.set(tenant);
        }

        @Override
        public void close() {
            TENANT.set(before);
        }
    }
}
