package de.motivag.kit.recovery;

import de.motivag.kit.decision.Entity;
import de.motivag.kit.eventstore.EventMessages;
import de.motivag.kit.eventstore.HeldKeys;
import de.motivag.kit.eventstore.Projections;
import de.motivag.kit.eventstore.ViewRebuild;
import de.motivag.kit.kafka.ConsumedTopics;
import de.motivag.kit.kafka.StoppedConsumers;
import de.motivag.kit.kafka.TopicFit;
import de.motivag.kit.kafka.Topics;
import de.motivag.kit.kafka.VoidEvents;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.kit.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.core.ConsumerFactory;

@AutoConfiguration
class RecoveryConfiguration {
    @Bean
    OwnTopic ownTopic(@Value("${motivag.service}") String service, ConsumerFactory<String, byte[]> kafka) {
        return new OwnTopic(Topics.of(service), kafka);
    }

    @Bean
    Comparison comparison(
            OwnTopic topic, TopicFit fit, VoidEvents voids, JdbcClient database, TenantTransactions transactions) {
        return new Comparison(topic, fit, new StoreLookup(database, transactions), voids, transactions);
    }

    @Bean
    Recovery recovery(
            Comparison comparison,
            EventMessages codec,
            ObjectProvider<Entity<?, ?>> entities,
            Vault vault,
            TenantTransactions transactions,
            Projections projections,
            ViewRebuild views,
            HeldKeys keys,
            Clock clock,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String owner,
            @Value("${spring.flyway.password}") String password) {
        var events = new RecoveredEvents(codec, entities.stream().toList(), vault, transactions);
        return new Recovery(
                new DriverManagerDataSource(url, owner, password), comparison, events, projections, views, keys, clock);
    }

    @Bean
    TopicGate topicGate(
            @Value("${motivag.service}") String service,
            OwnTopic topic,
            Comparison comparison,
            Recovery recovery,
            ObjectProvider<ConsumedTopics> consumed,
            @Value("${motivag.recovery}") List<String> confirmed,
            @Value("${motivag.comparison.enabled}") boolean enabled,
            @Value("${motivag.comparison.every}") Duration every) {
        return new TopicGate(service, topic, comparison, recovery, consumed, confirmed, enabled, every);
    }

    /** The name that the readiness probe uses. */
    @Bean
    TopicHealth topicHealthIndicator(TopicGate gate, StoppedConsumers stopped) {
        return new TopicHealth(gate, stopped);
    }

    @Bean
    RecoveryMetrics recoveryMetrics(TopicGate gate, StoppedConsumers stopped, VoidEvents voids) {
        return new RecoveryMetrics(gate, stopped, voids);
    }

    @Bean
    RecoveryApi recoveryApi(JdbcClient database, TenantTransactions transactions) {
        return new RecoveryApi(database, transactions);
    }
}
