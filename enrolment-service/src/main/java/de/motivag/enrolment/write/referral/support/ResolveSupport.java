package de.motivag.enrolment.write.referral.support;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.Support;
import de.motivag.enrolment.write.referral.Way;
import de.motivag.events.Confidential;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.Helper;
import de.motivag.events.enrolment.ReferralEvent.SupportResolved;
import de.motivag.events.enrolment.ReferralId;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resolves everything that was requested of this helper until now. Refused if nothing ever was.
 *
 * @param by helper; if missing, the helper with an open request, and technical support if both or none have one
 */
@Post(
        path = "/referrals/{referral}/resolve-support",
        roles = {Role.INTAKE, Role.ADVISER, Role.MODERATOR, Role.EQUAL_OPPORTUNITY},
        summary = "Resolve a request for technical support or for the equal opportunity officer")
public record ResolveSupport(
        ReferralId referral,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> how,
        @Nullable Helper by) implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(Given given) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, Given given) {
        var way = Referral.begun(state);
        var helper = by == null ? helper(way) : by;
        var support = support(way, helper);
        if (!support.wasRequested()) {
            throw new RuleViolated(EnrolmentRule.NO_SUPPORT_REQUESTED);
        }
        return support.open()
                ? List.of(new SupportResolved(referral, way.participant(), way.offer(), how, Confidential.of(helper)))
                : List.of();
    }

    private static Helper helper(Way way) {
        if (way.support().open()
                || way.support().wasRequested() && !way.officer().open()) {
            return Helper.TECHNICAL_SUPPORT;
        }
        return Helper.EQUAL_OPPORTUNITY_OFFICER;
    }

    private static Support support(Way way, Helper helper) {
        return switch (helper) {
            case TECHNICAL_SUPPORT -> way.support();
            case EQUAL_OPPORTUNITY_OFFICER -> way.officer();
        };
    }
}
