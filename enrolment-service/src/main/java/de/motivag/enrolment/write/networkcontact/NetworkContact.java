package de.motivag.enrolment.write.networkcontact;

import static de.motivag.enrolment.EnrolmentRule.NO_SUCH_NETWORK_CONTACT;

import de.motivag.events.Internal;
import de.motivag.events.enrolment.NetworkContactEvent;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactDefined;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactDetails;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactKind;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactRetired;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactRevised;
import de.motivag.kit.decision.RuleViolated;

/** An institution in the network of the equal opportunity officer (Netzwerkkontakt). */
public sealed interface NetworkContact {
    record None() implements NetworkContact {}

    record Defined(NetworkContactKind kind, Internal<NetworkContactDetails> details, boolean retired)
            implements NetworkContact {}

    static NetworkContact evolve(NetworkContact state, NetworkContactEvent event) {
        return switch (event) {
            case NetworkContactDefined defined -> new Defined(defined.kind(), defined.details(), false);
            case NetworkContactRevised revised -> new Defined(revised.kind(), revised.details(), false);
            case NetworkContactRetired _ -> {
                var defined = state.defined();
                yield new Defined(defined.kind(), defined.details(), true);
            }
        };
    }

    /** @throws RuleViolated if there is no such contact */
    default Defined defined() {
        return switch (this) {
            case Defined defined -> defined;
            case None _ -> throw new RuleViolated(NO_SUCH_NETWORK_CONTACT);
        };
    }
}
