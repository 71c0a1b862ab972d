package de.motivag.enrolment.automation;

import de.motivag.enrolment.write.referral.answer.NoteGroup;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.kafka.Reaction;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A late entry takes back that the participation had come to nothing; any other changes nothing. */
@Component
final class WhenMeasureEnteredThenNoteGroup implements Reaction<MeasureEntered> {
    private final Commands commands;

    WhenMeasureEnteredThenNoteGroup(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<MeasureEntered> event() {
        return MeasureEntered.class;
    }

    @Override
    public void on(MeasureEntered event, Recorded recorded) {
        var placement = event.placement();
        var group = Objects.requireNonNull(placement.group(), "who enters is in a group");
        var noted = new NoteGroup(placement.referral(), placement.participation(), group);
        commands.carryOutOrFail(noted, Order.because(recorded, "WhenMeasureEnteredThenNoteGroup"));
    }
}
