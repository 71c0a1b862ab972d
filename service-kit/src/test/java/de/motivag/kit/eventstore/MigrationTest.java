package de.motivag.kit.eventstore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.probe.ProbeService;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
class MigrationTest {
    @Test
    void a_database_migrated_by_another_build_is_refused_in_one_sentence() throws SQLException {
        var database = Infrastructure.shared().database("probe_older");
        Flyway.configure()
                .dataSource(database.url(), database.ownerUser(), database.ownerPassword())
                .locations("classpath:db/kit", "classpath:db/probe")
                .load()
                .migrate();
        try (var connection =
                        DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("update flyway_schema_history set checksum = checksum + 1 where version = '1'");
        }
        assertThatThrownBy(() -> ProbeService.start("probe_older"))
                .rootCause()
                .hasMessage("The database at " + database.url()
                        + " was created by another build with different migrations;"
                        + " this build needs an empty database.");
    }
}
