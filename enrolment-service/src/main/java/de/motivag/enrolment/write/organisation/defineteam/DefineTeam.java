package de.motivag.enrolment.write.organisation.defineteam;

import static de.motivag.enrolment.EnrolmentRule.TEAM_EXISTS;
import static de.motivag.enrolment.EnrolmentRule.TEAM_NAME_TAKEN;

import de.motivag.enrolment.write.organisation.Organisation;
import de.motivag.events.Internal;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.OrganisationEvent;
import de.motivag.events.enrolment.OrganisationEvent.TeamDefined;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Adds a team (Organisationseinheit), which can own cases, to the caller's organisation. Names of teams are unique.
 *
 * @param name name of the team; refused if another team has it
 */
@Post(path = "/organisation/teams", roles = Role.TEAM_LEAD, summary = "Add a team")
public record DefineTeam(@OrNew TeamId team, Internal<@NotBlank @Size(max = 100) String> name)
        implements EntityCommand<Organisation> {
    @Override
    public Stream<Organisation> stream(DecisionContext context) {
        return new Stream<>(Organisation.class, Organisation.stream(context.organisation()));
    }

    @Override
    public List<OrganisationEvent> decide(Organisation state, DecisionContext context) {
        var known = state.teams().get(team);
        if (name.equals(known)) {
            return List.of();
        }
        if (known != null) {
            throw new RuleViolated(TEAM_EXISTS, "#/team");
        }
        if (state.hasOtherTeamCalled(name, team)) {
            throw new RuleViolated(TEAM_NAME_TAKEN, "#/name");
        }
        return List.of(new TeamDefined(Organisation.stream(context.organisation()), team, name));
    }
}
