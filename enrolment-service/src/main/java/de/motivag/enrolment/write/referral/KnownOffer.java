package de.motivag.enrolment.write.referral;

import de.motivag.events.coaching.OfferKind;

/** An offer of coaching-service, as far as it is known here. */
public sealed interface KnownOffer {
    record Unknown() implements KnownOffer {}

    record Defined(int version, OfferKind kind) implements KnownOffer {}
}
