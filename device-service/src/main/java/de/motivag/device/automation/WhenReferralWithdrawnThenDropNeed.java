package de.motivag.device.automation;

import de.motivag.events.device.LoanRequestEvent.CancelReason;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Cancels the open loan requests of a withdrawn referral. */
@Component
final class WhenReferralWithdrawnThenDropNeed implements Reaction<ReferralWithdrawn> {
    private final Holdings holdings;

    WhenReferralWithdrawnThenDropNeed(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public Class<ReferralWithdrawn> event() {
        return ReferralWithdrawn.class;
    }

    @Override
    public void on(ReferralWithdrawn withdrawn, EventMetadata metadata) {
        holdings.drop(withdrawn.referral(), CancelReason.REFERRAL_WITHDRAWN, metadata, getClass());
    }
}
