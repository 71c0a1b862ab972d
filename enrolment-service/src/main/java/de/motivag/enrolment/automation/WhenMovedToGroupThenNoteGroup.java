package de.motivag.enrolment.automation;

import de.motivag.enrolment.write.referral.answer.NoteGroup;
import de.motivag.events.coaching.ParticipationEvent.MovedToGroup;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.kafka.Reaction;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Component
final class WhenMovedToGroupThenNoteGroup implements Reaction<MovedToGroup> {
    private final Commands commands;

    WhenMovedToGroupThenNoteGroup(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<MovedToGroup> event() {
        return MovedToGroup.class;
    }

    @Override
    public void on(MovedToGroup event, Recorded recorded) {
        var placement = event.placement();
        var group = Objects.requireNonNull(placement.group(), "who moves is in a group");
        var noted = new NoteGroup(placement.referral(), placement.participation(), group);
        commands.carryOutOrFail(noted, Order.because(recorded, "WhenMovedToGroupThenNoteGroup"));
    }
}
