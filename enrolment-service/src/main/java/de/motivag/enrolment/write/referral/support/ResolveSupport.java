package de.motivag.enrolment.write.referral.support;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.events.Confidential;
import de.motivag.events.enrolment.ReferralEvent;
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

/** Notes that the help has been given: all that was asked for until now. Refused where none ever was. */
@Post(
        path = "/referrals/{referral}/resolve-support",
        roles = {Role.INTAKE, Role.ADVISER, Role.MODERATOR},
        summary = "Note that the help with the technology has been given")
public record ResolveSupport(ReferralId referral, @Nullable Confidential<@NotBlank @Size(max = 2000) String> how)
        implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(Given given) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, Given given) {
        var way = Referral.begun(state);
        if (way.support().need() == null) {
            throw new RuleViolated(EnrolmentRule.NO_SUPPORT_REQUESTED);
        }
        return way.support().open()
                ? List.of(new SupportResolved(referral, way.participant(), way.offer(), how))
                : List.of();
    }
}
