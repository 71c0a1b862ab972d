package de.motivag.coaching.automation;

import de.motivag.coaching.read.participations.Participations;
import de.motivag.coaching.write.participation.restoreparticipation.RestoreParticipation;
import de.motivag.events.EventName;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Restores the participations of a referral whose withdrawal was taken back. */
@Component
final class WhenWithdrawalRetractedThenRestore implements Reaction<EventRetracted> {
    private static final EventName WITHDRAWAL = new EventName(EventTypes.name(ReferralWithdrawn.class));

    private final Commands commands;
    private final Participations participations;

    WhenWithdrawalRetractedThenRestore(Commands commands, Participations participations) {
        this.commands = commands;
        this.participations = participations;
    }

    @Override
    public Class<EventRetracted> event() {
        return EventRetracted.class;
    }

    @Override
    public void on(EventRetracted event, EventMetadata metadata) {
        if (!event.type().equals(WITHDRAWAL)) {
            return;
        }
        var found = participations.of(event.referral(), metadata.organisation());
        if (!found.isEmpty()) {
            var command = new RestoreParticipation(found);
            commands.carryOutOrFail(command, CommandContext.because(metadata, getClass()));
        }
    }
}
