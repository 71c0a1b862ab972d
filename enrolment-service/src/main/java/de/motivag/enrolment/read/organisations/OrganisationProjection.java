package de.motivag.enrolment.read.organisations;

import de.motivag.events.enrolment.OrganisationEvent;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.events.enrolment.OrganisationEvent.TeamDefined;
import de.motivag.events.enrolment.OrganisationEvent.TeamRenamed;
import de.motivag.events.enrolment.OrganisationEvent.TeamRetired;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
final class OrganisationProjection implements Projection<OrganisationEvent> {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String view() {
        return "organisation";
    }

    @Override
    public List<String> tables() {
        return List.of("organisation", "team");
    }

    @Override
    public Class<OrganisationEvent> events() {
        return OrganisationEvent.class;
    }

    @Override
    public void on(OrganisationEvent event, EventMetadata metadata, JdbcClient database) {
        var organisation = metadata.organisation().value();
        switch (event) {
            case OrganisationConfigured configured ->
                database.sql("""
                                insert into organisation (organisation, federal_state, flyer_link, loan_days_after_end,
                                  retention_months, planning_horizon_months, goals, version)
                                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                                on conflict (organisation) do update set federal_state = excluded.federal_state,
                                  flyer_link = coalesce(excluded.flyer_link, organisation.flyer_link), loan_days_after_end = excluded.loan_days_after_end,
                                  retention_months = excluded.retention_months,
                                  planning_horizon_months = excluded.planning_horizon_months, goals = excluded.goals,
                                  version = excluded.version""")
                        .param(organisation)
                        .param(configured.federalState().name())
                        .param(configured.flyerLink().orNull())
                        .param(configured.loanDaysAfterEnd())
                        .param(configured.retentionMonths())
                        .param(configured.planningHorizonMonths())
                        .param(JSON.writeValueAsString(configured.goals()))
                        .param(metadata.sequence() + 1)
                        .update();
            case TeamDefined team -> {
                database.sql("insert into team (organisation, team, name) values (?, ?, ?)")
                        .param(organisation)
                        .param(team.team().value())
                        .param(team.name().orNull())
                        .update();
                version(organisation, metadata, database);
            }
            case TeamRenamed team -> {
                // A name that was lost with the database does not replace the earlier one.
                database.sql("update team set name = coalesce(?, name) where organisation = ? and team = ?")
                        .param(team.name().orNull())
                        .param(organisation)
                        .param(team.team().value())
                        .update();
                version(organisation, metadata, database);
            }
            case TeamRetired team -> {
                database.sql("update team set retired = true where organisation = ? and team = ?")
                        .params(organisation, team.team().value())
                        .update();
                version(organisation, metadata, database);
            }
        }
    }

    private static void version(String organisation, EventMetadata metadata, JdbcClient database) {
        database.sql("update organisation set version = ? where organisation = ?")
                .params(metadata.sequence() + 1, organisation)
                .update();
    }
}
