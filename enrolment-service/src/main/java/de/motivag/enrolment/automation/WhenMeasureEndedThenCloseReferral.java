package de.motivag.enrolment.automation;

import de.motivag.enrolment.write.referral.answer.NoteEnd;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.eventstore.Recorded;
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
    public void on(MeasureEnded event, Recorded recorded) {
        var placement = event.placement();
        var noted = new NoteEnd(placement.referral(), placement.participation(), event.endedOn());
        commands.carryOutOrFail(noted, Order.because(recorded, "WhenMeasureEndedThenCloseReferral"));
    }
}
