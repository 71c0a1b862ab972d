package de.motivag.kit.history;

import de.motivag.kit.eventstore.EventMessages;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.tenancy.TenantTransactions;
import java.util.Optional;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration
class HistoryConfiguration {
    @Bean
    ParticipantHistory participantHistory(
            JdbcClient database, EventMessages events, TenantTransactions transactions, AccessLog log) {
        return new ParticipantHistory(database, events, transactions, log);
    }

    @Bean
    ErasurePreviewApi erasurePreviewApi(
            JdbcClient database, TenantTransactions transactions, Optional<ErasureObstacles> obstacles) {
        return new ErasurePreviewApi(database, transactions, obstacles);
    }
}
