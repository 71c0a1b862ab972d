package de.motivag.enrolment.write.organisation;

import de.motivag.enrolment.write.organisation.configureorganisation.ConfigureOrganisation;
import de.motivag.enrolment.write.organisation.configureorganisation.ConfigureOrganisation.Goal;
import de.motivag.enrolment.write.organisation.defineteam.DefineTeam;
import de.motivag.enrolment.write.organisation.renameteam.RenameTeam;
import de.motivag.enrolment.write.organisation.retireteam.RetireTeam;
import de.motivag.events.FigureName;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.OrganisationEvent;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.events.enrolment.OrganisationEvent.TeamDefined;
import de.motivag.events.enrolment.OrganisationEvent.TeamRetired;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.StateTable;
import de.motivag.kit.decision.States;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OrganisationStatesTest {
    private static final DecisionContext CONTEXT =
            new DecisionContext(Instant.parse("2026-03-02T09:00:00Z"), new OrganisationId("jc-nord"));
    private static final TeamId TEAM = new TeamId(new UUID(1, 1));
    private static final Internal<String> LINK = Internal.of("https://example.org");
    private static final OrganisationEvent CONFIGURED = new OrganisationConfigured(
            Organisation.stream(CONTEXT.organisation()), FederalState.NI, LINK, 14, 24, 24, List.of());
    private static final OrganisationEvent DEFINED =
            new TeamDefined(Organisation.stream(CONTEXT.organisation()), TEAM, Internal.of("Team 1"));

    private static final Map<String, Organisation> STATES = Map.of(
            "New", after(),
            "Configured", after(CONFIGURED),
            "Team defined", after(CONFIGURED, DEFINED),
            "Team retired",
                    after(CONFIGURED, DEFINED, new TeamRetired(Organisation.stream(CONTEXT.organisation()), TEAM)));

    private static final Goal GOAL = new Goal(FigureName.INTEGRATION_QUOTA, BigDecimal.ONE, null);

    private static final Map<String, Command> COMMANDS = Map.of(
            "ConfigureOrganisation", new ConfigureOrganisation(FederalState.NI, LINK, 14, 24, null, List.of()),
            "ConfigureOrganisation (two goals)",
                    new ConfigureOrganisation(FederalState.NI, LINK, 14, 24, 24, List.of(GOAL, GOAL)),
            "DefineTeam", new DefineTeam(TEAM, Internal.of("Team 1")),
            "RenameTeam", new RenameTeam(TEAM, Internal.of("Team 2")),
            "RenameTeam (same name)", new RenameTeam(TEAM, Internal.of("Team 1")),
            "RetireTeam", new RetireTeam(TEAM),
            "DefineTeam (other name)", new DefineTeam(TEAM, Internal.of("Team 2")),
            "DefineTeam (taken name)", new DefineTeam(new TeamId(new UUID(1, 2)), Internal.of(" TEAM\u00a01\u200b")));

    @Test
    void every_command_in_every_state_has_the_result_of_the_table() throws IOException {
        StateTable.check(
                Organisation.class,
                STATES,
                Function.identity(),
                COMMANDS,
                (state, command) -> command.decide(
                        new States(Map.of(Organisation.stream(CONTEXT.organisation()), state)), CONTEXT));
    }

    private static Organisation after(OrganisationEvent... events) {
        var state = Organisation.NONE;
        for (var event : events) {
            state = Organisation.evolve(state, event);
        }
        return state;
    }
}
