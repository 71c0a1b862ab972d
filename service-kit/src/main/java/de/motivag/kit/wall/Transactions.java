package de.motivag.kit.wall;

import de.motivag.events.OrganisationId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Runs transactions for one tenant, or for all. */
public final class Transactions {
    private final TransactionOperations transactions;

    public Transactions(TransactionOperations transactions) {
        this.transactions = transactions;
    }

    /** @param organisation tenant of the transaction; none for all, see {@link Wall#everywhere} */
    public <T> T within(@Nullable OrganisationId organisation, Supplier<T> work) {
        Supplier<T> transaction = () -> transactions.execute(status -> work.get());
        return organisation == null ? Wall.everywhere(transaction) : Wall.within(organisation, transaction);
    }

    public <T> T everywhere(Supplier<T> work) {
        return within(null, work);
    }
}
