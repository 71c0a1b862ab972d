package de.motivag.enrolment.write.referral;

import static de.motivag.enrolment.write.referral.ReferralExample.*;
import static de.motivag.kit.decision.Scenario.event;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.EnrolmentService;
import de.motivag.enrolment.write.participant.Participant;
import de.motivag.enrolment.write.referral.answerjoboffer.AnswerJobOffer;
import de.motivag.enrolment.write.referral.correctjoboffer.CorrectJobOffer;
import de.motivag.enrolment.write.referral.correctreferral.CorrectReferral;
import de.motivag.enrolment.write.referral.correctsuitabilitycheck.CorrectSuitabilityCheck;
import de.motivag.enrolment.write.referral.decideroute.DecideRoute;
import de.motivag.enrolment.write.referral.requestsupport.RequestSupport;
import de.motivag.enrolment.write.referral.resolvesupport.ResolveSupport;
import de.motivag.enrolment.write.referral.retractassignment.RetractAssignment;
import de.motivag.enrolment.write.referral.retractjoboffer.RetractJobOffer;
import de.motivag.enrolment.write.referral.retractroutedecision.RetractRouteDecision;
import de.motivag.enrolment.write.referral.retractsuitabilitycheck.RetractSuitabilityCheck;
import de.motivag.enrolment.write.referral.retractsupport.RetractSupport;
import de.motivag.enrolment.write.referral.retractwithdrawal.RetractWithdrawal;
import de.motivag.enrolment.write.referral.withdrawreferral.WithdrawReferral;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventName;
import de.motivag.events.WeeklyHours;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.JobOfferAnswer;
import de.motivag.events.enrolment.ReferralEvent.CaseTransferred;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.enrolment.ReferralEvent.JobOfferAnswered;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.events.enrolment.ReferralEvent.PlacementEnded;
import de.motivag.events.enrolment.ReferralEvent.ReferralCorrected;
import de.motivag.events.enrolment.ReferralEvent.ReferralPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralRouted;
import de.motivag.events.enrolment.ReferralEvent.RouteDecided;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.events.enrolment.Route;
import de.motivag.events.enrolment.RoutingFacts.LastPayment;
import de.motivag.events.enrolment.Suitability;
import de.motivag.events.enrolment.SuitabilityAnswers;
import de.motivag.kit.decision.RetractionRule;
import de.motivag.kit.decision.Scenario;
import de.motivag.kit.decision.States;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Checks, job offers, support, assignments and withdrawals that were recorded by mistake, and corrections. */
class RetractionsTest {
    private static final Confidential<String> WHY = Confidential.of("andere Person");
    private static final Confidential<String> JOB = Confidential.of("Lager");

    @Test
    void after_the_retraction_of_a_check_the_one_held_before_counts() {
        var scenario = given(assessed(Suitability.SUITABLE), assessed(Suitability.NOT_SUITABLE));
        assertThat(suitability(scenario)).isEqualTo(Suitability.NOT_SUITABLE);
        scenario.happens(new RetractSuitabilityCheck(R1, event(R1, 3), WHY));
        assertThat(suitability(scenario)).isEqualTo(Suitability.SUITABLE);
        scenario.when(new RetractSuitabilityCheck(R1, event(R1, 3), WHY))
                .refuses(RetractionRule.RETRACTED_ALREADY, "#/event");
    }

    @Test
    void the_check_held_last_counts_not_the_one_recorded_last() {
        var earlier = new SuitabilityAssessed(
                R1, P1, AO, Suitability.NOT_YET, 9, Channel.VIDEO, TODAY.minusDays(1), new Confidential.Withheld<>());
        assertThat(suitability(given(assessed(Suitability.SUITABLE), earlier))).isEqualTo(Suitability.SUITABLE);
    }

