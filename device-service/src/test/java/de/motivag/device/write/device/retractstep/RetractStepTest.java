package de.motivag.device.write.device.retractstep;

import static de.motivag.device.Past.DUE;
import static de.motivag.device.Past.HANDED_OUT;
import static de.motivag.device.Past.LAPTOP;
import static de.motivag.device.Past.LAPTOP_REGISTERED;
import static de.motivag.device.Past.OTHER_REQUEST;
import static de.motivag.device.Past.OTHER_REQUESTED;
import static de.motivag.device.Past.PERSON;
import static de.motivag.device.Past.REFERRAL;
import static de.motivag.device.Past.REQUEST;
import static de.motivag.device.Past.REQUESTED;
import static de.motivag.device.Past.TERM;
import static de.motivag.device.Past.TODAY;
import static de.motivag.device.Past.out;
import static de.motivag.device.Past.past;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.device.DeviceRule;
import de.motivag.device.Past;
import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.MeasureEnd;
import de.motivag.device.write.device.confirmstocktake.ConfirmStocktake;
import de.motivag.device.write.device.confirmwipe.ConfirmWipe;
import de.motivag.device.write.device.extendloan.ExtendLoan;
import de.motivag.device.write.device.handoutdevice.HandOutDevice;
import de.motivag.device.write.device.reportdamage.ReportDamage;
import de.motivag.device.write.device.reportlost.ReportLost;
import de.motivag.device.write.device.retiredevice.RetireDevice;
import de.motivag.device.write.device.sendtorepair.SendToRepair;
import de.motivag.device.write.device.takebackdevice.TakeBackDevice;
import de.motivag.device.write.loanrequest.LoanRequest;
import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DamageKind;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.DeviceEvent.DeviceRestored;
import de.motivag.events.device.DeviceEvent.DueBackMoved;
import de.motivag.events.device.DeviceEvent.EventRetracted;
import de.motivag.events.device.DeviceEvent.RetirementReason;
import de.motivag.events.device.DeviceEvent.RetractionReason;
import de.motivag.events.device.LoanRequestEvent.CancelReason;
import de.motivag.events.device.LoanRequestEvent.LoanRequestCancelled;
import de.motivag.events.device.LoanRequestEvent.LoanRequestMatched;
import de.motivag.events.device.LoanRequestEvent.LoanRequestReopened;
import de.motivag.events.device.StockStatus;
import de.motivag.kit.decision.RetractionRule;
import de.motivag.kit.decision.Scenario;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetractStepTest {
    /** The position of the hand-out in the stream of the laptop. */
    private static final int HAND_OUT = 2;

    private static final TakeBackDevice RETURN = new TakeBackDevice(LAPTOP, REQUEST, null, Condition.WORN, Set.of());
    private static final Past BACK = out().then(RETURN);

    private static RetractStep retract(int position) {
        return new RetractStep(LAPTOP, Scenario.event(LAPTOP, position), RetractionReason.WRONG_PERSON);
    }

    private static Object state(Past past) {
        return past.state(Device.class, LAPTOP);
    }

    private static DeviceRestored restored(List<? extends Event> events) {
        return events.stream()
                .filter(DeviceRestored.class::isInstance)
                .map(DeviceRestored.class::cast)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void a_retracted_hand_out_leaves_the_device_reserved_for_the_person() {
        var events = out().decides(retract(HAND_OUT));
        assertThat(List.<Event>copyOf(events))
                .contains(
                        new DeviceReserved(LAPTOP, REQUEST, PERSON, REFERRAL),
                        new LoanRequestMatched(REQUEST, PERSON, LAPTOP))
                .filteredOn(EventRetracted.class::isInstance)
                .extracting(event -> ((EventRetracted) event).type().value())
                .containsExactly("device.DeviceReserved", "device.DeviceHandedOut");
        assertThat(restored(events).status()).isEqualTo(StockStatus.RESERVED);
        var after = out().then(retract(HAND_OUT));
        assertThat(state(after))
                .isInstanceOfSatisfying(
                        Device.Reserved.class,
                        reserved -> assertThat(reserved.item().wiped()).isTrue());
        assertThat(after.state(LoanRequest.class, REQUEST)).isInstanceOf(LoanRequest.Matched.class);
        assertThat(after.decides(new HandOutDevice(LAPTOP, REQUEST, null, Condition.GOOD, Set.of(), DUE, true)))
                .hasAtLeastOneElementOfType(DeviceHandedOut.class);
    }

    @Test
    void a_retracted_hand_out_takes_its_return_with_it_and_its_request_waits_again() {
        var wiped = BACK.then(new ConfirmWipe(LAPTOP, null, null));
        var events = wiped.decides(retract(HAND_OUT));
        assertThat(List.<Event>copyOf(events))
                .contains(new LoanRequestReopened(REQUEST, PERSON, LAPTOP))
                .filteredOn(EventRetracted.class::isInstance)
                .hasSize(3);
        assertThat(restored(events).status()).isEqualTo(StockStatus.FREE);
        assertThat(restored(events).lastLoan()).isNull();
        assertThat(state(wiped.then(retract(HAND_OUT)))).isInstanceOf(Device.Free.class);
    }

    @Test
    void a_past_loan_is_retracted_while_the_next_person_has_the_device() {
        var next = BACK.then(new ConfirmWipe(LAPTOP, null, null))
                .and(OTHER_REQUESTED)
                .then(new HandOutDevice(LAPTOP, OTHER_REQUEST, null, Condition.GOOD, Set.of(), DUE, true));
        assertThat(state(next.then(retract(HAND_OUT))))
                .isInstanceOfSatisfying(
                        Device.HandedOut.class,
                        out -> assertThat(out.loan().handedOut().loanRequest()).isEqualTo(OTHER_REQUEST));
    }

    @Test
    void the_request_of_a_retracted_hand_out_is_cancelled_if_the_participation_has_ended_since() {
        var ended = out().knowing(new MeasureEnd(new ParticipationId(UUID.randomUUID()), TODAY.minusDays(1)));
        var events = ended.decides(retract(HAND_OUT));
        assertThat(List.<Event>copyOf(events))
                .contains(new LoanRequestCancelled(REQUEST, PERSON, CancelReason.PARTICIPATION_ENDED));
        assertThat(restored(events).status()).isEqualTo(StockStatus.FREE);
    }

    @Test
    void a_return_that_never_was_leaves_the_loan_open_and_due_by_an_end_that_came_meanwhile() {
        var end = TODAY.minusDays(1);
        var run = new ParticipationId(UUID.randomUUID());
        var events = BACK.knowing(new MeasureEnd(run, end)).decides(retract(HAND_OUT + 1));
        assertThat(List.<Event>copyOf(events))
                .contains(new DueBackMoved(LAPTOP, REQUEST, PERSON, REFERRAL, run, end, DUE, end.plusDays(TERM)));
        var loan = restored(events).loan();
        assertThat(loan).isNotNull();
        assertThat(loan.dueBack()).isEqualTo(end.plusDays(TERM));
        assertThat(state(BACK.then(retract(HAND_OUT + 1))))
                .isInstanceOfSatisfying(
                        Device.HandedOut.class,
                        out -> assertThat(out.loan().handedOut()).isEqualTo(HANDED_OUT));
        var extended = BACK.then(retract(HAND_OUT + 1)).then(new ExtendLoan(LAPTOP, REQUEST, DUE.plusDays(7)));
        assertThat(state(extended)).isInstanceOf(Device.HandedOut.class);
    }

    @Test
    void a_step_on_which_a_later_one_rests_is_refused() {
        var wiped = BACK.then(new ConfirmWipe(LAPTOP, null, null));
        wiped.refuses(retract(HAND_OUT + 1), DeviceRule.LATER_STEP_RESTS_ON_IT, "#/event");
        var reserved = wiped.and(OTHER_REQUESTED).and(new DeviceReserved(LAPTOP, OTHER_REQUEST, PERSON, REFERRAL));
        reserved.refuses(retract(HAND_OUT + 1), DeviceRule.LATER_STEP_RESTS_ON_IT);
        var found = past(LAPTOP_REGISTERED)
                .then(new ReportLost(LAPTOP, null, null))
                .then(new ConfirmStocktake(LAPTOP, null))
                .then(new SendToRepair(LAPTOP, null));
        found.refuses(retract(2), DeviceRule.LATER_STEP_RESTS_ON_IT);
    }

    @Test
    void a_retracted_wipe_releases_a_device_that_was_reserved_after_it() {
        var reserved = BACK.then(new ConfirmWipe(LAPTOP, null, null))
                .and(OTHER_REQUESTED)
                .and(
                        new DeviceReserved(LAPTOP, OTHER_REQUEST, PERSON, REFERRAL),
                        new LoanRequestMatched(OTHER_REQUEST, PERSON, LAPTOP));
        var events = reserved.decides(retract(HAND_OUT + 2));
        assertThat(List.<Event>copyOf(events)).contains(new LoanRequestReopened(OTHER_REQUEST, PERSON, LAPTOP));
        assertThat(restored(events).status()).isEqualTo(StockStatus.RETURNED);
    }

    @Test
    void losses_damages_stocktakes_and_retirements_are_retracted() {
        var free = past(LAPTOP_REGISTERED, REQUESTED);
        assertThat(state(free.then(new ReportLost(LAPTOP, null, null)).then(retract(1))))
                .isInstanceOf(Device.Free.class);
        assertThat(state(free.then(new ReportDamage(LAPTOP, null, null, DamageKind.CASE))
                        .then(retract(1))))
                .isInstanceOf(Device.Free.class);
        assertThat(state(free.then(new RetireDevice(LAPTOP, null, RetirementReason.OLD))
                        .then(retract(1))))
                .isInstanceOf(Device.Free.class);
        var found = free.then(new ReportLost(LAPTOP, null, null)).then(new ConfirmStocktake(LAPTOP, null));
        assertThat(state(found.then(retract(2)))).isInstanceOf(Device.LostAtDesk.class);
        assertThat(restored(found.decides(retract(2))).lastSeen()).isNull();
        var lent = out().then(new ReportLost(LAPTOP, REQUEST, null));
        assertThat(state(lent.then(retract(HAND_OUT + 1)))).isInstanceOf(Device.HandedOut.class);
    }

    @Test
    void only_recorded_steps_are_retracted_and_each_once() {
        out().refuses(retract(0), RetractionRule.NOT_RETRACTABLE);
        out().refuses(retract(9), RetractionRule.NO_SUCH_EVENT);
        out().then(retract(HAND_OUT)).refuses(retract(HAND_OUT), RetractionRule.RETRACTED_ALREADY);
        past().refuses(
                        new RetractStep(LAPTOP, new EventId(UUID.randomUUID()), RetractionReason.WRONG_DAY),
                        DeviceRule.NO_SUCH_DEVICE);
    }
}
