package de.motivag.enrolment.write.networkcontact;

import de.motivag.events.common.NetworkContactId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;

/** A command on one network contact. */
public interface NetworkContactCommand extends EntityCommand<NetworkContact> {
    NetworkContactId networkContact();

    @Override
    default Stream<NetworkContact> stream(DecisionContext context) {
        return new Stream<>(NetworkContact.class, networkContact());
    }
}
