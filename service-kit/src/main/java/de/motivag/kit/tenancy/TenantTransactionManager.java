package de.motivag.kit.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Sets the tenant in the database at the start of every transaction. In one that only reads, queries are planned for
 * their parameters: lists have many optional filters, and a plan that fits all their values takes up to minutes.
 */
public final class TenantTransactionManager extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;
    private static final String WRITING = "select set_config('motivag.organisation', ?, true)";
    private static final String READING = WRITING + ", set_config('plan_cache_mode', 'force_custom_plan', true)";

    public TenantTransactionManager(DataSource database) {
        super(database);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (var statement = connection.prepareStatement(definition.isReadOnly() ? READING : WRITING)) {
            statement.setString(1, TenantContext.tenant());
            statement.execute();
        }
    }
}
