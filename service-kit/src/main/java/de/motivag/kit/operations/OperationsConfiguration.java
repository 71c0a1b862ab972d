package de.motivag.kit.operations;

import de.motivag.kit.eventstore.Projections;
import de.motivag.kit.eventstore.ViewRebuild;
import de.motivag.kit.kafka.EventFlow;
import de.motivag.kit.kafka.ParkedEvents;
import de.motivag.kit.kafka.ReplicaRebuild;
import de.motivag.kit.sweep.Sweeps;
import de.motivag.kit.worklists.ListWithWorklists;
import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class OperationsConfiguration {
    @Bean
    FlowMetrics flowMetrics(EventFlow flow, ParkedEvents parked) {
        return new FlowMetrics(flow, parked);
    }

    @Bean
    FlowApi flowApi(EventFlow flow, ParkedEvents parked) {
        return new FlowApi(flow, parked);
    }

    @Bean
    ListWithWorklists parkedWorklist() {
        return ParkedWorklist.LIST;
    }

    @Bean
    MeterFilter httpHelpTexts() {
        return new HttpHelpTexts();
    }

    @Bean
    SweepsApi sweepsApi(Sweeps sweeps) {
        return new SweepsApi(sweeps);
    }

    @Bean
    ReplicasApi replicasApi(ReplicaRebuild rebuild) {
        return new ReplicasApi(rebuild);
    }

    @Bean
    ViewsApi viewsApi(Projections projections, ViewRebuild rebuild) {
        return new ViewsApi(projections, rebuild);
    }
}
