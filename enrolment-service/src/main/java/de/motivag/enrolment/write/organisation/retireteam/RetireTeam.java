package de.motivag.enrolment.write.organisation.retireteam;

import static de.motivag.enrolment.EnrolmentRule.NO_SUCH_TEAM;

import de.motivag.enrolment.write.organisation.Organisation;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.OrganisationEvent;
import de.motivag.events.enrolment.OrganisationEvent.TeamRetired;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.util.List;

/**
 * Retires a team of the caller's organisation: it gets no new cases. Its present cases stay with it until they are
 * transferred, and figures by team keep it.
 */
@Post(path = "/organisation/teams/{team}/retire", roles = Role.TEAM_LEAD, summary = "Retire a team")
public record RetireTeam(TeamId team) implements EntityCommand<Organisation> {
    @Override
    public Stream<Organisation> stream(DecisionContext context) {
        return new Stream<>(Organisation.class, Organisation.stream(context.organisation()));
    }

    @Override
    public List<OrganisationEvent> decide(Organisation state, DecisionContext context) {
        if (!state.teams().containsKey(team)) {
            throw new RuleViolated(NO_SUCH_TEAM, "#/team");
        }
        return state.retired().contains(team)
                ? List.of()
                : List.of(new TeamRetired(Organisation.stream(context.organisation()), team));
    }
}
