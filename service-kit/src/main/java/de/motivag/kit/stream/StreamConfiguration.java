package de.motivag.kit.stream;

import de.motivag.kit.eventstore.Horizon;
import de.motivag.kit.eventstore.StoredEvents;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.wall.Transactions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;

@AutoConfiguration
class StreamConfiguration {
    @Bean
    EventStreamApi eventStreamApi(
            JdbcOperations database,
            StoredEvents events,
            Transactions transactions,
            Horizon horizon,
            AccessLog log,
            @Value("${motivag.service}") String service) {
        return new EventStreamApi(new EventStream(database, events, transactions, service), horizon, log, service);
    }
}
