package de.motivag.enrolment.write.referral.answer;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.events.device.DeviceId;
import de.motivag.events.device.LoanRequestId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.DeviceProvided;
import de.motivag.events.enrolment.ReferralId;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import java.time.LocalDate;
import java.util.List;

/** Notes that device-service has handed out the device that the person needs. */
public record NoteDevice(
        ReferralId referral, LoanRequestId loanRequest, DeviceId device, LocalDate handedOutOn, LocalDate dueBack)
        implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(Given given) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, Given given) {
        if (!(state instanceof Referral.Open open)) {
            throw new RuleViolated(EnrolmentRule.UNKNOWN_ANSWER);
        }
        if (open.devices().contains(loanRequest)) {
            return List.of();
        }
        return List.of(new DeviceProvided(
                referral, open.participant(), open.offer(), loanRequest, device, handedOutOn, dueBack));
    }
}
