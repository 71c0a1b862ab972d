package de.motivag.enrolment.automation;

import de.motivag.enrolment.write.referral.applymeasureend.ApplyMeasureEnd;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

@Component
final class WhenMeasureEndedThenCloseReferral implements Reaction<MeasureEnded> {
    private final Commands commands;

    WhenMeasureEndedThenCloseReferral(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<MeasureEnded> event() {
        return MeasureEnded.class;
    }

    @Override
    public void on(MeasureEnded event, EventMetadata metadata) {
        var placement = event.placement();
        var noted = new ApplyMeasureEnd(placement.referral(), placement.participation(), event.endedOn());
        commands.carryOutOrFail(noted, CommandContext.because(metadata, getClass()));
    }
}
