package de.motivag.coaching.automation;

import de.motivag.coaching.read.participations.Participations;
import de.motivag.coaching.write.participation.applyapplicationday.ApplyApplicationDay;
import de.motivag.events.enrolment.ReferralEvent.ReferralCorrected;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Keeps the day of the application in the participations of a referral, which bounds the days recorded here. */
@Component
final class WhenReferralCorrectedThenApplyApplicationDay implements Reaction<ReferralCorrected> {
    private final Commands commands;
    private final Participations participations;

    WhenReferralCorrectedThenApplyApplicationDay(Commands commands, Participations participations) {
        this.commands = commands;
        this.participations = participations;
    }

    @Override
    public Class<ReferralCorrected> event() {
        return ReferralCorrected.class;
    }

    @Override
    public void on(ReferralCorrected event, EventMetadata metadata) {
        var found = participations.of(event.referral(), metadata.organisation());
        if (!found.isEmpty()) {
            var command = new ApplyApplicationDay(found, event.appliedOn());
            commands.carryOutOrFail(command, CommandContext.because(metadata, getClass()));
        }
    }
}
