package de.motivag.device.automation;

import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.device.LoanRequestEvent.CancelReason;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/**
 * Cancels the open loan requests when the measure has ended. Due days of handed-out devices are moved by another
 * reaction.
 */
@Component
final class WhenMeasureEndedThenDropNeed implements Reaction<MeasureEnded> {
    private final Holdings holdings;

    WhenMeasureEndedThenDropNeed(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public Class<MeasureEnded> event() {
        return MeasureEnded.class;
    }

    @Override
    public void on(MeasureEnded ended, EventMetadata metadata) {
        holdings.drop(ended.placement().referral(), CancelReason.PARTICIPATION_ENDED, metadata, getClass());
    }
}
