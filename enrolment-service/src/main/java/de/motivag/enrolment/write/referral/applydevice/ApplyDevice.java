package de.motivag.enrolment.write.referral.applydevice;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.DeviceProvided;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import java.time.LocalDate;
import java.util.List;

/** Applies that device-service has handed out the device that the person needs. */
public record ApplyDevice(
        ReferralId referral, LoanRequestId loanRequest, DeviceId device, LocalDate handedOutOn, LocalDate dueBack)
        implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(DecisionContext context) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, DecisionContext context) {
        if (!(state instanceof Referral.Begun begun)) {
            throw CommonRule.notKnown(referral, "#/referral");
        }
        var progress = begun.progress();
        return progress.devices().provided().contains(loanRequest)
                ? List.of()
                : List.of(new DeviceProvided(
                        referral, progress.participant(), progress.offer(), loanRequest, device, handedOutOn, dueBack));
    }
}
