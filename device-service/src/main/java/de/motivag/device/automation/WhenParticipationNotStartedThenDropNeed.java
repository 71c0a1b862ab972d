package de.motivag.device.automation;

import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.device.LoanRequestEvent.CancelReason;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Cancels the open loan requests of a person whose participation ended before entry. */
@Component
final class WhenParticipationNotStartedThenDropNeed implements Reaction<ParticipationNotStarted> {
    private final Holdings holdings;

    WhenParticipationNotStartedThenDropNeed(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public Class<ParticipationNotStarted> event() {
        return ParticipationNotStarted.class;
    }

    @Override
    public void on(ParticipationNotStarted notStarted, EventMetadata metadata) {
        holdings.drop(notStarted.placement().referral(), CancelReason.PARTICIPATION_ENDED, metadata, getClass());
    }
}
