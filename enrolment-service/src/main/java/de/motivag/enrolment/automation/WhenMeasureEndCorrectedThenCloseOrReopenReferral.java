package de.motivag.enrolment.automation;

import static de.motivag.enrolment.EnrolmentRule.REFERRAL_ALREADY_OPEN;

import de.motivag.enrolment.write.referral.applymeasureend.ApplyMeasureEnd;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** If another referral of the person into the offer is open by now, a referral whose end was revoked stays closed. */
@Component
final class WhenMeasureEndCorrectedThenCloseOrReopenReferral implements Reaction<MeasureEndCorrected> {
    private final Commands commands;

    WhenMeasureEndCorrectedThenCloseOrReopenReferral(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<MeasureEndCorrected> event() {
        return MeasureEndCorrected.class;
    }

    @Override
    public void on(MeasureEndCorrected event, EventMetadata metadata) {
        var placement = event.placement();
        var after = event.after();
        var noted = new ApplyMeasureEnd(
                placement.referral(), placement.participation(), after == null ? null : after.endedOn());
        commands.carryOutOrFail(noted, CommandContext.because(metadata, getClass()), REFERRAL_ALREADY_OPEN);
    }
}
