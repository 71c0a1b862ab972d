package de.motivag.enrolment.write.referral.decideroute;

import static de.motivag.enrolment.EnrolmentRule.NOT_A_ROUTE_TO_DECIDE;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.ReferralDay;
import de.motivag.events.Confidential;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.RouteDecided;
import de.motivag.events.enrolment.Route;
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
 * Decides the route by hand: if the rules left it open, to override them, or for the voluntary entry of a person who is
 * not steered.
 *
 * @param decidedOn today if left out; not in the future, not before the application
 * @param reason reason for the decision in free text, for staff who work with the person
 */
@Post(
        path = "/referrals/{referral}/decide-route",
        roles = {Role.ADVISER, Role.TEAM_LEAD},
        summary = "Decide the route by hand, with a reason")
public record DecideRoute(
        ReferralId referral,
        Route route,
        @Nullable LocalDate decidedOn,
        Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(DecisionContext context) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, DecisionContext context) {
        if (route == Route.UNDECIDED) {
            throw new RuleViolated(NOT_A_ROUTE_TO_DECIDE, "#/route");
        }
        var progress = Referral.open(state);
        if (progress.routing().decided() && progress.routing().route() == route) {
            return List.of();
        }
        var day = progress.day(ReferralDay.ROUTE_DECISION, decidedOn, context, "#/decidedOn");
        return List.of(new RouteDecided(referral, progress.participant(), progress.offer(), route, day, reason));
    }
}
