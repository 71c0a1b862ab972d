package de.motivag.enrolment.write.referral.involveequalopportunityofficer;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.ReferralDay;
import de.motivag.events.Confidential;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.Helper;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.SupportRequested;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Involves the equal opportunity officer (Beauftragte für Chancengleichheit, BCA) in matters of care or equal
 * opportunity. Can be repeated for a new reason.
 *
 * @param requestedOn today if left out; not in the future, not before the application
 * @param reason reason for the involvement in free text, for staff who work with the person
 */
@Post(
        path = "/referrals/{referral}/involve-equal-opportunity-officer",
        roles = {Role.INTAKE, Role.ADVISER, Role.MODERATOR},
        summary = "Involve the equal opportunity officer")
public record InvolveEqualOpportunityOfficer(
        ReferralId referral, @Nullable LocalDate requestedOn, Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(DecisionContext context) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, DecisionContext context) {
        var progress = Referral.begun(state);
        if (progress.help().officer().isOpenFor(reason)) {
            return List.of();
        }
        var day = progress.day(ReferralDay.SUPPORT_REQUEST, requestedOn, context, "#/requestedOn");
        return List.of(new SupportRequested(
                referral,
                progress.participant(),
                progress.offer(),
                day,
                reason,
                Confidential.of(Helper.EQUAL_OPPORTUNITY_OFFICER)));
    }
}
