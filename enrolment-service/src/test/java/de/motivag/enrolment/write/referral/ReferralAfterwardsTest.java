package de.motivag.enrolment.write.referral;

import static de.motivag.enrolment.write.referral.ReferralExample.*;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.write.organisation.Organisation;
import de.motivag.enrolment.write.participant.Participant;
import de.motivag.enrolment.write.referral.applymeasureend.ApplyMeasureEnd;
import de.motivag.enrolment.write.referral.applyplacement.ApplyPlacement;
import de.motivag.enrolment.write.referral.applyplacement.ApplyPlacement.Result;
import de.motivag.enrolment.write.referral.correctreferral.CorrectReferral;
import de.motivag.enrolment.write.referral.involveequalopportunityofficer.InvolveEqualOpportunityOfficer;
import de.motivag.enrolment.write.referral.logjoboffer.LogJobOffer;
import de.motivag.enrolment.write.referral.openreferral.OpenRecommendedReferral;
import de.motivag.enrolment.write.referral.requestdevice.RequestDevice;
import de.motivag.enrolment.write.referral.requestsupport.RequestSupport;
import de.motivag.enrolment.write.referral.resolvesupport.ResolveSupport;
import de.motivag.enrolment.write.referral.transfercase.TransferCase;
import de.motivag.enrolment.write.referral.withdrawreferral.WithdrawReferral;
import de.motivag.events.Confidential;
import de.motivag.events.WeeklyHours;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.Helper;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.DeviceNeeded;
import de.motivag.events.enrolment.ReferralEvent.PlacementEnded;
import de.motivag.events.enrolment.ReferralEvent.ReferralClosed;
import de.motivag.events.enrolment.ReferralEvent.ReferralPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralRouted;
import de.motivag.events.enrolment.ReferralEvent.ReferralWaiting;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.events.enrolment.ReferralEvent.RouteDecided;
import de.motivag.events.enrolment.ReferralEvent.SupportResolved;
import de.motivag.events.enrolment.Route;
import de.motivag.events.enrolment.RoutingFacts.LastPayment;
import de.motivag.events.enrolment.RoutingFacts.SteeringException;
import de.motivag.events.enrolment.RoutingRule;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DayRule;
import de.motivag.kit.decision.States;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ends, corrections and aftercare. */
class ReferralAfterwardsTest {
    private static final Confidential<String> TEXT = Confidential.of("weil");
    private static final ReferralPlaced PLACED = new ReferralPlaced(R1, P1, AO, SEAT, GROUP);

    @Test
    void a_withdrawal_or_end_allows_another_referral_into_the_offer_and_reopening_claims_it_again() {
        var key = ReferralProgress.key(P1, AO, R1);
        var open = new States(Map.of(R1, suitableAnd(requested(), PLACED)));
        assertThat(new WithdrawReferral(R1, TODAY, TEXT).releases(open)).containsExactly(key);
        assertThat(new ApplyMeasureEnd(R1, SEAT, TODAY).releases(open)).containsExactly(key);
        assertThat(new ApplyMeasureEnd(R1, SEAT, TODAY).claims(open)).isEmpty();
        var closed = new States(Map.of(R1, closed()));
        assertThat(new ApplyMeasureEnd(R1, SEAT, null).claims(closed)).containsExactly(key);
        assertThat(new ApplyMeasureEnd(R1, SEAT, null).releases(closed)).isEmpty();
    }

    @Test
    void a_late_answer_of_coaching_does_not_change_a_withdrawn_referral() {
        var withdrawn = suitableAnd(requested(), new ReferralWithdrawn(R1, P1, AO, TODAY, TEXT));
        var placed = when(new ApplyPlacement(R1, SEAT, new Result.Place(GROUP)), withdrawn);
        assertThat(placed).containsExactly(PLACED);
        assertThat(Referral.evolve(withdrawn, PLACED)).isInstanceOf(Referral.Withdrawn.class);
        var before = new WithdrawReferral(R1, TODAY.minusDays(1), TEXT);
        assertRefused(DayRule.BEFORE_APPLICATION, () -> when(before, suitableAnd()));
        var tomorrow = new WithdrawReferral(R1, TODAY.plusDays(1), TEXT);
        assertRefused(CommonRule.DAY_IN_FUTURE, () -> when(tomorrow, suitableAnd()));
    }

    @Test
    void a_person_from_the_waiting_list_who_gets_a_seat_is_placed() {
        var waiting = suitableAnd(requested(), new ReferralWaiting(R1, P1, AO, SEAT));
        assertThat(when(new ApplyPlacement(R1, SEAT, new Result.Place(GROUP)), waiting))
                .containsExactly(PLACED);
    }

