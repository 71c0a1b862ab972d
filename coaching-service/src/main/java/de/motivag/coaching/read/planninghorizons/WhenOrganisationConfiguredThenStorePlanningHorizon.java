package de.motivag.coaching.read.planninghorizons;

import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Replica;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a replica of the planning horizon and the federal state that an organisation has set in enrolment-service. */
@Component
final class WhenOrganisationConfiguredThenStorePlanningHorizon implements Replica<OrganisationConfigured> {
    private final JdbcClient database;

    WhenOrganisationConfiguredThenStorePlanningHorizon(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String table() {
        return "planning_horizon_replica";
    }

    @Override
    public Class<OrganisationConfigured> event() {
        return OrganisationConfigured.class;
    }

    @Override
    public void on(OrganisationConfigured settings, EventMetadata metadata) {
        database.sql("""
                        insert into planning_horizon_replica (organisation, months, federal_state) values (?, ?, ?)
                        on conflict (organisation) do update set months = excluded.months,
                            federal_state = excluded.federal_state""")
                .params(
                        metadata.organisation().value(),
                        settings.planningHorizonMonths(),
                        settings.federalState().name())
                .update();
    }
}