    @Test
    void a_corrected_check_keeps_the_answers_that_are_left_out() {
        var scenario = given(assessed(Suitability.SUITABLE));
        var corrected = scenario.decides(new CorrectSuitabilityCheck(
                R1,
                event(R1, 2),
                WHY,
                Suitability.WITH_SUPPORT,
                60,
                Channel.PHONE,
                TODAY,
                null,
                false,
                null,
                null,
                null));
        assertThat(corrected.getFirst()).isEqualTo(retracted(2, "SuitabilityAssessed"));
        assertThat(((SuitabilityAssessed) corrected.getLast()).answers())
                .hasToString(Confidential.of(new SuitabilityAnswers(true, false, true, null))
                        .toString());
    }

    @Test
    void a_retracted_job_offer_takes_its_answers_along() {
        var scenario = given(new JobOfferMade(R1, P1, AO, TODAY, JOB, null));
        scenario.happens(new AnswerJobOffer(R1, event(R1, 2), JobOfferAnswer.ACCEPTED, TODAY));
        scenario.when(new RetractJobOffer(R1, event(R1, 2), WHY))
                .then(retracted(2, "JobOfferMade"), retracted(3, "JobOfferAnswered"));
        scenario.when(new RetractJobOffer(R1, event(R1, 3), WHY)).then(retracted(3, "JobOfferAnswered"));
    }

    @Test
    void a_corrected_job_offer_keeps_its_answer_and_its_text_and_can_be_answered_under_either_id() {
        var scenario = given(new JobOfferMade(R1, P1, AO, TODAY, JOB, null));
        var first = event(R1, 2);
        scenario.happens(new AnswerJobOffer(R1, first, JobOfferAnswer.DECLINED, TODAY));
        scenario.when(new CorrectJobOffer(R1, first, WHY, TODAY, null))
                .then(retracted(2, "JobOfferMade"), new JobOfferMade(R1, P1, AO, TODAY, JOB, first));
        scenario.happens(new CorrectJobOffer(R1, first, WHY, TODAY, Confidential.of("Büro")));
        for (var id : List.of(first, event(R1, 5))) {
            scenario.when(new AnswerJobOffer(R1, id, JobOfferAnswer.DECLINED, TODAY))
                    .thenNothing();
            scenario.when(new AnswerJobOffer(R1, id, JobOfferAnswer.ACCEPTED, TODAY))
                    .then(new JobOfferAnswered(R1, P1, AO, first, JobOfferAnswer.ACCEPTED, TODAY));
        }
        scenario.when(new RetractJobOffer(R1, event(R1, 5), WHY))
                .then(retracted(5, "JobOfferMade"), retracted(3, "JobOfferAnswered"));
    }

    @Test
    void a_job_offer_is_not_corrected_to_a_day_after_its_answer() {
        var scenario = given(new JobOfferMade(R1, P1, AO, TODAY, JOB, null)).on(TODAY.plusDays(3));
        scenario.happens(new AnswerJobOffer(R1, event(R1, 2), JobOfferAnswer.ACCEPTED, TODAY.plusDays(1)));
        scenario.when(new CorrectJobOffer(R1, event(R1, 2), WHY, TODAY.plusDays(2), null))
                .refuses(EnrolmentRule.AFTER_RECORDED_DAY, "#/offeredOn");
    }

    @Test
    void after_the_retraction_of_a_resolution_the_support_is_open_again() {
        var scenario = given();
        scenario.happens(new RequestSupport(R1, null, WHY));
        scenario.happens(new ResolveSupport(R1, null, null, null));
        scenario.happens(new RetractSupport(R1, event(R1, 3), WHY));
        assertThat(progress(scenario).help().technical().open()).isTrue();
        scenario.happens(new RetractSupport(R1, event(R1, 2), WHY));
        assertThat(progress(scenario).help().technical().wasRequested()).isFalse();
    }

