package de.motivag.enrolment.write.referral.resolvesupport;

import static de.motivag.enrolment.EnrolmentRule.BEFORE_REQUEST;
import static de.motivag.enrolment.EnrolmentRule.NO_SUPPORT_REQUESTED;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.ReferralDay;
import de.motivag.enrolment.write.referral.ReferralProgress;
import de.motivag.enrolment.write.referral.Support;
import de.motivag.events.Confidential;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.Helper;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.SupportResolved;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resolves all open requests to this helper. Refused if there never was one.
 *
 * @param resolvedOn today if left out; not in the future, not before the application or the latest request
 * @param how description of the solution in free text, for staff who work with the person
 * @param by helper; if missing, the helper with an open request, and technical support if both or none have one
 */
@Post(
        path = "/referrals/{referral}/resolve-support",
        roles = {Role.INTAKE, Role.ADVISER, Role.MODERATOR, Role.EQUAL_OPPORTUNITY},
        summary = "Resolve a request for technical support or for the equal opportunity officer")
public record ResolveSupport(
        ReferralId referral,
        @Nullable LocalDate resolvedOn,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> how,
        @Nullable Helper by)
        implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(DecisionContext context) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, DecisionContext context) {
        var progress = Referral.begun(state);
        var helper = by == null ? helper(progress) : by;
        var support = support(progress, helper);
        var request = support.request();
        if (request == null) {
            throw new RuleViolated(NO_SUPPORT_REQUESTED);
        }
        if (!support.open()) {
            return List.of();
        }
        var day = progress.day(ReferralDay.SUPPORT_RESOLUTION, resolvedOn, context, "#/resolvedOn");
        if (day.isBefore(request.requestedOn())) {
            throw new RuleViolated(BEFORE_REQUEST, "#/resolvedOn").about(day, request.requestedOn());
        }
        return List.of(new SupportResolved(
                referral, progress.participant(), progress.offer(), day, how, Confidential.of(helper)));
    }

    private static Helper helper(ReferralProgress progress) {
        if (progress.help().technical().open()
                || progress.help().technical().wasRequested()
                        && !progress.help().officer().open()) {
            return Helper.TECHNICAL_SUPPORT;
        }
        return Helper.EQUAL_OPPORTUNITY_OFFICER;
    }

    private static Support support(ReferralProgress progress, Helper helper) {
        return switch (helper) {
            case TECHNICAL_SUPPORT -> progress.help().technical();
            case EQUAL_OPPORTUNITY_OFFICER -> progress.help().officer();
        };
    }
}
