package de.motivag.enrolment.write.referral.correctreferral;

import de.motivag.enrolment.write.participant.Participant;
import de.motivag.enrolment.write.referral.Application;
import de.motivag.enrolment.write.referral.Care;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.ReferralDays;
import de.motivag.enrolment.write.referral.ReportedDays;
import de.motivag.enrolment.write.referral.Routing;
import de.motivag.enrolment.write.referral.Seat;
import de.motivag.events.WeeklyHours;
import de.motivag.events.common.PossibleTime;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.PossibleTimesChanged;
import de.motivag.events.enrolment.ReferralEvent.ReferralCorrected;
import de.motivag.events.enrolment.RoutingFacts;
import de.motivag.events.enrolment.RoutingFacts.LastPayment;
import de.motivag.events.enrolment.RoutingFacts.SteeringException;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces all facts of the application and routes again. A decision by hand stays if the rules come to the same result
 * as before, such as after a correction of the weekly hours. Otherwise it becomes void, the answer lists the new
 * routing, and the referral stands on the list of those to be decided again. Refused once the referral has ended.
 *
 * @param appliedOn the day of the application; not in the future, not before 2005 or the person's birth, not after a
 *     recorded contact, check, job offer, entry or the like
 * @param lastPayment the last payment of benefits before that: a day from 2005 on, never, or unknown
 * @param existingClient in receipt of benefits on the day of application
 * @param joinsBenefitCommunity whether the person joins a benefit community (Bedarfsgemeinschaft)
 * @param exceptions reasons not to steer the person; empty if none is known
 * @param weeklyHours hours a week for which the person is available, if less than full time; at most 60
 * @param possibleTimes times of the week at which the person can attend sessions; empty if there is no limit
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
        @Nullable @Size(max = 21) List<PossibleTime> possibleTimes,
        @Nullable Care care)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(stream(), new Stream<>(ReportedDays.class, new ReportedDays.Of(referral)));
    }

    private Stream<Referral> stream() {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return states.of(Referral.class, referral) instanceof Referral.Begun begun
                ? List.of(new Stream<>(Participant.class, begun.progress().participant()))
                : List.of();
    }

    @Override
    public List<ReferralEvent> decide(States states, DecisionContext context) {
        var progress = Referral.open(states.of(Referral.class, referral));
        var facts = new RoutingFacts(lastPayment, existingClient, joinsBenefitCommunity, exceptions);
        var participant = progress.participant();
        Application.checkTimes(possibleTimes);
        Application.checkDays(appliedOn, facts, states.of(Participant.class, participant), context);
        var application = Application.of(appliedOn, facts, weeklyHours, possibleTimes, care);
        if (application.equals(progress.application())) {
            return List.of();
        }
        ReferralDays.of(states.recorded(stream()), states.of(ReportedDays.class, new ReportedDays.Of(referral)))
                .requireApplicationOn(appliedOn, "#/appliedOn");
        var corrected = new ReferralCorrected(
                referral,
                participant,
                progress.offer(),
                appliedOn,
                application.facts(),
                application.weeklyHours(),
                application.possibleTimes(),
                application.care());
        var kind = progress.opened().offerKind();
        var routing = Routing.of(facts, kind, appliedOn);
        var keepsDecision = progress.routing().decided()
                && routing.equals(progress.application().routing(kind));
        var events = new ArrayList<ReferralEvent>();
        events.add(corrected);
        if (!keepsDecision) {
            events.add(routing.routed(referral, participant, progress.offer(), facts));
        }
        var isSeatRequested = progress.seat().placement() != Seat.Placement.NOT_REQUESTED;
        if (isSeatRequested
                && !application.times().equals(progress.application().times())) {
            events.add(new PossibleTimesChanged(referral, participant, progress.offer(), application.times()));
        }
        return events;
    }

    /** Contains nothing about the person's circumstances. */
    @Override
    public String toString() {
        return "CorrectReferral[" + referral + "]";
    }
}
