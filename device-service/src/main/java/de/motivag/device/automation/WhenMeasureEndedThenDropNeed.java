package de.motivag.device.automation;

import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Whose measure is over waits for no device any more; what they have follows the end. */
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
        holdings.drop(ended.placement().referral(), metadata, getClass());
    }
}