    @Test
    void the_end_of_an_earlier_participation_does_not_close_a_new_request() {
        var again = suitableAnd(requested(), PLACED, new PlacementEnded(R1, P1, AO, SEAT), requested());
        assertThat(when(new ApplyMeasureEnd(R1, SEAT, TODAY), again)).isEmpty();
    }

    @Test
    void corrected_facts_are_routed_again_and_replace_a_decision_by_hand() {
        var decided =
                given(opened(), routed(Route.UNDECIDED), new RouteDecided(R1, P1, AO, Route.GREY_INTAKE, TODAY, TEXT));
        var corrected = when(correct(LastPayment.never(), true, Set.of(), WeeklyHours.of("19.25")), decided);
        assertThat(corrected.getLast()).isInstanceOfSatisfying(ReferralRouted.class, routed -> {
            assertThat(routed.route()).isEqualTo(Route.GREEN_ADVISER);
            assertThat(routed.rule()).isEqualTo(RoutingRule.EXISTING_CLIENT);
        });
        var after = fold(decided, (ReferralEvent) corrected.getFirst(), (ReferralEvent) corrected.getLast());
        assertThat(Referral.begun(after).routing().decided()).isFalse();
        assertThat(when(correct(LastPayment.never(), true, Set.of(), WeeklyHours.of("19.25")), after))
                .isEmpty();
        assertThat(when(correct(LastPayment.never(), false, Set.of(SteeringException.SECTION_10_SGB_II), null), after)
                        .getLast())
                .isInstanceOfSatisfying(
                        ReferralRouted.class,
                        routed -> assertThat(routed.route()).isEqualTo(Route.NOT_STEERED));
        assertRefused(
                EnrolmentRule.LAST_PAYMENT_AFTER_APPLICATION,
                () -> when(correct(LastPayment.on(TODAY.plusDays(1)), false, Set.of(), null), decided));
        assertThat(correct(LastPayment.never(), true, Set.of(), WeeklyHours.of("19.25"))
                        .toString())
                .doesNotContain("NEVER", "20");
    }

    @Test
    void a_job_offer_in_the_future_or_before_the_application_is_refused() {
        var open = suitableAnd();
        assertRefused(CommonRule.DAY_IN_FUTURE, () -> when(new LogJobOffer(R1, TODAY.plusDays(1), null), open));
        assertRefused(DayRule.BEFORE_APPLICATION, () -> when(new LogJobOffer(R1, TODAY.minusDays(1), null), open));
    }

    @Test
    void support_is_requested_and_given_once() {
        var open = after(new RequestSupport(R1, null, TEXT), suitableAnd());
        assertThat(when(new RequestSupport(R1, null, TEXT), open)).isEmpty();
        assertThat(when(new RequestSupport(R1, null, Confidential.of("Kamera")), open))
                .hasSize(1);
        var given = fold(open, new SupportResolved(R1, P1, AO, TODAY, null, Confidential.of(Helper.TECHNICAL_SUPPORT)));
        assertThat(when(new ResolveSupport(R1, null, TEXT, null), given)).isEmpty();
        assertThat(when(new RequestSupport(R1, null, TEXT), given)).hasSize(1);
    }

    @Test
    void the_officer_is_involved_once_per_reason_which_is_no_technical_support() {
        var command = new InvolveEqualOpportunityOfficer(R1, null, TEXT);
        var involved = after(command, suitableAnd());
        assertThat(when(command, involved)).isEmpty();
        assertThat(when(new InvolveEqualOpportunityOfficer(R1, null, Confidential.of("anders")), involved))
                .hasSize(1);
        assertThat(when(new RequestSupport(R1, null, TEXT), involved)).hasSize(1);
        assertRefused(
                EnrolmentRule.NO_SUPPORT_REQUESTED,
                () -> when(new ResolveSupport(R1, null, null, Helper.TECHNICAL_SUPPORT), involved));
    }

