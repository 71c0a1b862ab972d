package de.motivag.device.automation;

import de.motivag.device.write.device.followmeasureend.FollowMeasureEnd;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Restores the agreed due day after a withdrawal that was recorded by mistake. */
@Component
final class WhenWithdrawalRetractedThenMoveDueBack implements Reaction<EventRetracted> {
    private static final String WITHDRAWAL = EventTypes.name(ReferralWithdrawn.class);

    private final Holdings holdings;

    WhenWithdrawalRetractedThenMoveDueBack(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public Class<EventRetracted> event() {
        return EventRetracted.class;
    }

    @Override
    public void on(EventRetracted retracted, EventMetadata metadata) {
        if (retracted.type().value().equals(WITHDRAWAL)) {
            holdings.follow(retracted.referral(), new FollowMeasureEnd.WithdrawalRetracted(), metadata, getClass());
        }
    }
}
