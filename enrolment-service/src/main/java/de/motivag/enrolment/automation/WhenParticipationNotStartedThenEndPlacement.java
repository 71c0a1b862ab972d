package de.motivag.enrolment.automation;

import de.motivag.enrolment.write.referral.answer.NoteNotStarted;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.eventstore.Recorded;
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
    public void on(ParticipationNotStarted event, Recorded recorded) {
        var placement = event.placement();
        var noted = new NoteNotStarted(placement.referral(), placement.participation());
        commands.carryOutOrFail(noted, Order.because(recorded, "WhenParticipationNotStartedThenEndPlacement"));
    }
}
