package de.motivag.enrolment.write.referral;

import de.motivag.events.common.OfferKind;

/** Replica of a coaching-service offer. */
public sealed interface OfferReplica {
    record Unknown() implements OfferReplica {}

    /** @param retired whether the offer takes no new referrals */
    record Defined(int version, OfferKind kind, boolean retired) implements OfferReplica {}
}
