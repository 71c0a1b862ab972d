package de.motivag.device.automation;

import de.motivag.device.write.device.followmeasureend.FollowMeasureEnd;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Moves the due day after a corrected end. After a revoked end the agreed day counts again. */
@Component
final class WhenMeasureEndCorrectedThenMoveDueBack implements Reaction<MeasureEndCorrected> {
    private final Holdings holdings;

    WhenMeasureEndCorrectedThenMoveDueBack(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public Class<MeasureEndCorrected> event() {
        return MeasureEndCorrected.class;
    }

    @Override
    public void on(MeasureEndCorrected corrected, EventMetadata metadata) {
        var after = corrected.after();
        var endedOn = after == null ? null : after.endedOn();
        holdings.follow(corrected.placement(), new FollowMeasureEnd.Corrected(endedOn), metadata, getClass());
    }
}
