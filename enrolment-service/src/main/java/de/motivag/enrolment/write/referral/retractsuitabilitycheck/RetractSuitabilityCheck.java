package de.motivag.enrolment.write.referral.retractsuitabilitycheck;

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
 * Retracts a suitability check that was recorded by mistake. The check held before counts again. A device that the check
 * has requested stays requested; the device desk can cancel the loan request.
 *
 * @param event id of the event that recorded the check
 * @param reason reason for the retraction in free text, for staff who work with the person
 */
@Post(
        path = "/referrals/{referral}/retract-suitability-check",
        roles = {Role.INTAKE, Role.ADVISER},
        summary = "Retract a suitability check that was recorded by mistake")
public record RetractSuitabilityCheck(ReferralId referral, EventId event, Confidential<@Size(max = 2000) String> reason)
        implements ReferralRetraction {
    @Override
    public Retractable types() {
        return Referral.CHECKS;
    }
}
