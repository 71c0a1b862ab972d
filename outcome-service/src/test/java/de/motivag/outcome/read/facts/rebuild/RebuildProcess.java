package de.motivag.outcome.read.facts.rebuild;

import de.motivag.kit.tenancy.TenantTransactions;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** An instance that only rebuilds and is killed by the test. */
final class RebuildProcess {
    static final String UP = "up";

    private RebuildProcess() {}

    /** @param where address of Kafka, then address, user and password of the owner's database */
    public static void main(String... where) throws InterruptedException {
        var kafka = new DefaultKafkaConsumerFactory<String, byte[]>(
                Map.of("bootstrap.servers", where[0]), new StringDeserializer(), new ByteArrayDeserializer());
        var database = new JdbcTemplate(new DriverManagerDataSource(where[1], where[2], where[3]));
        var transactions = new TenantTransactions(TransactionOperations.withoutTransaction());
        var databases = new RebuildDatabase(database, transactions, where[1], where[2], where[3]);
        new RebuildWorker(databases, kafka, new RebuildProgress(), RebuildTest.BATCH).start();
        System.out.println(UP);
        Thread.currentThread().join();
    }
}
