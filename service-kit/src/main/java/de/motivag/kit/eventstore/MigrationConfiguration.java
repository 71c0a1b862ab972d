package de.motivag.kit.eventstore;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/** Refuses, in one sentence, a database that other migrations have made: until 1.0.0 they change in place. */
@AutoConfiguration
class MigrationConfiguration {
    @Bean
    FlywayMigrationStrategy onlyWhatTheseMigrationsMade(@Value("${spring.flyway.url}") String url) {
        return flyway -> {
            try {
                flyway.migrate();
            } catch (FlywayValidateException e) {
                LoggerFactory.getLogger(MigrationConfiguration.class)
                        .error("The database was made by other migrations", e);
                throw new IllegalStateException("The database at "
                        + url
                        + " was made by another build, whose migrations differ from this one's;"
                        + " this build needs an empty database.");
            }
        };
    }
}
