package de.motivag.enrolment.write.referral.retractassignment;

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
 * Retracts a transfer of the case to a team, or the assignment of an adviser, that was recorded by mistake. The one before
 * holds again.
 *
 * @param event id of the event that recorded the transfer or the assignment
 * @param reason reason for the retraction in free text, for staff who work with the person
 */
@Post(
        path = "/referrals/{referral}/retract-assignment",
        roles = {Role.ADVISER, Role.TEAM_LEAD},
        summary = "Retract a transfer of the case or an assignment of an adviser that was recorded by mistake")
public record RetractAssignment(ReferralId referral, EventId event, Confidential<@Size(max = 2000) String> reason)
        implements ReferralRetraction {
    @Override
    public Retractable types() {
        return Referral.ASSIGNMENTS;
    }
}
