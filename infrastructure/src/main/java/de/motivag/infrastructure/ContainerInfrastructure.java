package de.motivag.infrastructure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * PostgreSQL and Kafka in Testcontainers, for machines with a Docker engine. It compiles, but has not been run on the
 * development machine.
 */
final class ContainerInfrastructure implements Infrastructure {

    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18").withDatabaseName("postgres");
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.4.0")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    private final Map<String, String> passwords = new ConcurrentHashMap<>();

    ContainerInfrastructure() {
        SharedInfrastructure.inParallel(postgres::start, kafka::start);
    }

    @Override
    public Database database(String name) {
        String server = "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/";
        return new Databases(
                        server,
                        postgres.getUsername(),
                        postgres.getPassword(),
                        role -> passwords.computeIfAbsent(role, _ -> Passwords.random()))
                .named(name);
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }
}
