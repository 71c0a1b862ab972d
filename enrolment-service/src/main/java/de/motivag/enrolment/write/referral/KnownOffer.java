package de.motivag.enrolment.write.referral;

import de.motivag.events.coaching.OfferKind;

/** Replica of a coaching-service offer. */
public sealed interface KnownOffer {
    record Unknown() implements KnownOffer {}

    record Defined(int version, OfferKind kind) implements KnownOffer {}
}
