package de.motivag.enrolment.read.organisations;

import static de.motivag.enrolment.EnrolmentRule.NO_SUCH_ORGANISATION;

import de.motivag.events.enrolment.OrganisationEvent.KpiGoal;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Transactional(readOnly = true)
class OrganisationApi {
    /**
     * @param name null if it was lost with the database
     * @param retired whether the team gets no new cases
     */
    record Team(UUID team, @Nullable String name, boolean retired) {}

    /**
     * @param organisation id of the organisation, as in the token
     * @param federalState ISO 3166-2:DE without its prefix; decides the public holidays
     * @param flyerLink null if it was lost with the database, until the settings are posted again
     * @param loanDaysAfterEnd days after the measure's end until a device is due back
     * @param retentionMonths calendar months for which personal data are kept after the end
     * @param planningHorizonMonths calendar months from today within which a planned day must lie
     * @param teams teams in the order of their names
     */
    record OrganisationView(
            String organisation,
            String federalState,
            @Nullable String flyerLink,
            int loanDaysAfterEnd,
            int retentionMonths,
            int planningHorizonMonths,
            List<KpiGoal> goals,
            List<Team> teams,
            long version) {}

    private final JdbcClient database;
    private final JsonMapper json;

    OrganisationApi(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Shows the settings of the organisation of the caller. */
    @GetMapping("/organisation")
    @Allow({
        Role.INTAKE,
        Role.ADVISER,
        Role.MODERATOR,
        Role.DEVICE_DESK,
        Role.EMPLOYER_SERVICE,
        Role.EQUAL_OPPORTUNITY,
        Role.TEAM_LEAD,
        Role.ANALYST,
        Role.PRIVACY_OFFICER
    })
    ResponseEntity<OrganisationView> organisation() {
        var organisation = Caller.current().organisation().value();
        var teams = database.sql("""
                        select team, name, retired from team where organisation = ?
                        order by name collate "de-x-icu", team""").param(organisation).query(Team.class).list();
        var view = database.sql("""
                        select federal_state, flyer_link, loan_days_after_end, retention_months,
                          planning_horizon_months, goals::text, version
                        from organisation where organisation = ?""")
                .param(organisation)
                .query((row, i) -> new OrganisationView(
                        organisation,
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        json.readValue(row.getString(6), new TypeReference<List<KpiGoal>>() {}),
                        teams,
                        row.getLong(7)))
                .optional()
                .orElseThrow(() -> new RuleViolated(NO_SUCH_ORGANISATION));
        return ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(view);
    }
}
