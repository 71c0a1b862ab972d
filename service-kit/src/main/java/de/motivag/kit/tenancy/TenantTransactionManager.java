package de.motivag.kit.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Sets the tenant in the database at the start of every transaction. */
public final class TenantTransactionManager extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;

    public TenantTransactionManager(DataSource database) {
        super(database);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (var statement = connection.prepareStatement("select set_config('motivag.organisation', ?, true)")) {
            statement.setString(1, TenantContext.tenant());
            statement.execute();
        }
    }
}
