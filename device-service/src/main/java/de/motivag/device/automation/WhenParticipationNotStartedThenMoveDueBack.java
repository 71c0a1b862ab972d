package de.motivag.device.automation;

import de.motivag.device.write.device.followmeasureend.FollowMeasureEnd;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Moves the due day as if the measure had ended on the day on which the participation ended before entry. */
@Component
final class WhenParticipationNotStartedThenMoveDueBack implements Reaction<ParticipationNotStarted> {
    private final Holdings holdings;

    WhenParticipationNotStartedThenMoveDueBack(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public Class<ParticipationNotStarted> event() {
        return ParticipationNotStarted.class;
    }

    @Override
    public void on(ParticipationNotStarted notStarted, EventMetadata metadata) {
        holdings.follow(notStarted.placement(), new FollowMeasureEnd.Ended(notStarted.endedOn()), metadata, getClass());
    }
}
