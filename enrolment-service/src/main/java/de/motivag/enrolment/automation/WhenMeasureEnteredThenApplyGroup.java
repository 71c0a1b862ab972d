package de.motivag.enrolment.automation;

import de.motivag.enrolment.write.referral.applygroup.ApplyGroup;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A late entry revokes an end without entry. Any other entry changes nothing. */
@Component
final class WhenMeasureEnteredThenApplyGroup implements Reaction<MeasureEntered> {
    private final Commands commands;

    WhenMeasureEnteredThenApplyGroup(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<MeasureEntered> event() {
        return MeasureEntered.class;
    }

    @Override
    public void on(MeasureEntered event, EventMetadata metadata) {
        var placement = event.placement();
        var group = Objects.requireNonNull(placement.group(), "a person who enters has a group");
        var noted = new ApplyGroup(placement.referral(), placement.participation(), group);
        commands.carryOutOrFail(noted, CommandContext.because(metadata, getClass()));
    }
}
