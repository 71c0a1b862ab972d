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
        var place = event.place();
        var noted = new NoteNotStarted(place.referral(), place.participation());
        commands.carryOutOrFail(noted, Order.because(recorded, "WhenParticipationNotStartedThenEndPlacement"));
    }
}
