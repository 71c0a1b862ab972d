package de.motivag.enrolment.write.referral.requestsupport;

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
 * Requests technical support for the person. The request stays on the worklist until it is resolved.
 *
 * @param requestedOn today if left out; not in the future, not before the application
 * @param need description of the problem in free text, for staff who work with the person
 */
@Post(
        path = "/referrals/{referral}/request-support",
        roles = {Role.INTAKE, Role.ADVISER, Role.MODERATOR},
        summary = "Request technical support")
public record RequestSupport(
        ReferralId referral, @Nullable LocalDate requestedOn, Confidential<@NotBlank @Size(max = 2000) String> need)
        implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(DecisionContext context) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, DecisionContext context) {
        var progress = Referral.begun(state);
        if (progress.help().technical().isOpenFor(need)) {
            return List.of();
        }
        var day = progress.day(ReferralDay.SUPPORT_REQUEST, requestedOn, context, "#/requestedOn");
        return List.of(new SupportRequested(
                referral,
                progress.participant(),
                progress.offer(),
                day,
                need,
                Confidential.of(Helper.TECHNICAL_SUPPORT)));
    }
}
