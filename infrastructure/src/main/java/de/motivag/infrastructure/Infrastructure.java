package de.motivag.infrastructure;

/**
 * The PostgreSQL and Kafka that all tests of one JVM share: embedded by default, containers with {@code -Dinfra=docker}.
 * Started on first use, gone when the JVM is, with all data.
 */
public interface Infrastructure {

    static Infrastructure shared() {
        return SharedInfrastructure.get();
    }

    /** The database of this name with its two roles, created if absent. */
    Database database(String name);

    String bootstrapServers();
}
