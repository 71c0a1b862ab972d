package de.motivag.enrolment.write.referral.correctreferral;

import de.motivag.enrolment.write.referral.Application;
import de.motivag.enrolment.write.referral.Care;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.Routing;
import de.motivag.events.WeeklyHours;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.ReferralCorrected;
import de.motivag.events.enrolment.RoutingFacts;
import de.motivag.events.enrolment.RoutingFacts.LastPayment;
import de.motivag.events.enrolment.RoutingFacts.SteeringException;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.DecimalMax;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces all facts of the application and routes again. An earlier decision by hand becomes void, because it was
 * based on the old facts. Refused once the referral has ended.
 *
 * @param appliedOn the day of the application; not in the future
 * @param lastPayment the last payment of benefits before that: a day, never, or unknown
 * @param existingClient in receipt of benefits on the day of application
 * @param joinsBenefitCommunity whether the person joins a benefit community (Bedarfsgemeinschaft)
 * @param exceptions reasons not to steer the person; empty if none is known
 * @param weeklyHours hours a week for which the person is available, if less than full time; at most 60
 */
@Post(
        path = "/referrals/{referral}/correct",
        roles = {Role.INTAKE, Role.ADVISER},
        summary = "Correct the application's facts; the routing rules decide again")
public record CorrectReferral(
        ReferralId referral,
        LocalDate appliedOn,
        LastPayment lastPayment,
        boolean existingClient,
        boolean joinsBenefitCommunity,
        Set<SteeringException> exceptions,
        @Nullable @DecimalMax("60") WeeklyHours weeklyHours,
        @Nullable Care care)
        implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(DecisionContext context) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, DecisionContext context) {
        var progress = Referral.open(state);
        var facts = new RoutingFacts(lastPayment, existingClient, joinsBenefitCommunity, exceptions);
        Application.checkDays(appliedOn, facts, context);
        var application = Application.of(appliedOn, facts, weeklyHours, care);
        if (application.equals(progress.application())) {
            return List.of();
        }
        var corrected = new ReferralCorrected(
                referral,
                progress.participant(),
                progress.offer(),
                appliedOn,
                application.facts(),
                application.weeklyHours(),
                application.care());
        var routing = Routing.of(facts, progress.opened().offerKind(), appliedOn);
        return List.of(corrected, routing.said(referral, progress.participant(), progress.offer(), facts));
    }

    /** Contains nothing about the person's circumstances. */
    @Override
    public String toString() {
        return "CorrectReferral[" + referral + "]";
    }
}
