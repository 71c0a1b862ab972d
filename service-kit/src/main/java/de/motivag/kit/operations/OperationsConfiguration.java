package de.motivag.kit.operations;

import de.motivag.kit.eventstore.Projections;
import de.motivag.kit.eventstore.StoredEvents;
import de.motivag.kit.eventstore.ViewRebuild;
import de.motivag.kit.kafka.Flow;
import de.motivag.kit.kafka.ParkedEvents;
import de.motivag.kit.sweep.Sweeps;
import de.motivag.kit.wall.Transactions;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@AutoConfiguration
class OperationsConfiguration {
    @Bean
    FlowMetrics flowMetrics(Flow flow, ParkedEvents parked) {
        return new FlowMetrics(flow, parked);
    }

    @Bean
    FlowApi flowApi(Flow flow, ParkedEvents parked) {
        return new FlowApi(flow, parked);
    }

    /** A view's shadow belongs to the tables' owner, whom the wall does not hold. */
    @Bean
    ViewRebuild viewRebuild(
            EventStorageEngine engine,
            StoredEvents events,
            Transactions transactions,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String owner,
            @Value("${spring.flyway.password}") String password) {
        var database = new DriverManagerDataSource(url, owner, password);
        return new ViewRebuild(engine, events, database, transactions);
    }

    @Bean
    SweepsApi sweepsApi(Sweeps sweeps) {
        return new SweepsApi(sweeps);
    }

    @Bean
    ViewsApi viewsApi(Projections projections, ViewRebuild rebuild) {
        return new ViewsApi(projections, rebuild);
    }
}
