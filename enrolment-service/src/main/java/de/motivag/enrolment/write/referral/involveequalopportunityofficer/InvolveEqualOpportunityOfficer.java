package de.motivag.enrolment.write.referral.involveequalopportunityofficer;

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

/**
 * Involves the equal opportunity officer (Beauftragte für Chancengleichheit, BCA) in matters of care or equal
 * opportunity. Can be repeated for a new reason.
 */
@Post(
        path = "/referrals/{referral}/involve-equal-opportunity-officer",
        roles = {Role.INTAKE, Role.ADVISER, Role.MODERATOR},
        summary = "Involve the equal opportunity officer")
public record InvolveEqualOpportunityOfficer(
        ReferralId referral, Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(DecisionContext context) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, DecisionContext context) {
        var way = Referral.begun(state);
        return way.officer().isOpenFor(reason)
                ? List.of()
                : List.of(new SupportRequested(
                        referral,
                        way.participant(),
                        way.offer(),
                        reason,
                        Confidential.of(Helper.EQUAL_OPPORTUNITY_OFFICER)));
    }
}
