package de.motivag.suite.bench;

import static de.motivag.suite.bench.Bench.say;

import de.motivag.kit.kafka.LogOnTopics;
import de.motivag.suite.Service;
import de.motivag.suite.Suite;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.core.ProducerFactory;

/** Writes a log to the topics. */
final class Publisher {
    private final Suite suite;
    private final Log log;
    private Instant lastAt = Instant.EPOCH;

    Publisher(Suite suite, Log log) {
        this.suite = suite;
        this.log = log;
    }

    /** The time of recording of the last event, in the log's own time. */
    Instant lastAt() {
        return lastAt;
    }

    /**
     * Publishes the next events of the log. These services count them as read, so they become facts only by a rebuild.
     */
    void publish(long events, Service... running) {
        say("%,d events are published", events);
        for (var service : running) {
            LogOnTopics.stopConsumers(suite.context(service));
        }
        @SuppressWarnings("unchecked")
        ProducerFactory<String, byte[]> producers =
                suite.context(Service.OUTCOME).getBean(ProducerFactory.class);
        try (var producer = producers.createProducer()) {
            for (long i = 0; i < events; i++) {
                var written = log.next();
                lastAt = written.recorded().at();
                producer.send(LogOnTopics.record(written.recorded(), written.event()));
            }
            producer.flush();
        }
        var ends = LogOnTopics.ends(suite.kafka().bootstrapServers());
        for (var service : running) {
            LogOnTopics.startConsumersBehind(suite.context(service), ends, JdbcClient.create(owner(service)));
        }
    }

    private DriverManagerDataSource owner(Service service) {
        var database = suite.postgres().database(service.toString());
        return new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword());
    }
}
