package de.motivag.device.automation;

import de.motivag.device.write.device.followmeasureend.FollowMeasureEnd;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Restores the agreed due day after a late entry, or after an entry in another run. */
@Component
final class WhenMeasureEnteredThenMoveDueBack implements Reaction<MeasureEntered> {
    private final Holdings holdings;

    WhenMeasureEnteredThenMoveDueBack(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public Class<MeasureEntered> event() {
        return MeasureEntered.class;
    }

    @Override
    public void on(MeasureEntered entered, EventMetadata metadata) {
        holdings.follow(entered.placement(), new FollowMeasureEnd.Entered(entered.enteredOn()), metadata, getClass());
    }
}
