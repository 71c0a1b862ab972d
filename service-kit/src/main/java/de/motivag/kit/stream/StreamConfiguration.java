package de.motivag.kit.stream;

import de.motivag.kit.eventstore.EventMessages;
import de.motivag.kit.eventstore.HighWaterMark;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.tenancy.TenantTransactions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;

@AutoConfiguration
class StreamConfiguration {
    @Bean
    EventStreamApi eventStreamApi(
            JdbcOperations database,
            EventMessages events,
            TenantTransactions transactions,
            HighWaterMark highWaterMark,
            AccessLog log,
            @Value("${motivag.service}") String service) {
        return new EventStreamApi(
                new EventStream(database, events, transactions, service), highWaterMark, log, service);
    }
}
