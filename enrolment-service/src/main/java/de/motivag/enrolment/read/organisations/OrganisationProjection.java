package de.motivag.enrolment.read.organisations;

import de.motivag.events.enrolment.OrganisationEvent;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.events.enrolment.OrganisationEvent.TeamDefined;
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
                                  retention_months, goals, version)
                                values (?, ?, ?, ?, ?, ?::jsonb, ?)
                                on conflict (organisation) do update set federal_state = excluded.federal_state,
                                  flyer_link = coalesce(excluded.flyer_link, organisation.flyer_link), loan_days_after_end = excluded.loan_days_after_end,
                                  retention_months = excluded.retention_months, goals = excluded.goals,
                                  version = excluded.version""")
                        .param(organisation)
                        .param(configured.federalState().name())
                        .param(configured.flyerLink().orNull())
                        .param(configured.loanDaysAfterEnd())
                        .param(configured.retentionMonths())
                        .param(JSON.writeValueAsString(configured.goals()))
                        .param(metadata.sequence() + 1)
                        .update();
            case TeamDefined team -> {
                database.sql("insert into team (organisation, team, name) values (?, ?, ?)")
                        .param(organisation)
                        .param(team.team().value())
                        .param(team.name().orNull())
                        .update();
                database.sql("update organisation set version = ? where organisation = ?")
                        .params(metadata.sequence() + 1, organisation)
                        .update();
            }
        }
    }
}
