package de.motivag.infrastructure;

/**
 * The PostgreSQL and Kafka shared by all tests of one JVM: embedded by default, containers with {@code -Dinfra=docker}.
 * Both start on first use and end with the JVM, and all data are deleted.
 */
public interface Infrastructure {

    static Infrastructure shared() {
        return SharedInfrastructure.get();
    }

    /** The database of this name with its two roles, created if absent. */
    Database database(String name);

    String bootstrapServers();
}
