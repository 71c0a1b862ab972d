package de.motivag.coaching.automation;

import de.motivag.coaching.read.participations.Participations;
import de.motivag.coaching.write.participation.withdrawparticipation.WithdrawParticipation;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/**
 * Ends the participations of a withdrawn referral. A placement requested by the same referral has been handled before,
 * because both events are in one stream.
 */
@Component
final class WhenReferralWithdrawnThenWithdraw implements Reaction<ReferralWithdrawn> {
    private final Commands commands;
    private final Participations participations;

    WhenReferralWithdrawnThenWithdraw(Commands commands, Participations participations) {
        this.commands = commands;
        this.participations = participations;
    }

    @Override
    public Class<ReferralWithdrawn> event() {
        return ReferralWithdrawn.class;
    }

    @Override
    public void on(ReferralWithdrawn event, EventMetadata metadata) {
        var found = participations.of(event.referral(), metadata.organisation());
        if (!found.isEmpty()) {
            var command = new WithdrawParticipation(found, event.withdrawnOn());
            commands.carryOutOrFail(command, CommandContext.because(metadata, getClass()));
        }
    }
}
