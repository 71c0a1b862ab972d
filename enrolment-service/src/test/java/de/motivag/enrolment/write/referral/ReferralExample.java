package de.motivag.enrolment.write.referral;

import static de.motivag.events.enrolment.Route.GREY_INTAKE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.enrolment.EnrolmentService;
import de.motivag.enrolment.write.organisation.Organisation;
import de.motivag.enrolment.write.participant.Participant;
import de.motivag.enrolment.write.referral.assesssuitability.AssessSuitability;
import de.motivag.enrolment.write.referral.logcontact.LogContact;
import de.motivag.enrolment.write.referral.openreferral.OpenReferral;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ContactPurpose;
import de.motivag.events.enrolment.OrganisationEvent.TeamDefined;
import de.motivag.events.enrolment.PersonalData;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.DeviceProvided;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.ReferralEvent.ReferralRouted;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.events.enrolment.Route;
import de.motivag.events.enrolment.RoutingFacts;
import de.motivag.events.enrolment.RoutingFacts.LastPayment;
import de.motivag.events.enrolment.RoutingRule;
import de.motivag.events.enrolment.Suitability;
import de.motivag.events.enrolment.SuitabilityAnswers;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Ids, events and commands of one example referral. */
final class ReferralExample {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final DecisionContext CONTEXT =
            new DecisionContext(Instant.parse("2026-03-02T09:00:00Z"), new OrganisationId("jc-nord"));
    static final ReferralId R1 = new ReferralId(new UUID(1, 1));
    static final ParticipantId P1 = new ParticipantId(new UUID(2, 2));
    static final OfferId AO = new OfferId(new UUID(3, 3));
    static final TeamId TEAM = new TeamId(new UUID(4, 4));
    static final ParticipationId SEAT = new ParticipationId(new UUID(5, 5));
    static final GroupId GROUP = new GroupId(new UUID(6, 6));
    static final DeviceId DEVICE = new DeviceId(new UUID(7, 7));
    static final LoanRequestId LOAN = new LoanRequestId(new UUID(8, 8));
    static final RoutingFacts NEVER_PAID = new RoutingFacts(LastPayment.never(), false, false, Set.of());
    static final Participant KNOWN = new Participant.Registered(
            Confidential.of(new PersonalData("123A456789", "Ada", "Lovelace", null, null, null, null)),
            Map.of(),
            Map.of());

    private ReferralExample() {}

    static Referral given(ReferralEvent... events) {
        return fold(new Referral.None(), events);
    }

    static Referral suitableAnd(ReferralEvent... events) {
        return fold(given(opened(), routed(GREY_INTAKE), assessed(Suitability.SUITABLE)), events);
    }

    static Referral fold(Referral state, ReferralEvent... events) {
        for (var event : events) {
            state = Referral.evolve(state, event);
        }
        return state;
    }

    static List<Event> when(EntityCommand<Referral> command, Referral state) {
        return List.copyOf(command.decide(state, CONTEXT));
    }

    static List<Event> when(JointCommand command, Referral state) {
        return Scenario.of(new EnrolmentService(), CONTEXT.now())
                .knowing(Participant.class, KNOWN)
                .knowing(ReportedDays.class, new ReportedDays(List.of()))
                .knowing(Referral.class, state)
                .decides(command);
    }

    static Referral after(EntityCommand<Referral> command, Referral state) {
        return fold(state, when(command, state).toArray(ReferralEvent[]::new));
    }

    static List<Event> open(OpenReferral command, Participant participant, OfferReplica offer) {
        return open(command, participant, offer, new Referral.None());
    }

    static List<Event> open(OpenReferral command, Referral state) {
        return open(command, KNOWN, defined(), state);
    }

    static List<Event> open(OpenReferral command, Participant participant, OfferReplica offer, Referral state) {
        var settings = Organisation.stream(CONTEXT.organisation());
        var organisation =
                Organisation.evolve(Organisation.NONE, new TeamDefined(settings, TEAM, Internal.of("Team 1")));
        return Scenario.of(new EnrolmentService(), CONTEXT.now())
                .knowing(Organisation.class, organisation)
                .knowing(Participant.class, participant)
                .knowing(OfferReplica.class, offer)
                .knowing(Referral.class, state)
                .decides(command);
    }

    static void assertRefused(Rule rule, Runnable command) {
        assertThatThrownBy(command::run).isInstanceOf(RuleViolated.class).hasMessage(rule.code());
    }

    static OfferReplica defined() {
        return new OfferReplica.Defined(1, OfferKind.ACTIVATION_AND_ORIENTATION, false);
    }

    static OpenReferral openReferral(LocalDate appliedOn, LastPayment lastPayment, TeamId team) {
        return new OpenReferral(
                R1, P1, AO, appliedOn, lastPayment, false, false, Set.of(), null, null, null, team, null);
    }

    static ReferralOpened opened() {
        return opened(OfferKind.ACTIVATION_AND_ORIENTATION);
    }

    static ReferralOpened opened(OfferKind kind) {
        return new ReferralOpened(
                R1, P1, AO, 1, kind, TODAY, Confidential.of(NEVER_PAID), null, null, null, null, null, null);
    }

    static ReferralRouted routed(Route route) {
        return new ReferralRouted(
                R1, P1, AO, route, RoutingRule.NEVER_OR_SIX_MONTHS_AGO, 1, Confidential.of(NEVER_PAID));
    }

    static LogContact contact(Channel channel, boolean reached, int minutes, LocalDate heldOn) {
        return new LogContact(R1, channel, ContactPurpose.INFORMATION, reached, minutes, heldOn, null);
    }

    static AssessSuitability check(Suitability result, LocalDate heldOn) {
        return new AssessSuitability(R1, result, 120, Channel.VIDEO, heldOn, true, true, true, null, null);
    }

    static SuitabilityAssessed assessed(Suitability result) {
        var answers = Confidential.of(new SuitabilityAnswers(true, true, true, null));
        return new SuitabilityAssessed(R1, P1, AO, result, 120, Channel.VIDEO, TODAY, answers);
    }

    static PlacementRequested requested() {
        return new PlacementRequested(R1, P1, AO, 1, TODAY, null, null, false, null, List.of());
    }

    static DeviceProvided provided() {
        return new DeviceProvided(R1, P1, AO, LOAN, DEVICE, TODAY, TODAY.plusDays(30));
    }
}
