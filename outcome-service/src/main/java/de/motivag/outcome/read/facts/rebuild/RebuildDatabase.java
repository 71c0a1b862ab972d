package de.motivag.outcome.read.facts.rebuild;

import de.motivag.kit.tenancy.TenantTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Database connections for a rebuild. Working connections belong to the owner, to whom row-level security does not
 * apply, and share one application name.
 */
@Component
final class RebuildDatabase {
    private static final String NAME = "motivag-facts-rebuild";
    private static final String ONLY_ONE = "select pg_try_advisory_lock(hashtext('" + NAME + "'))";

    private final JdbcOperations pooled;
    private final TenantTransactions transactions;
    private final DataSource owner;

    /**
     * @param pooled used to read the status, because opening a connection for each read would take longer than a
     *     command
     */
    RebuildDatabase(
            JdbcOperations pooled,
            TenantTransactions transactions,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String owner,
            @Value("${spring.flyway.password}") String password) {
        this.pooled = pooled;
        this.transactions = transactions;
        this.owner = connections(url, owner, password);
    }

    private static DataSource connections(String url, String owner, String password) {
        var properties = new Properties();
        properties.put("ApplicationName", NAME);
        // A crash loses the last moment of both rows and positions, so they stay consistent.
        // The rebuild has its own threads, so PostgreSQL needs no parallel workers.
        properties.put(
                "options",
                "-c synchronous_commit=off -c maintenance_work_mem=256MB -c work_mem=64MB"
                        + " -c max_parallel_maintenance_workers=0");
        var connections = new DriverManagerDataSource(url, owner, password);
        connections.setConnectionProperties(properties);
        return connections;
    }

    <T> T looked(ConnectionCallback<T> look) {
        return Objects.requireNonNull(transactions.acrossTenants(() -> pooled.execute(look)));
    }

    Connection connection() throws SQLException {
        return owner.getConnection();
    }

    Connection transactional() throws SQLException {
        var database = connection();
        database.setAutoCommit(false);
        return database;
    }

    /** Takes the lock that only one connection of all instances can hold, until the connection is closed. */
    static boolean isOnlyOne(Connection database) throws SQLException {
        return FactCopy.ask(database, ONLY_ONE);
    }

    static void endOthers(Connection database) throws SQLException {
        FactCopy.execute(database, """
                        select pg_terminate_backend(pid, 5000) from pg_stat_activity
                        where application_name = '%s' and usename = current_user and datname = current_database()
                            and pid <> pg_backend_pid()""".formatted(NAME));
    }
}
