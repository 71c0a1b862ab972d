package de.motivag.enrolment.write.referral.requestdevice;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.events.device.DeviceType;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.DeviceNeeded;
import de.motivag.events.enrolment.ReferralId;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.util.List;

/**
 * Asks for a device for the person: a first one that no check has asked for, or another one after the loan request was
 * cancelled or the device was given back or lost. Each posting is a need of its own, also while another one is still
 * open: repeat it with the same Idempotency-Key. Refused once the referral has ended.
 */
@Post(
        path = "/referrals/{referral}/request-device",
        roles = {Role.INTAKE, Role.ADVISER, Role.MODERATOR},
        summary = "Ask for a device on loan, or for another one")
public record RequestDevice(ReferralId referral, DeviceType type) implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(Given given) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, Given given) {
        var way = Referral.open(state);
        return List.of(new DeviceNeeded(referral, way.participant(), way.offer(), type));
    }
}
