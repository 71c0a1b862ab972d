package de.motivag.enrolment.write.networkcontact;

import de.motivag.enrolment.write.networkcontact.definenetworkcontact.DefineNetworkContact;
import de.motivag.enrolment.write.networkcontact.retirenetworkcontact.RetireNetworkContact;
import de.motivag.enrolment.write.networkcontact.revisenetworkcontact.ReviseNetworkContact;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.NetworkContactId;
import de.motivag.events.enrolment.NetworkContactEvent;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactDefined;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactDetails;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactKind;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactRetired;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactRevised;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.StateTable;
import de.motivag.kit.decision.States;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class NetworkContactStatesTest {
    private static final DecisionContext CONTEXT =
            new DecisionContext(Instant.parse("2026-03-02T09:00:00Z"), new OrganisationId("jc-nord"));
    private static final NetworkContactId ID = new NetworkContactId(Id.next());
    private static final NetworkContactDefined KITA = new NetworkContactDefined(
            ID, NetworkContactKind.CHILD_CARE, Internal.of(new NetworkContactDetails("Kita", null, null, null, null)));
    private static final NetworkContactRevised CARE = new NetworkContactRevised(
            ID, NetworkContactKind.CARE, Internal.of(new NetworkContactDetails("Pflege", null, null, null, "montags")));

    private static final Map<String, NetworkContact> STATES = Map.of(
            "none", after(),
            "defined", after(KITA),
            "revised", after(KITA, CARE),
            "retired", after(KITA, new NetworkContactRetired(ID)));

    private static final Map<String, Command> COMMANDS = Map.of(
            "DefineNetworkContact",
                    new DefineNetworkContact(ID, NetworkContactKind.CHILD_CARE, "Kita", null, null, null, null),
            "ReviseNetworkContact",
                    new ReviseNetworkContact(ID, NetworkContactKind.CARE, "Pflege", null, null, null, "montags"),
            "ReviseNetworkContact (as defined)",
                    new ReviseNetworkContact(ID, NetworkContactKind.CHILD_CARE, "Kita", null, null, null, null),
            "RetireNetworkContact", new RetireNetworkContact(ID));

    @Test
    void every_command_in_every_state_has_the_result_of_the_table() throws IOException {
        StateTable.check(
                NetworkContact.class,
                STATES,
                Function.identity(),
                COMMANDS,
                (state, command) -> command.decide(new States(Map.of(ID, state)), CONTEXT));
    }

    private static NetworkContact after(NetworkContactEvent... events) {
        NetworkContact state = new NetworkContact.None();
        for (var event : events) {
            state = NetworkContact.evolve(state, event);
        }
        return state;
    }
}
