package de.motivag.enrolment.write.referral;

import static de.motivag.enrolment.write.referral.ReferralExample.AO;
import static de.motivag.enrolment.write.referral.ReferralExample.DEVICE;
import static de.motivag.enrolment.write.referral.ReferralExample.GROUP;
import static de.motivag.enrolment.write.referral.ReferralExample.KNOWN;
import static de.motivag.enrolment.write.referral.ReferralExample.LOAN;
import static de.motivag.enrolment.write.referral.ReferralExample.P1;
import static de.motivag.enrolment.write.referral.ReferralExample.R1;
import static de.motivag.enrolment.write.referral.ReferralExample.SEAT;
import static de.motivag.enrolment.write.referral.ReferralExample.TEAM;
import static de.motivag.enrolment.write.referral.ReferralExample.TODAY;
import static de.motivag.enrolment.write.referral.ReferralExample.assertRefused;
import static de.motivag.enrolment.write.referral.ReferralExample.assessed;
import static de.motivag.enrolment.write.referral.ReferralExample.check;
import static de.motivag.enrolment.write.referral.ReferralExample.contact;
import static de.motivag.enrolment.write.referral.ReferralExample.defined;
import static de.motivag.enrolment.write.referral.ReferralExample.given;
import static de.motivag.enrolment.write.referral.ReferralExample.open;
import static de.motivag.enrolment.write.referral.ReferralExample.openReferral;
import static de.motivag.enrolment.write.referral.ReferralExample.opened;
import static de.motivag.enrolment.write.referral.ReferralExample.provided;
import static de.motivag.enrolment.write.referral.ReferralExample.requested;
import static de.motivag.enrolment.write.referral.ReferralExample.routed;
import static de.motivag.enrolment.write.referral.ReferralExample.suitableAnd;
import static de.motivag.enrolment.write.referral.ReferralExample.when;
import static de.motivag.events.enrolment.Route.GREEN_ADVISER;
import static de.motivag.events.enrolment.Route.GREY_INTAKE;
import static de.motivag.events.enrolment.Route.NOT_STEERED;
import static de.motivag.events.enrolment.Route.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.write.participant.Participant;
import de.motivag.enrolment.write.referral.applydevice.ApplyDevice;
import de.motivag.enrolment.write.referral.applyplacement.ApplyPlacement;
import de.motivag.enrolment.write.referral.applyplacement.ApplyPlacement.Result;
import de.motivag.enrolment.write.referral.assesssuitability.AssessSuitability;
import de.motivag.enrolment.write.referral.decideroute.DecideRoute;
import de.motivag.enrolment.write.referral.requestplacement.RequestPlacement;
import de.motivag.events.Confidential;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.RefusalReason;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ContactPurpose;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.DeviceNeeded;
import de.motivag.events.enrolment.ReferralEvent.ReferralNotPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralWaiting;
import de.motivag.events.enrolment.ReferralEvent.RouteDecided;
import de.motivag.events.enrolment.RoutingFacts.LastPayment;
import de.motivag.events.enrolment.Suitability;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DayRule;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferralTest {
    @Test
    void opening_a_referral_routes_it_immediately() {
        assertThat(open(openReferral(TODAY, LastPayment.never(), null), KNOWN, defined()))
                .containsExactly(opened(OfferKind.ACTIVATION_AND_ORIENTATION), routed(GREY_INTAKE));
    }

    @Test
    void opening_a_referral_again_has_no_effect_and_another_one_under_the_same_id_is_refused() {
        var state = given(opened(OfferKind.ACTIVATION_AND_ORIENTATION), routed(GREY_INTAKE));
        assertThat(open(openReferral(TODAY, LastPayment.never(), null), state)).isEmpty();
        assertRefused(
                EnrolmentRule.REFERRAL_EXISTS, () -> open(openReferral(TODAY, LastPayment.unknown(), null), state));
    }

    @Test
    void a_referral_needs_a_known_person_offer_and_team_and_no_future_day() {
        var command = openReferral(TODAY, LastPayment.never(), null);
        assertRefused(CommonRule.NOT_KNOWN, () -> open(command, new Participant.None(), defined()));
        assertRefused(CommonRule.NOT_KNOWN, () -> open(command, KNOWN, new OfferReplica.Unknown()));
        assertRefused(
                CommonRule.NOT_KNOWN,
                () -> open(openReferral(TODAY, LastPayment.never(), new TeamId(UUID.randomUUID())), KNOWN, defined()));
        assertThat(open(openReferral(TODAY, LastPayment.never(), TEAM), KNOWN, defined()))
                .hasSize(2);
        assertRefused(
                CommonRule.DAY_IN_FUTURE,
                () -> open(openReferral(TODAY.plusDays(1), LastPayment.never(), null), KNOWN, defined()));
        assertRefused(
                EnrolmentRule.LAST_PAYMENT_AFTER_APPLICATION,
                () -> open(openReferral(TODAY.minusDays(1), LastPayment.on(TODAY), null), KNOWN, defined()));
    }

    @Test
    void a_person_decides_an_open_route_or_overrides_the_rules() {
        var why = Confidential.of("hat angerufen");
        var decided = new RouteDecided(R1, P1, AO, GREEN_ADVISER, TODAY, why);
        var command = new DecideRoute(R1, GREEN_ADVISER, null, why);
        assertThat(when(command, given(opened(), routed(UNDECIDED)))).containsExactly(decided);
        assertThat(when(command, given(opened(), routed(NOT_STEERED)))).containsExactly(decided);
        assertThat(when(command, given(opened(), routed(UNDECIDED), decided))).isEmpty();
        assertRefused(EnrolmentRule.NO_SUCH_REFERRAL, () -> when(command, given()));
        assertRefused(
                EnrolmentRule.NOT_A_ROUTE_TO_DECIDE,
                () -> when(new DecideRoute(R1, UNDECIDED, null, why), given(opened(), routed(UNDECIDED))));
    }

    @Test
    void a_contact_may_lie_in_the_past_but_not_in_the_future_and_a_mail_has_no_minutes() {
        var state = given(opened(), routed(GREY_INTAKE));
        assertThat(when(contact(Channel.PHONE, true, 20, TODAY.minusDays(40)), state))
                .containsExactly(new ContactLogged(
                        R1, P1, AO, Channel.PHONE, ContactPurpose.INFORMATION, true, 20, TODAY.minusDays(40), null));
        assertRefused(CommonRule.DAY_IN_FUTURE, () -> when(contact(Channel.PHONE, true, 5, TODAY.plusDays(1)), state));
        assertRefused(
                DayRule.LONG_BEFORE_APPLICATION,
                () -> when(contact(Channel.PHONE, true, 5, TODAY.minusYears(1).minusDays(1)), state));
        assertRefused(EnrolmentRule.MAIL_TAKES_NO_MINUTES, () -> when(contact(Channel.MAIL, true, 5, TODAY), state));
        assertRefused(
                EnrolmentRule.MINUTES_WITHOUT_CONTACT, () -> when(contact(Channel.PHONE, false, 5, TODAY), state));
        assertRefused(EnrolmentRule.NO_SUCH_REFERRAL, () -> when(contact(Channel.PHONE, true, 5, TODAY), given()));
    }

    @Test
    void a_person_suitable_with_a_device_needs_one_only_once() {
        var state = given(opened(), routed(GREY_INTAKE));
        assertThat(when(check(Suitability.WITH_DEVICE, TODAY), state))
                .containsExactly(assessed(Suitability.WITH_DEVICE), new DeviceNeeded(R1, P1, AO, DeviceType.LAPTOP));
        var needed = given(opened(), routed(GREY_INTAKE), new DeviceNeeded(R1, P1, AO, DeviceType.LAPTOP));
        assertThat(when(check(Suitability.WITH_DEVICE, TODAY), needed))
                .containsExactly(assessed(Suitability.WITH_DEVICE));
        var provided = given(opened(), routed(GREY_INTAKE), provided());
        assertThat(when(check(Suitability.WITH_DEVICE, TODAY), provided)).hasSize(1);
    }

    @Test
    void a_check_by_mail_or_before_the_application_or_in_the_future_is_refused() {
        var state = given(opened(), routed(GREY_INTAKE));
        assertRefused(DayRule.BEFORE_APPLICATION, () -> when(check(Suitability.SUITABLE, TODAY.minusDays(1)), state));
        assertRefused(CommonRule.DAY_IN_FUTURE, () -> when(check(Suitability.SUITABLE, TODAY.plusDays(1)), state));
        var byMail =
                new AssessSuitability(R1, Suitability.SUITABLE, 120, Channel.MAIL, TODAY, true, true, true, null, null);
        assertRefused(EnrolmentRule.MAIL_IS_NO_CHECK, () -> when(byMail, state));
    }

    @ParameterizedTest
    @EnumSource(Suitability.class)
    void a_seat_in_the_coaching_requires_a_check_that_allows_it(Suitability result) {
        var state = given(opened(), routed(GREY_INTAKE), assessed(result));
        var command = new RequestPlacement(R1, null, null, null);
        switch (result) {
            case SUITABLE, WITH_DEVICE, WITH_SUPPORT ->
                assertThat(when(command, state)).containsExactly(requested());
            case NOT_YET, NOT_SUITABLE -> assertRefused(EnrolmentRule.NOT_SUITABLE_YET, () -> when(command, state));
        }
    }

    @Test
    void a_person_who_was_not_suitable_yet_can_be_checked_again() {
        var state = given(opened(), routed(GREY_INTAKE), assessed(Suitability.NOT_YET), assessed(Suitability.SUITABLE));
        assertThat(when(new RequestPlacement(R1, null, null, null), state)).containsExactly(requested());
    }

    @Test
    void other_offers_need_a_decided_route_and_no_check() {
        var command = new RequestPlacement(R1, null, null, null);
        assertThat(when(command, given(opened(OfferKind.OTHER), routed(GREEN_ADVISER))))
                .hasSize(1);
        assertRefused(EnrolmentRule.NOT_SUITABLE_YET, () -> when(command, given(opened(), routed(GREEN_ADVISER))));
        assertRefused(
                EnrolmentRule.ROUTE_UNDECIDED, () -> when(command, given(opened(OfferKind.OTHER), routed(UNDECIDED))));
        assertRefused(
                EnrolmentRule.NOT_STEERED, () -> when(command, given(opened(OfferKind.OTHER), routed(NOT_STEERED))));
        assertRefused(EnrolmentRule.NO_SUCH_REFERRAL, () -> when(command, given()));
    }

    @Test
    void a_second_seat_is_refused_while_there_is_one_or_an_answer_is_awaited() {
        var command = new RequestPlacement(R1, null, null, null);
        var placed = new ReferralPlaced(R1, P1, AO, SEAT, GROUP);
        var waiting = new ReferralWaiting(R1, P1, AO, SEAT);
        var refused = new ReferralNotPlaced(R1, P1, AO, SEAT, RefusalReason.GROUP_FULL);
        for (var event : List.of(requested(), placed, waiting)) {
            assertRefused(EnrolmentRule.PLACEMENT_UNDER_WAY, () -> when(command, suitableAnd(event)));
        }
        assertThat(when(command, suitableAnd(requested(), refused))).containsExactly(requested());
    }

    @Test
    void the_answer_of_coaching_is_applied_once() {
        var asked = suitableAnd(requested());
        var placed = new ReferralPlaced(R1, P1, AO, SEAT, GROUP);
        var seat = new ApplyPlacement(R1, SEAT, new Result.Place(GROUP));
        assertThat(when(seat, asked)).containsExactly(placed);
        assertThat(when(seat, suitableAnd(requested(), placed))).isEmpty();
        assertThat(when(new ApplyPlacement(R1, SEAT, new Result.WaitingList()), asked))
                .containsExactly(new ReferralWaiting(R1, P1, AO, SEAT));
        assertThat(when(seat, suitableAnd(requested(), new ReferralWaiting(R1, P1, AO, SEAT))))
                .containsExactly(placed);
        assertThat(when(new ApplyPlacement(R1, SEAT, new Result.Refusal(RefusalReason.GROUP_FULL)), asked))
                .containsExactly(new ReferralNotPlaced(R1, P1, AO, SEAT, RefusalReason.GROUP_FULL));
        assertRefused(CommonRule.NOT_KNOWN, () -> when(seat, given()));
    }

    @Test
    void a_handed_out_device_is_applied_once() {
        var command = new ApplyDevice(R1, LOAN, DEVICE, TODAY, TODAY.plusDays(30));
        assertThat(when(command, suitableAnd())).containsExactly(provided());
        assertThat(when(command, suitableAnd(provided()))).isEmpty();
        assertRefused(CommonRule.NOT_KNOWN, () -> when(command, given()));
    }
}
