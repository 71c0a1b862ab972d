package de.motivag.enrolment.write.referral;

import de.motivag.events.common.OfferKind;

/** Replica of a coaching-service offer. */
public sealed interface OfferReplica {
    record Unknown() implements OfferReplica {}

    record Defined(int version, OfferKind kind) implements OfferReplica {}
}
