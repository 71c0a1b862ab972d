package de.motivag.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.probe.ProbeService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;

/** Tests transactions with the service's settings whose client stops responding. */
@Tag("integration")
class HangingInstanceTest {
    private static final String DATABASE = "hanginginstance";
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = ProbeService.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_transaction_of_a_silent_client_ends() throws SQLException {
        try (var hanging = connection();
                var statement = hanging.createStatement()) {
            hanging.setAutoCommit(false);
            statement.execute("lock table domain_event in row exclusive mode");
            awaitEndOf(hanging);
        }
    }

    /** The connection is not idle, and transaction_timeout does not end it either. */
    @Test
    void the_transaction_of_a_client_that_stops_reading_ends() throws SQLException {
        try (var hanging = connection()) {
            hanging.setAutoCommit(false);
            hanging.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select repeat('x', 1000000) from generate_series(1, 200)) to stdout");
            awaitEndOf(hanging);
        }
    }

    private static void awaitEndOf(Connection hanging) throws SQLException {
        var pid = hanging.unwrap(PGConnection.class).getBackendPID();
        try (var looking = connection();
                var sessions = looking.prepareStatement("select count(*) from pg_stat_activity where pid = ?")) {
            sessions.setInt(1, pid);
            assertThat(number(sessions)).isOne();
            await().atMost(LONGEST).until(() -> number(sessions) == 0);
        }
    }

    private static long number(java.sql.PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connection() throws SQLException {
        var database = Infrastructure.shared().database(DATABASE);
        var properties = new Properties();
        properties.put("user", database.user());
        properties.put("password", database.password());
        properties.put(
                "options",
                service.getEnvironment()
                        .getRequiredProperty("spring.datasource.hikari.data-source-properties.options"));
        return DriverManager.getConnection(database.url(), properties);
    }
}
