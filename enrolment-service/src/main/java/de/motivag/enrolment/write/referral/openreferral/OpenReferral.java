package de.motivag.enrolment.write.referral.openreferral;

import static de.motivag.enrolment.EnrolmentRule.ERASURE_UNDER_WAY;
import static de.motivag.enrolment.EnrolmentRule.OFFER_RETIRED;
import static de.motivag.enrolment.EnrolmentRule.REFERRAL_EXISTS;

import de.motivag.enrolment.write.organisation.Organisation;
import de.motivag.enrolment.write.participant.Participant;
import de.motivag.enrolment.write.referral.Application;
import de.motivag.enrolment.write.referral.Care;
import de.motivag.enrolment.write.referral.OfferReplica;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.ReferralProgress;
import de.motivag.enrolment.write.referral.Routing;
import de.motivag.events.Event;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.WeeklyHours;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.PossibleTime;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.RoutingFacts;
import de.motivag.events.enrolment.RoutingFacts.LastPayment;
import de.motivag.events.enrolment.RoutingFacts.SteeringException;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.decision.UniqueKey;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens a person's referral into an offer and routes it immediately. Refused if another referral of the person into the
 * offer is open, or the person's data are being erased.
 *
 * @param appliedOn the day of the application; not in the future, not before 2005 or the person's birth
 * @param lastPayment the last payment of benefits before that: a day from 2005 on, never, or unknown
 * @param existingClient in receipt of benefits on the day of application
 * @param joinsBenefitCommunity whether the person joins a benefit community (Bedarfsgemeinschaft)
 * @param exceptions reasons not to steer the person; empty if none is known
 * @param weeklyHours hours a week for which the person is available, if less than full time; at most 60
 * @param possibleTimes times of the week at which the person can attend sessions; empty if there is no limit
 */
@Post(
        path = "/referrals",
        roles = {Role.INTAKE, Role.ADVISER},
        summary = "Open a referral; the routing rules decide its route")
public record OpenReferral(
        @OrNew ReferralId referral,
        ParticipantId participant,
        OfferId offer,
        LocalDate appliedOn,
        LastPayment lastPayment,
        boolean existingClient,
        boolean joinsBenefitCommunity,
        Set<SteeringException> exceptions,
        @Nullable @DecimalMax("60") WeeklyHours weeklyHours,
        @Nullable @Size(max = 21) List<PossibleTime> possibleTimes,
        @Nullable Care care,
        @Nullable TeamId team,
        @Nullable Internal<StaffId> adviser)
        implements JointCommand {

    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(
                new Stream<>(Referral.class, referral),
                new Stream<>(Participant.class, participant),
                new Stream<>(OfferReplica.class, offer),
                new Stream<>(Organisation.class, Organisation.stream(context.organisation())));
    }

    @Override
    public List<UniqueKey> claims(States states) {
        return List.of(ReferralProgress.key(participant, offer, referral));
    }

    @Override
    public List<? extends Event> decide(States states, DecisionContext context) {
        switch (states.of(Participant.class, participant)) {
            case Participant.None _ -> throw CommonRule.notKnown(participant, "#/participant");
            case Participant.BeingErased _ ->
                throw new RuleViolated(ERASURE_UNDER_WAY, "#/participant").about(participant);
            // An erased person is not reached, because the kit refuses commands about them.
            case Participant.Registered _ -> {}
            case Participant.Erased _ -> {}
        }
        if (!(states.of(OfferReplica.class, offer) instanceof OfferReplica.Defined known)) {
            throw CommonRule.notKnown(offer, "#/offer");
        }
        if (known.retired() && states.of(Referral.class, referral) instanceof Referral.None) {
            throw new RuleViolated(OFFER_RETIRED, "#/offer").about(offer);
        }
        if (team != null) {
            states.of(Organisation.class, Organisation.stream(context.organisation()))
                    .requireTeamForCases(team, "#/team");
        }
        Application.checkTimes(possibleTimes);
        Application.checkDays(appliedOn, facts(), states.of(Participant.class, participant), context);
        var opened = opened(known, context);
        return switch (states.of(Referral.class, referral)) {
            case Referral.None _ ->
                List.of(
                        opened,
                        Routing.of(facts(), known.kind(), appliedOn).routed(referral, participant, offer, facts()));
            case Referral.Begun same when same.progress().opened().equals(opened) -> List.of();
            case Referral.Begun _ -> throw new RuleViolated(REFERRAL_EXISTS, "#/referral");
        };
    }

    private ReferralOpened opened(OfferReplica.Defined known, DecisionContext context) {
        var application = Application.of(appliedOn, facts(), weeklyHours, possibleTimes, care);
        return new ReferralOpened(
                referral,
                participant,
                offer,
                known.version(),
                known.kind(),
                appliedOn,
                application.facts(),
                application.weeklyHours(),
                application.possibleTimes(),
                application.care(),
                team,
                adviser,
                context.sealed(adviser, referral));
    }

    private RoutingFacts facts() {
        return new RoutingFacts(lastPayment, existingClient, joinsBenefitCommunity, exceptions);
    }

    /** Contains nothing about the person's circumstances. */
    @Override
    public String toString() {
        return "OpenReferral[" + referral + "]";
    }
}
