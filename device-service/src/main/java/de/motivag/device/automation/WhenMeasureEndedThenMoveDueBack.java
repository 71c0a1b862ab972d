package de.motivag.device.automation;

import de.motivag.device.write.device.followmeasureend.FollowMeasureEnd;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Moves the due day of the person's loans after the measure's end. */
@Component
final class WhenMeasureEndedThenMoveDueBack implements Reaction<MeasureEnded> {
    private final Holdings holdings;

    WhenMeasureEndedThenMoveDueBack(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public Class<MeasureEnded> event() {
        return MeasureEnded.class;
    }

    @Override
    public void on(MeasureEnded ended, EventMetadata metadata) {
        holdings.follow(ended.placement(), new FollowMeasureEnd.Ended(ended.endedOn()), metadata, getClass());
    }
}
