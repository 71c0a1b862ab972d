package de.motivag.enrolment.write.networkcontact.retirenetworkcontact;

import de.motivag.enrolment.write.networkcontact.NetworkContact;
import de.motivag.enrolment.write.networkcontact.NetworkContactCommand;
import de.motivag.events.common.NetworkContactId;
import de.motivag.events.enrolment.NetworkContactEvent;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactRetired;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.util.List;

/** Removes a network contact from the directory. Revising it lists it again. */
@Post(
        path = "/network-contacts/{networkContact}/retire",
        roles = Role.EQUAL_OPPORTUNITY,
        summary = "Retire a network contact")
public record RetireNetworkContact(NetworkContactId networkContact) implements NetworkContactCommand {
    @Override
    public List<NetworkContactEvent> decide(NetworkContact state, DecisionContext context) {
        return state.defined().retired() ? List.of() : List.of(new NetworkContactRetired(networkContact));
    }
}
