package de.motivag.device.automation;

import de.motivag.device.write.device.followmeasureend.FollowMeasureEnd;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Moves the due day as if the measure had ended on the day of the withdrawal, for a person who had no seat yet. */
@Component
final class WhenReferralWithdrawnThenMoveDueBack implements Reaction<ReferralWithdrawn> {
    private final Holdings holdings;

    WhenReferralWithdrawnThenMoveDueBack(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public Class<ReferralWithdrawn> event() {
        return ReferralWithdrawn.class;
    }

    @Override
    public void on(ReferralWithdrawn withdrawn, EventMetadata metadata) {
        holdings.follow(
                withdrawn.referral(), new FollowMeasureEnd.Withdrawn(withdrawn.withdrawnOn()), metadata, getClass());
    }
}
