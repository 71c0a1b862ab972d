package de.motivag.enrolment.write.referral.requestsupport;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.events.Confidential;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.Helper;
import de.motivag.events.enrolment.ReferralEvent.SupportRequested;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Requests technical support for the person. The request stays on the worklist until it is resolved. */
@Post(
        path = "/referrals/{referral}/request-support",
        roles = {Role.INTAKE, Role.ADVISER, Role.MODERATOR},
        summary = "Request technical support")
public record RequestSupport(ReferralId referral, Confidential<@NotBlank @Size(max = 2000) String> need)
        implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(DecisionContext context) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, DecisionContext context) {
        var way = Referral.begun(state);
        return way.support().isOpenFor(need)
                ? List.of()
                : List.of(new SupportRequested(
                        referral, way.participant(), way.offer(), need, Confidential.of(Helper.TECHNICAL_SUPPORT)));
    }
}
