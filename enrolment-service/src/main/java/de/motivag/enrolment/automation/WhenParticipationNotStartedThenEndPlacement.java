package de.motivag.enrolment.automation;

import de.motivag.enrolment.write.referral.applynotstarted.ApplyNotStarted;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

@Component
final class WhenParticipationNotStartedThenEndPlacement implements Reaction<ParticipationNotStarted> {
    private final Commands commands;

    WhenParticipationNotStartedThenEndPlacement(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<ParticipationNotStarted> event() {
        return ParticipationNotStarted.class;
    }

    @Override
    public void on(ParticipationNotStarted event, EventMetadata metadata) {
        var placement = event.placement();
        var noted = new ApplyNotStarted(placement.referral(), placement.participation());
        commands.carryOutOrFail(noted, CommandContext.because(metadata, getClass()));
    }
}
