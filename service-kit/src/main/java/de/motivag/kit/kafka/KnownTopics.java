package de.motivag.kit.kafka;

import de.motivag.kit.tenancy.TenantTransactions;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kafka's ids of the topics that this database was used with. A topic that was deleted and created again has another
 * id, and the stored offsets mean nothing in it.
 */
public final class KnownTopics implements AutoCloseable {
    private final Admin kafka;
    private final JdbcClient database;
    private final TenantTransactions transactions;

    KnownTopics(Admin kafka, JdbcClient database, TenantTransactions transactions) {
        this.kafka = kafka;
        this.database = database;
        this.transactions = transactions;
    }

    /** @throws TopicMisfit if one of the topics has another id than before */
    public void require(Collection<String> topics) {
        describe(topics).forEach((described) -> {
            var known = transactions.acrossTenants(() -> known(described));
            if (!known.equals(described.id())) {
                throw new TopicMisfit(
                        "The topic %s was deleted and created again (id %s, previously %s): stored offsets do not fit it"
                                .formatted(described.topic(), described.id(), known));
            }
        });
    }

    private record Described(String topic, String id) {}

    private List<Described> describe(Collection<String> topics) {
        try {
            return kafka.describeTopics(topics).allTopicNames().get().values().stream()
                    .map(topic -> new Described(topic.name(), topic.topicId().toString()))
                    .toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not describe its topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The id of the topic when it was first seen. */
    private String known(Described topic) {
        var before = find(topic.topic());
        if (before != null) {
            return before;
        }
        database.sql("insert into known_topic (topic, id) values (?, ?) on conflict do nothing")
                .params(topic.topic(), topic.id())
                .update();
        var now = find(topic.topic());
        return now == null ? topic.id() : now;
    }

    private @Nullable String find(String topic) {
        return database.sql("select id from known_topic where topic = ?")
                .param(topic)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    @Override
    public void close() {
        kafka.close(Duration.ofSeconds(1));
    }
}
