package de.motivag.enrolment.write.referral.retractsupport;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.ReferralRetraction;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.common.ReferralId;
import de.motivag.kit.decision.Retractable;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Size;

/**
 * Retracts a request for technical support or for the equal opportunity officer, or its resolution, that was recorded by
 * mistake. After the retraction of a resolution the request is open again.
 *
 * @param event id of the event that recorded the request or the resolution
 * @param reason reason for the retraction in free text, for staff who work with the person
 */
@Post(
        path = "/referrals/{referral}/retract-support",
        roles = {Role.INTAKE, Role.ADVISER, Role.MODERATOR, Role.EQUAL_OPPORTUNITY},
        summary = "Retract a support request or its resolution that was recorded by mistake")
public record RetractSupport(ReferralId referral, EventId event, Confidential<@Size(max = 2000) String> reason)
        implements ReferralRetraction {
    @Override
    public Retractable types() {
        return Referral.SUPPORT;
    }
}
