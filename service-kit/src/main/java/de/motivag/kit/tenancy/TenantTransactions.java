package de.motivag.kit.tenancy;

import de.motivag.events.OrganisationId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Runs transactions for one tenant, or for all. */
public final class TenantTransactions {
    private final TransactionOperations transactions;

    public TenantTransactions(TransactionOperations transactions) {
        this.transactions = transactions;
    }

    /** @param organisation tenant of the transaction; none for all, see {@link TenantContext#acrossTenants} */
    public <T> T within(@Nullable OrganisationId organisation, Supplier<T> work) {
        Supplier<T> transaction = () -> transactions.execute(status -> work.get());
        return organisation == null
                ? TenantContext.acrossTenants(transaction)
                : TenantContext.within(organisation, transaction);
    }

    public <T> T acrossTenants(Supplier<T> work) {
        return within(null, work);
    }
}
