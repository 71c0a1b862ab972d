package de.motivag.enrolment.write.organisation.renameteam;

import static de.motivag.enrolment.EnrolmentRule.NO_SUCH_TEAM;
import static de.motivag.enrolment.EnrolmentRule.TEAM_NAME_TAKEN;

import de.motivag.enrolment.write.organisation.Organisation;
import de.motivag.events.Internal;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.OrganisationEvent;
import de.motivag.events.enrolment.OrganisationEvent.TeamRenamed;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Renames a team of the caller's organisation. Its cases and figures stay those of the same team.
 *
 * @param name new name of the team; refused if another team has it
 */
@Post(path = "/organisation/teams/{team}/rename", roles = Role.TEAM_LEAD, summary = "Rename a team")
public record RenameTeam(TeamId team, Internal<@NotBlank @Size(max = 100) String> name)
        implements EntityCommand<Organisation> {
    @Override
    public Stream<Organisation> stream(DecisionContext context) {
        return new Stream<>(Organisation.class, Organisation.stream(context.organisation()));
    }

    @Override
    public List<OrganisationEvent> decide(Organisation state, DecisionContext context) {
        if (!state.teams().containsKey(team)) {
            throw new RuleViolated(NO_SUCH_TEAM, "#/team");
        }
        if (name.equals(state.teams().get(team))) {
            return List.of();
        }
        if (state.hasOtherTeamCalled(name, team)) {
            throw new RuleViolated(TEAM_NAME_TAKEN, "#/name");
        }
        return List.of(new TeamRenamed(Organisation.stream(context.organisation()), team, name));
    }
}
