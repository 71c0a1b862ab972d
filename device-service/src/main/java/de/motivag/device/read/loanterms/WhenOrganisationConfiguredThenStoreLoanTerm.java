package de.motivag.device.read.loanterms;

import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Replica;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a replica of the terms of loans that an organisation has set in enrolment-service. A change does not move due days
 * that are already set.
 */
@Component
final class WhenOrganisationConfiguredThenStoreLoanTerm implements Replica<OrganisationConfigured> {
    private final JdbcClient database;

    WhenOrganisationConfiguredThenStoreLoanTerm(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String table() {
        return "loan_term_replica";
    }

    @Override
    public Class<OrganisationConfigured> event() {
        return OrganisationConfigured.class;
    }

    @Override
    public void on(OrganisationConfigured settings, EventMetadata metadata) {
        database.sql("""
                        insert into loan_term_replica (organisation, days_after_end, horizon_months, federal_state)
                        values (?, ?, ?, ?) on conflict (organisation) do update
                        set (days_after_end, horizon_months, federal_state) =
                            (excluded.days_after_end, excluded.horizon_months, excluded.federal_state)""")
                .params(
                        metadata.organisation().value(),
                        settings.loanDaysAfterEnd(),
                        settings.planningHorizonMonths(),
                        settings.federalState().name())
                .update();
    }
}