    @Test
    void after_the_retraction_of_a_decision_on_the_route_the_one_before_holds_or_the_rules() {
        var scenario = given(
                new RouteDecided(R1, P1, AO, Route.GREY_ADVISER, TODAY, WHY),
                new RouteDecided(R1, P1, AO, Route.GREY_INTAKE, TODAY, WHY));
        assertThat(progress(scenario).routing().route()).isEqualTo(Route.GREY_INTAKE);
        scenario.happens(new RetractRouteDecision(R1, event(R1, 3), WHY));
        assertThat(progress(scenario).routing().route()).isEqualTo(Route.GREY_ADVISER);
        scenario.happens(new RetractRouteDecision(R1, event(R1, 2), WHY));
        assertThat(progress(scenario).routing().decided()).isFalse();
        scenario.when(new RetractRouteDecision(R1, event(R1, 1), WHY))
                .refuses(RetractionRule.NOT_RETRACTABLE, "#/event");
    }

    @Test
    void after_the_retraction_of_a_transfer_the_team_before_has_the_case() {
        var scenario = given(new CaseTransferred(R1, P1, AO, TEAM, TODAY));
        assertThat(progress(scenario).responsible().team().to()).isEqualTo(TEAM);
        scenario.happens(new RetractAssignment(R1, event(R1, 2), WHY));
        assertThat(progress(scenario).responsible().team()).isNull();
    }

    @Test
    void a_retracted_withdrawal_opens_the_referral_again_and_claims_its_key() {
        var scenario = given(assessed(Suitability.SUITABLE), requested(), new ReferralPlaced(R1, P1, AO, SEAT, GROUP));
        scenario.happens(new WithdrawReferral(R1, TODAY, WHY));
        scenario.and(new PlacementEnded(R1, P1, AO, SEAT));
        var withdrawn = scenario.state(Referral.class, R1);
        var command = new RetractWithdrawal(R1, event(R1, 5), WHY);
        assertThat(command.claims(new States(Map.of(R1, withdrawn)))).containsExactly(ReferralProgress.key(P1, AO, R1));
        scenario.happens(command);
        var open = (Referral.Open) scenario.state(Referral.class, R1);
        assertThat(open.progress().seat().placement()).isEqualTo(Seat.Placement.NOT_REQUESTED);
    }

    @Test
    void a_decision_by_hand_survives_a_correction_that_does_not_change_the_result_of_the_rules() {
        var scenario = given();
        scenario.happens(new DecideRoute(R1, Route.GREEN_ADVISER, null, WHY));
        assertThat(scenario.happens(corrected(false, WeeklyHours.of("19.25"))))
                .hasOnlyElementsOfType(ReferralCorrected.class);
        assertThat(progress(scenario).routing()).isEqualTo(new ReferralProgress.Chosen(Route.GREEN_ADVISER, true));
        assertThat(scenario.happens(corrected(true, WeeklyHours.of("19.25"))))
                .last()
                .isInstanceOf(ReferralRouted.class);
        assertThat(progress(scenario).routing().decided()).isFalse();
    }

    private static CorrectReferral corrected(boolean existing, WeeklyHours hours) {
        return new CorrectReferral(R1, TODAY, LastPayment.never(), existing, false, Set.of(), hours, null, null);
    }

    private static EventRetracted retracted(int position, String type) {
        return new EventRetracted(R1, P1, AO, event(R1, position), new EventName("enrolment." + type), WHY);
    }

    private static Suitability suitability(Scenario scenario) {
        return progress(scenario).suitability();
    }

    private static ReferralProgress progress(Scenario scenario) {
        return Referral.begun(scenario.state(Referral.class, R1));
    }

    /** A referral that is routed; its further events begin at position 2. */
    private static Scenario given(Event... events) {
        return Scenario.of(new EnrolmentService(), CONTEXT.now())
                .knowing(ReportedDays.class, new ReportedDays(List.of()))
                .knowing(Participant.class, KNOWN)
                .and(opened(), routed(Route.GREY_INTAKE))
                .and(events);
    }
}
