package de.motivag.kit.eventstore;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/** Refuses a database created by other migrations, because migrations change in place until 1.0.0. */
@AutoConfiguration
class MigrationConfiguration {
    @Bean
    FlywayMigrationStrategy onlyWhatTheseMigrationsMade(@Value("${spring.flyway.url}") String url) {
        return flyway -> {
            try {
                flyway.migrate();
            } catch (FlywayValidateException e) {
                LoggerFactory.getLogger(MigrationConfiguration.class)
                        .error("The database was created by other migrations", e);
                throw new IllegalStateException("The database at "
                        + url
                        + " was created by another build with different migrations;"
                        + " this build needs an empty database.");
            }
        };
    }
}
