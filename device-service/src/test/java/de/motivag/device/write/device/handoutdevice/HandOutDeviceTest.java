package de.motivag.device.write.device.handoutdevice;

import static de.motivag.device.Past.IN_STOCK_SINCE;
import static de.motivag.device.Past.LAPTOP;
import static de.motivag.device.Past.LAPTOP_REGISTERED;
import static de.motivag.device.Past.MATCHED;
import static de.motivag.device.Past.OTHER_REQUEST;
import static de.motivag.device.Past.OTHER_REQUESTED;
import static de.motivag.device.Past.PERSON;
import static de.motivag.device.Past.REFERRAL;
import static de.motivag.device.Past.REQUEST;
import static de.motivag.device.Past.REQUESTED;
import static de.motivag.device.Past.RESERVED;
import static de.motivag.device.Past.TERM;
import static de.motivag.device.Past.TODAY;
import static de.motivag.device.Past.past;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.device.DeviceRule;
import de.motivag.device.Past;
import de.motivag.device.write.device.MeasureEnd;
import de.motivag.device.write.device.confirmwipe.ConfirmWipe;
import de.motivag.device.write.device.reportdamage.ReportDamage;
import de.motivag.device.write.device.takebackdevice.TakeBackDevice;
import de.motivag.device.write.loanrequest.cancelloanrequest.CancelLoanRequest;
import de.motivag.device.write.loanrequest.dropneed.DropNeed;
import de.motivag.events.Event;
import de.motivag.events.Internal;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.device.DeviceEvent.Accessory;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DamageKind;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceReleased;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.DeviceEvent.DueBackMoved;
import de.motivag.events.device.LoanRequestEvent.CancelReason;
import de.motivag.events.device.LoanRequestEvent.LoanRequestFulfilled;
import de.motivag.events.device.LoanRequestEvent.LoanRequestMatched;
import de.motivag.events.device.LoanRequestEvent.LoanRequestReopened;
import de.motivag.kit.decision.CommonRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HandOutDeviceTest {
    private static final LocalDate BACK = TODAY.plusDays(30);
    private static final Set<Accessory> BAG = Set.of(Accessory.BAG);
    private static final Past RESERVED_BEFORE = past(LAPTOP_REGISTERED, REQUESTED, RESERVED, MATCHED);

    private static HandOutDevice handOut(LoanRequestId request, LocalDate on, Condition condition, LocalDate back) {
        return new HandOutDevice(LAPTOP, request, on, condition, BAG, back, true);
    }

    private static DeviceHandedOut handedOut(LocalDate on) {
        return new DeviceHandedOut(LAPTOP, REQUEST, PERSON, REFERRAL, on, Condition.GOOD, BAG, BACK);
    }

    @Test
    void the_person_with_the_reservation_gets_the_device_today_unless_another_day_is_given() {
        var fulfilled = new LoanRequestFulfilled(REQUEST, PERSON, LAPTOP);
        assertThat(RESERVED_BEFORE.decides(handOut(REQUEST, null, Condition.GOOD, BACK)))
                .isEqualTo(List.<Event>of(handedOut(TODAY), fulfilled));
        var yesterday = TODAY.minusDays(1);
        assertThat(RESERVED_BEFORE.decides(handOut(REQUEST, yesterday, Condition.GOOD, BACK)))
                .isEqualTo(List.<Event>of(handedOut(yesterday), fulfilled));
    }

    @Test
    void handing_out_again_has_no_effect_even_on_a_later_day() {
        var out = RESERVED_BEFORE.and(handedOut(TODAY.minusDays(1)), new LoanRequestFulfilled(REQUEST, PERSON, LAPTOP));
        assertThat(out.decides(handOut(REQUEST, null, Condition.GOOD, BACK))).isEmpty();
        assertThat(out.decides(handOut(REQUEST, TODAY.minusDays(1), Condition.GOOD, BACK)))
                .isEmpty();
        out.refuses(handOut(REQUEST, null, Condition.GOOD, BACK.plusDays(1)), DeviceRule.DEVICE_ALREADY_HANDED_OUT);
    }

    @Test
    void a_free_device_goes_to_a_request_that_waits_or_has_another_device_reserved() {
        var reserved = new DeviceReserved(LAPTOP, REQUEST, PERSON, REFERRAL);
        var matched = new LoanRequestMatched(REQUEST, PERSON, LAPTOP);
        var fulfilled = new LoanRequestFulfilled(REQUEST, PERSON, LAPTOP);
        assertThat(past(LAPTOP_REGISTERED, REQUESTED).decides(handOut(REQUEST, null, Condition.GOOD, BACK)))
                .isEqualTo(List.<Event>of(reserved, handedOut(TODAY), matched, fulfilled));
        var other = new DeviceId(UUID.randomUUID());
        assertThat(past(
                                LAPTOP_REGISTERED,
                                new DeviceRegistered(other, DeviceType.LAPTOP, Internal.of("L-2"), IN_STOCK_SINCE),
                                REQUESTED,
                                new DeviceReserved(other, REQUEST, PERSON, REFERRAL),
                                new LoanRequestMatched(REQUEST, PERSON, other))
                        .decides(handOut(REQUEST, null, Condition.GOOD, BACK)))
                .isEqualTo(List.<Event>of(
                        new DeviceReleased(other, REQUEST, PERSON, REFERRAL),
                        reserved,
                        handedOut(TODAY),
                        matched,
                        fulfilled));
    }

    @Test
    void a_device_that_is_reserved_for_another_person_is_handed_out_only_if_that_happened_before() {
        var forAnother = RESERVED_BEFORE.and(OTHER_REQUESTED);
        forAnother.refuses(handOut(OTHER_REQUEST, null, Condition.GOOD, BACK), DeviceRule.DEVICE_NOT_RESERVED);
        var yesterday = TODAY.minusDays(1);
        var out = forAnother.decides(handOut(OTHER_REQUEST, yesterday, Condition.GOOD, BACK));
        assertThat(out)
                .isEqualTo(List.<Event>of(
                        new DeviceReleased(LAPTOP, REQUEST, PERSON, REFERRAL),
                        new DeviceReserved(LAPTOP, OTHER_REQUEST, PERSON, REFERRAL),
                        new DeviceHandedOut(
                                LAPTOP, OTHER_REQUEST, PERSON, REFERRAL, yesterday, Condition.GOOD, BAG, BACK),
                        new LoanRequestMatched(OTHER_REQUEST, PERSON, LAPTOP),
                        new LoanRequestFulfilled(OTHER_REQUEST, PERSON, LAPTOP),
                        new LoanRequestReopened(REQUEST, PERSON, LAPTOP)));
    }

    @Test
    void a_hand_out_before_the_end_of_the_participation_is_recorded_after_it_and_due_by_the_end() {
        var run = new ParticipationId(UUID.randomUUID());
        var end = TODAY.minusDays(1);
        var ended = RESERVED_BEFORE
                .then(new DropNeed(List.of(REQUEST), CancelReason.PARTICIPATION_ENDED))
                .knowing(new MeasureEnd(run, end));
        assertThat(List.<Event>copyOf(ended.decides(handOut(REQUEST, end, Condition.GOOD, BACK))))
                .contains(
                        handedOut(end),
                        new DueBackMoved(LAPTOP, REQUEST, PERSON, REFERRAL, run, end, BACK, end.plusDays(TERM)));
        ended.refuses(handOut(REQUEST, TODAY, Condition.GOOD, BACK), DeviceRule.HANDED_OUT_AFTER_END, "#/handedOutOn");
        assertThat(ended.knowing(MeasureEnd.NONE).decides(handOut(REQUEST, TODAY, Condition.GOOD, BACK)))
                .noneMatch(DueBackMoved.class::isInstance);
    }

    @Test
    void a_request_that_staff_have_cancelled_or_that_has_had_its_loan_is_refused() {
        RESERVED_BEFORE
                .then(new CancelLoanRequest(REQUEST))
                .refuses(handOut(REQUEST, null, Condition.GOOD, BACK), DeviceRule.LOAN_REQUEST_CANCELLED);
        RESERVED_BEFORE
                .and(handedOut(TODAY), new LoanRequestFulfilled(REQUEST, PERSON, LAPTOP))
                .then(new TakeBackDevice(LAPTOP, REQUEST, null, Condition.GOOD, Set.of()))
                .then(new ConfirmWipe(LAPTOP, REQUEST, null))
                .refuses(handOut(REQUEST, null, Condition.GOOD, BACK), DeviceRule.LOAN_REQUEST_FULFILLED);
    }

    @Test
    void a_due_day_on_which_nobody_works_becomes_the_next_working_day() {
        var saturday = LocalDate.of(2026, 4, 11);
        var out = RESERVED_BEFORE.decides(handOut(REQUEST, TODAY, Condition.GOOD, saturday));
        assertThat(out)
                .filteredOn(DeviceHandedOut.class::isInstance)
                .extracting(event -> ((DeviceHandedOut) event).dueBack())
                .containsExactly(LocalDate.of(2026, 4, 13));
        assertThat(RESERVED_BEFORE
                        .and(out.toArray(Event[]::new))
                        .decides(handOut(REQUEST, TODAY, Condition.GOOD, saturday)))
                .isEmpty();
    }

    @Test
    void an_unknown_device_or_request_is_refused() {
        var request = handOut(REQUEST, null, Condition.GOOD, BACK);
        past(REQUESTED).refuses(request, DeviceRule.NO_SUCH_DEVICE);
        past(LAPTOP_REGISTERED).refuses(request, DeviceRule.NO_SUCH_LOAN_REQUEST);
        past(LAPTOP_REGISTERED)
                .then(new ReportDamage(LAPTOP, null, null, DamageKind.CASE))
                .and(REQUESTED)
                .refuses(request, DeviceRule.DEVICE_NOT_RESERVED);
    }

    @Test
    void a_hand_out_without_agreement_or_of_a_damaged_device_is_refused() {
        RESERVED_BEFORE.refuses(
                new HandOutDevice(LAPTOP, REQUEST, null, Condition.GOOD, BAG, BACK, false),
                DeviceRule.AGREEMENT_NOT_ACCEPTED);
        RESERVED_BEFORE.refuses(handOut(REQUEST, null, Condition.DAMAGED, BACK), DeviceRule.DEVICE_DAMAGED);
    }

    @Test
    void a_hand_out_in_the_future_or_due_on_the_same_day_is_refused() {
        RESERVED_BEFORE.refuses(handOut(REQUEST, TODAY.plusDays(1), Condition.GOOD, BACK), CommonRule.DAY_IN_FUTURE);
        RESERVED_BEFORE.refuses(handOut(REQUEST, TODAY, Condition.GOOD, TODAY), DeviceRule.DUE_BACK_NOT_AFTER_HAND_OUT);
    }
}
