package de.motivag.enrolment.write.referral.retractroutedecision;

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
 * Retracts a decision on the route that was recorded by mistake. The decision before it holds again, or else the route by
 * the rules.
 *
 * @param event id of the event that recorded the decision
 * @param reason reason for the retraction in free text, for staff who work with the person
 */
@Post(
        path = "/referrals/{referral}/retract-route-decision",
        roles = {Role.ADVISER, Role.TEAM_LEAD},
        summary = "Retract a decision on the route that was recorded by mistake")
public record RetractRouteDecision(ReferralId referral, EventId event, Confidential<@Size(max = 2000) String> reason)
        implements ReferralRetraction {
    @Override
    public Retractable types() {
        return Referral.ROUTE_DECISIONS;
    }
}
