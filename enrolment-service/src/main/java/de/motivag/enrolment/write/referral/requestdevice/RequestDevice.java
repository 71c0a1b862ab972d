package de.motivag.enrolment.write.referral.requestdevice;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.DeviceNeeded;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.util.List;

/**
 * Requests a device for the person. It is the first one if no suitability check has requested it, or another one after
 * a cancelled request, a return or a loss. Each request is a need of its own, even while another one is open. To repeat
 * a request safely, send the same Idempotency-Key. Refused once the referral has ended.
 */
@Post(
        path = "/referrals/{referral}/request-device",
        roles = {Role.INTAKE, Role.ADVISER, Role.MODERATOR},
        summary = "Request a device on loan, or another one")
public record RequestDevice(ReferralId referral, DeviceType type) implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(DecisionContext context) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, DecisionContext context) {
        var progress = Referral.open(state);
        return List.of(new DeviceNeeded(referral, progress.participant(), progress.offer(), type));
    }
}