    @Test
    void each_helper_resolves_their_own_requests_and_a_missing_helper_means_the_one_with_an_open_request() {
        var both = after(
                new InvolveEqualOpportunityOfficer(R1, null, TEXT),
                after(new RequestSupport(R1, null, TEXT), suitableAnd()));
        assertThat(when(new ResolveSupport(R1, null, TEXT, null), both))
                .containsExactly(resolved(Helper.TECHNICAL_SUPPORT));
        var named = new ResolveSupport(R1, null, TEXT, Helper.EQUAL_OPPORTUNITY_OFFICER);
        assertThat(when(named, both)).containsExactly(resolved(Helper.EQUAL_OPPORTUNITY_OFFICER));

        var officer = after(new ResolveSupport(R1, null, TEXT, null), both);
        assertThat(when(new ResolveSupport(R1, null, TEXT, null), officer))
                .containsExactly(resolved(Helper.EQUAL_OPPORTUNITY_OFFICER));
        var none = after(named, officer);
        assertThat(when(named, none)).isEmpty();
        assertThat(when(new ResolveSupport(R1, null, TEXT, null), none)).isEmpty();
        assertThat(when(new InvolveEqualOpportunityOfficer(R1, null, TEXT), none))
                .hasSize(1);
    }

    private static SupportResolved resolved(Helper by) {
        return new SupportResolved(R1, P1, AO, TODAY, TEXT, Confidential.of(by));
    }

    @Test
    void the_topic_does_not_reveal_who_gave_the_support() {
        var codec = new EventCodec();
        assertThat(codec.publish(resolved(Helper.EQUAL_OPPORTUNITY_OFFICER)))
                .isEqualTo(codec.publish(resolved(Helper.TECHNICAL_SUPPORT)))
                .isEqualTo(codec.publish(
                        new SupportResolved(R1, P1, AO, TODAY, null, Confidential.of(Helper.TECHNICAL_SUPPORT))));
    }

    @Test
    void the_topic_does_not_reveal_whose_support_is_requested() {
        var codec = new EventCodec();
        assertThat(when(new InvolveEqualOpportunityOfficer(R1, null, TEXT), suitableAnd()))
                .zipSatisfy(
                        when(new RequestSupport(R1, null, Confidential.of("Kamera")), suitableAnd()),
                        (officer, technology) ->
                                assertThat(codec.publish(officer)).isEqualTo(codec.publish(technology)));
    }

    @Test
    void another_device_can_be_requested_as_long_as_the_referral_is_open() {
        var command = new RequestDevice(R1, DeviceType.TABLET);
        var needed = new DeviceNeeded(R1, P1, AO, DeviceType.TABLET);
        assertThat(when(command, suitableAnd(needed))).containsExactly(needed);
        var equipped = suitableAnd(needed, provided());
        assertThat(when(command, equipped)).containsExactly(needed);
        assertThat(Referral.begun(fold(equipped, needed)).devices().needed()).isTrue();
        assertRefused(EnrolmentRule.REFERRAL_CLOSED, () -> when(command, closed()));
    }

    @Test
    void a_case_is_transferred_to_existing_teams_only() {
        var nowhere = new TransferCase(R1, new TeamId(new UUID(4, 5)), null);
        var settings = Organisation.stream(CONTEXT.organisation());
        var states = new States(Map.of(R1, suitableAnd(), settings, Organisation.NONE));
        assertRefused(CommonRule.NOT_KNOWN, () -> nowhere.decide(states, CONTEXT));
    }

    @Test
    void a_person_with_a_recommendation_is_an_existing_client_and_an_erased_person_is_not_referred() {
        var command = new OpenRecommendedReferral(R1, P1, AO, TODAY);
        assertThat(command.decide(recommended(KNOWN), CONTEXT).getLast())
                .isInstanceOfSatisfying(
                        ReferralRouted.class,
                        routed -> assertThat(routed.route()).isEqualTo(Route.GREEN_ADVISER));
        assertThat(command.decide(recommended(new Participant.Erased()), CONTEXT))
                .isEmpty();
        var leaving = new Participant.BeingErased((Participant.Registered) KNOWN, new ErasureId(new UUID(7, 7)));
        assertThat(command.decide(recommended(leaving), CONTEXT)).isEmpty();
        assertRefused(
                EnrolmentRule.ERASURE_UNDER_WAY,
                () -> open(openReferral(TODAY, LastPayment.never(), null), leaving, defined()));
    }

    private static States recommended(Participant participant) {
        return new States(Map.of(
                R1,
                new Referral.None(),
                P1,
                participant,
                AO,
                new OfferReplica.Defined(1, OfferKind.OTHER, false),
                Organisation.stream(CONTEXT.organisation()),
                Organisation.NONE));
    }

    private static Referral closed() {
        return suitableAnd(requested(), PLACED, new ReferralClosed(R1, P1, AO, SEAT, TODAY));
    }

    private static CorrectReferral correct(
            LastPayment paid, boolean existing, Set<SteeringException> exceptions, WeeklyHours hours) {
        return new CorrectReferral(R1, TODAY, paid, existing, false, exceptions, hours, null, null);
    }
}
