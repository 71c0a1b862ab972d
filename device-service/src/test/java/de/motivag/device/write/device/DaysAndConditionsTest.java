package de.motivag.device.write.device;

import static de.motivag.device.Past.DUE;
import static de.motivag.device.Past.HANDED_OUT;
import static de.motivag.device.Past.IN_STOCK_SINCE;
import static de.motivag.device.Past.LAPTOP;
import static de.motivag.device.Past.LAPTOP_REGISTERED;
import static de.motivag.device.Past.MATCHED;
import static de.motivag.device.Past.OTHER_REQUEST;
import static de.motivag.device.Past.OTHER_REQUESTED;
import static de.motivag.device.Past.OUT_ON;
import static de.motivag.device.Past.PERSON;
import static de.motivag.device.Past.REFERRAL;
import static de.motivag.device.Past.REQUEST;
import static de.motivag.device.Past.REQUESTED;
import static de.motivag.device.Past.RESERVED;
import static de.motivag.device.Past.TERMS;
import static de.motivag.device.Past.TODAY;
import static de.motivag.device.Past.at;
import static de.motivag.device.Past.out;
import static de.motivag.device.Past.past;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.device.DeviceRule;
import de.motivag.device.Past;
import de.motivag.device.write.device.confirmstocktake.ConfirmStocktake;
import de.motivag.device.write.device.confirmwipe.ConfirmWipe;
import de.motivag.device.write.device.correctdueback.CorrectDueBack;
import de.motivag.device.write.device.extendloan.ExtendLoan;
import de.motivag.device.write.device.handoutdevice.HandOutDevice;
import de.motivag.device.write.device.reportdamage.ReportDamage;
import de.motivag.device.write.device.reportlost.ReportLost;
import de.motivag.device.write.device.retiredevice.RetireDevice;
import de.motivag.device.write.device.returnfromrepair.ReturnFromRepair;
import de.motivag.device.write.device.sendtorepair.SendToRepair;
import de.motivag.device.write.device.takebackdevice.TakeBackDevice;
import de.motivag.events.Confidential;
import de.motivag.events.device.DeviceEvent.Accessory;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DamageKind;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.DueBackCorrected;
import de.motivag.events.device.DeviceEvent.RetirementReason;
import de.motivag.events.device.DeviceEvent.StocktakeConfirmed;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.CommonRule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class DaysAndConditionsTest {
    private static TakeBackDevice takeBack(Condition condition) {
        return new TakeBackDevice(LAPTOP, REQUEST, null, condition, Set.of());
    }

    private static Object state(Past past) {
        return past.state(Device.class, LAPTOP);
    }

    @Test
    void a_step_in_the_future_or_before_the_previous_step_is_refused() {
        var free = past(LAPTOP_REGISTERED)
                .then(new SendToRepair(LAPTOP, OUT_ON))
                .then(new ReturnFromRepair(LAPTOP, OUT_ON, Condition.GOOD));
        refusesOtherDays(free, day -> new ReportLost(LAPTOP, null, day));
        refusesOtherDays(free, day -> new ReportDamage(LAPTOP, null, day, DamageKind.OTHER));
        refusesOtherDays(free, day -> new SendToRepair(LAPTOP, day));
        refusesOtherDays(free, day -> new RetireDevice(LAPTOP, day, RetirementReason.OLD));
        refusesOtherDays(out(), day -> new TakeBackDevice(LAPTOP, REQUEST, day, Condition.GOOD, Set.of()));
        var back = out().then(new TakeBackDevice(LAPTOP, REQUEST, OUT_ON, Condition.GOOD, Set.of()));
        refusesOtherDays(back, day -> new ConfirmWipe(LAPTOP, null, day));
        refusesOtherDays(
                back.then(new SendToRepair(LAPTOP, OUT_ON)), day -> new ReturnFromRepair(LAPTOP, day, Condition.GOOD));
    }

    /** Asserts that days other than those allowed after {@link Past#OUT_ON} are refused. */
    private static void refusesOtherDays(Past past, Function<LocalDate, Command> step) {
        past.refuses(step.apply(TODAY.plusDays(1)), CommonRule.DAY_IN_FUTURE);
        past.refuses(step.apply(OUT_ON.minusDays(1)), DeviceRule.DAY_BEFORE_LAST_STEP);
        assertThat(past.decides(step.apply(OUT_ON))).isNotEmpty();
        assertThat(past.decides(step.apply(TODAY))).isNotEmpty();
    }

    @Test
    void a_hand_out_before_the_day_of_the_wipe_is_refused() {
        var reserved = past(LAPTOP_REGISTERED, REQUESTED)
                .then(new SendToRepair(LAPTOP, OUT_ON))
                .then(new ReturnFromRepair(LAPTOP, OUT_ON, Condition.GOOD))
                .and(RESERVED, MATCHED);
        reserved.refuses(
                new HandOutDevice(LAPTOP, REQUEST, OUT_ON.minusDays(1), Condition.GOOD, Set.of(), DUE, true),
                DeviceRule.DAY_BEFORE_LAST_STEP);
    }

    @Test
    void a_returned_device_is_free_only_after_the_wipe() {
        var back = out().then(takeBack(Condition.WORN));
        assertThat(state(back)).isInstanceOf(Device.Returned.class);
        assertThat(state(back.then(new ConfirmWipe(LAPTOP, null, null)))).isInstanceOf(Device.Free.class);
    }

    @Test
    void a_damaged_device_is_free_only_after_wipe_and_repair_in_any_order() {
        var damaged = out().then(takeBack(Condition.DAMAGED));
        var wiped = damaged.then(new ConfirmWipe(LAPTOP, null, null));
        assertThat(state(wiped)).isInstanceOf(Device.Returned.class);
        var wipedAndRepaired =
                wiped.then(new SendToRepair(LAPTOP, null)).then(new ReturnFromRepair(LAPTOP, null, Condition.GOOD));
        assertThat(state(wipedAndRepaired)).isInstanceOf(Device.Free.class);

        var inRepair = damaged.then(new SendToRepair(LAPTOP, null));
        var stillDamaged = inRepair.then(new ReturnFromRepair(LAPTOP, null, Condition.DAMAGED));
        assertThat(state(stillDamaged.then(new ConfirmWipe(LAPTOP, null, null))))
                .isInstanceOf(Device.Returned.class);
        var repaired = inRepair.then(new ReturnFromRepair(LAPTOP, null, Condition.WORN));
        assertThat(state(repaired)).isInstanceOf(Device.Returned.class);
        assertThat(state(repaired.then(new ConfirmWipe(LAPTOP, null, null)))).isInstanceOf(Device.Free.class);
    }

    @Test
    void a_damage_reported_during_a_loan_remains_after_the_return() {
        var back = out().then(new ReportDamage(LAPTOP, null, null, DamageKind.CASE))
                .then(takeBack(Condition.GOOD))
                .then(new ConfirmWipe(LAPTOP, null, null));
        assertThat(state(back)).isInstanceOf(Device.Returned.class);
    }

    @Test
    void a_lost_device_that_is_found_must_be_wiped() {
        var found = out().then(new ReportLost(LAPTOP, REQUEST, null)).then(takeBack(Condition.GOOD));
        assertThat(state(found)).isInstanceOf(Device.Returned.class);
        var seen = past(LAPTOP_REGISTERED)
                .then(new ReportLost(LAPTOP, null, null))
                .then(new ConfirmStocktake(LAPTOP, null));
        assertThat(state(seen)).isInstanceOf(Device.Returned.class);
    }

    @Test
    void a_stocktake_may_be_recorded_after_later_steps_but_not_before_the_device_was_in_stock() {
        var friday = OUT_ON.minusDays(3);
        assertThat(out().decides(new ConfirmStocktake(LAPTOP, friday)))
                .isEqualTo(List.of(new StocktakeConfirmed(LAPTOP, null, friday)));
        assertThat(out().decides(new ConfirmStocktake(LAPTOP, OUT_ON)))
                .isEqualTo(List.of(new StocktakeConfirmed(LAPTOP, HANDED_OUT, OUT_ON)));
        out().refuses(
                        new ConfirmStocktake(LAPTOP, IN_STOCK_SINCE.minusDays(1)),
                        DeviceRule.DAY_BEFORE_IN_STOCK,
                        "#/seenOn");
        out().refuses(new ConfirmStocktake(LAPTOP, TODAY.plusDays(1)), CommonRule.DAY_IN_FUTURE);
        var retired = past(LAPTOP_REGISTERED).then(new RetireDevice(LAPTOP, OUT_ON, RetirementReason.OLD));
        assertThat(retired.decides(new ConfirmStocktake(LAPTOP, friday))).hasSize(1);
        retired.refuses(new ConfirmStocktake(LAPTOP, TODAY), DeviceRule.DEVICE_RETIRED);
    }

    @Test
    void a_stocktake_before_the_loss_does_not_find_the_device() {
        var lost = past(LAPTOP_REGISTERED).then(new ReportLost(LAPTOP, null, OUT_ON));
        assertThat(state(lost.then(new ConfirmStocktake(LAPTOP, OUT_ON.minusDays(1)))))
                .isInstanceOf(Device.LostAtDesk.class);
        assertThat(state(lost.then(new ConfirmStocktake(LAPTOP, OUT_ON)))).isInstanceOf(Device.Returned.class);
        var lent = out().then(new ReportLost(LAPTOP, REQUEST, TODAY.minusDays(1)));
        assertThat(state(lent.then(new ConfirmStocktake(LAPTOP, TODAY.minusDays(2)))))
                .isInstanceOf(Device.LostWhileOut.class);
        lent.refuses(new ConfirmStocktake(LAPTOP, TODAY.minusDays(1)), DeviceRule.DEVICE_TO_BE_TAKEN_BACK);
    }

    @Test
    void a_device_in_repair_can_be_lost() {
        var repair = past(LAPTOP_REGISTERED).then(new SendToRepair(LAPTOP, OUT_ON));
        assertThat(state(repair.then(new ReportLost(LAPTOP, null, TODAY)))).isInstanceOf(Device.LostAtDesk.class);
    }

    @Test
    void a_repetition_that_names_an_earlier_loan_changes_nothing() {
        var lentAgain = out().then(new TakeBackDevice(LAPTOP, REQUEST, null, Condition.GOOD, Set.of()))
                .then(new ConfirmWipe(LAPTOP, REQUEST, null))
                .and(OTHER_REQUESTED)
                .then(new HandOutDevice(LAPTOP, OTHER_REQUEST, null, Condition.GOOD, Set.of(), DUE, true));
        for (var again : List.of(
                new TakeBackDevice(LAPTOP, REQUEST, null, Condition.GOOD, Set.of()),
                new ExtendLoan(LAPTOP, REQUEST, DUE.plusDays(7)),
                new CorrectDueBack(LAPTOP, REQUEST, DUE.minusDays(7), Confidential.of("vertippt")),
                new ReportLost(LAPTOP, REQUEST, null),
                new ReportDamage(LAPTOP, REQUEST, null, DamageKind.CASE))) {
            lentAgain.refuses(again, DeviceRule.LENT_FOR_ANOTHER_REQUEST, "#/loanRequest");
        }
        lentAgain.refuses(new ReportLost(LAPTOP, null, null), DeviceRule.LOAN_NOT_NAMED, "#/loanRequest");
        var backAgain = lentAgain.then(new TakeBackDevice(LAPTOP, OTHER_REQUEST, null, Condition.GOOD, Set.of()));
        backAgain.refuses(new ConfirmWipe(LAPTOP, REQUEST, null), DeviceRule.NOT_THE_LAST_LOAN, "#/lastLoan");
        assertThat(backAgain.decides(new ConfirmWipe(LAPTOP, OTHER_REQUEST, null)))
                .hasSize(1);
    }

    @Test
    void a_due_day_is_brought_forward_with_a_reason() {
        var reason = Confidential.of("vertippt");
        var earlier = DUE.minusDays(7);
        assertThat(out().decides(new CorrectDueBack(LAPTOP, REQUEST, earlier, reason)))
                .isEqualTo(List.of(new DueBackCorrected(LAPTOP, REQUEST, PERSON, REFERRAL, DUE, earlier, reason)));
        assertThat(out().decides(new CorrectDueBack(LAPTOP, REQUEST, DUE, reason)))
                .isEmpty();
        out().refuses(
                        new CorrectDueBack(LAPTOP, REQUEST, OUT_ON, reason),
                        DeviceRule.DUE_BACK_NOT_AFTER_HAND_OUT,
                        "#/dueBack");
        past(LAPTOP_REGISTERED)
                .refuses(new CorrectDueBack(LAPTOP, REQUEST, DUE, reason), DeviceRule.DEVICE_NOT_HANDED_OUT);
    }

    @Test
    void a_due_day_beyond_the_horizon_is_refused() {
        var horizon = TODAY.plusMonths(TERMS.horizonMonths());
        for (var far : List.of(horizon.plusDays(1), LocalDate.of(2062, 12, 31), LocalDate.of(2199, 1, 1))) {
            out().refuses(new ExtendLoan(LAPTOP, REQUEST, far), DeviceRule.DUE_BACK_TOO_LATE, "#/dueBack");
        }
        assertThat(out().decides(new ExtendLoan(LAPTOP, REQUEST, horizon))).hasSize(1);
    }

    @Test
    void a_loss_before_the_last_stocktake_is_refused() {
        var seen = past(LAPTOP_REGISTERED)
                .then(new ConfirmStocktake(LAPTOP, TODAY.minusDays(1)))
                .then(new ConfirmStocktake(LAPTOP, TODAY.minusDays(5)));
        seen.refuses(new ReportLost(LAPTOP, null, TODAY.minusDays(2)), DeviceRule.LOST_BEFORE_SEEN);
        assertThat(state(seen.then(new ReportLost(LAPTOP, null, TODAY.minusDays(1)))))
                .isInstanceOf(Device.LostAtDesk.class);
    }

    @Test
    void only_accessories_that_were_handed_out_can_be_missing() {
        var bag = new TakeBackDevice(LAPTOP, REQUEST, null, Condition.GOOD, Set.of(Accessory.BAG));
        assertThat(out().decides(bag))
                .isEqualTo(List.of(new DeviceTakenBack(
                        LAPTOP, REQUEST, PERSON, REFERRAL, TODAY, Condition.GOOD, Set.of(Accessory.BAG))));
        out().refuses(
                        new TakeBackDevice(
                                LAPTOP, REQUEST, null, Condition.GOOD, Set.of(Accessory.BAG, Accessory.HEADSET)),
                        DeviceRule.ACCESSORY_NOT_HANDED_OUT);
    }

    @Test
    void an_extension_ends_later_than_before_and_not_in_the_past() {
        out().refuses(new ExtendLoan(LAPTOP, REQUEST, DUE.minusDays(1)), DeviceRule.DUE_BACK_NOT_LATER);
        assertThat(out().decides(new ExtendLoan(LAPTOP, REQUEST, DUE))).isEmpty();
        var extended = out().then(new ExtendLoan(LAPTOP, REQUEST, DUE.plusDays(1)));
        assertThat(extended.decides(new ExtendLoan(LAPTOP, REQUEST, DUE.plusDays(1))))
                .isEmpty();
        var aWeekLater = new ExtendLoan(LAPTOP, REQUEST, DUE.plusDays(7));
        assertThat(out().decides(aWeekLater, at(DUE.plusDays(7), LocalTime.NOON)))
                .hasSize(1);
        assertThat(Assertions.catchThrowable(() -> out().decides(aWeekLater, at(DUE.plusDays(8), LocalTime.NOON))))
                .hasMessage(DeviceRule.DUE_BACK_PASSED.code());
    }

    @Test
    void the_sale_of_a_device_with_a_borrowers_data_is_refused() {
        var sell = new RetireDevice(LAPTOP, null, RetirementReason.SOLD);
        var back = out().then(takeBack(Condition.GOOD));
        back.refuses(sell, DeviceRule.DEVICE_NOT_WIPED);
        assertThat(back.then(new ConfirmWipe(LAPTOP, null, null)).decides(sell)).hasSize(1);
        assertThat(back.decides(new RetireDevice(LAPTOP, null, RetirementReason.OLD)))
                .hasSize(1);
    }

    @Test
    void the_same_command_again_has_no_effect_and_a_different_one_does() {
        var damage = new ReportDamage(LAPTOP, null, null, DamageKind.DISPLAY);
        var damaged = past(LAPTOP_REGISTERED).then(damage);
        assertThat(damaged.decides(damage)).isEmpty();
        assertThat(damaged.decides(new ReportDamage(LAPTOP, null, null, DamageKind.KEYBOARD)))
                .hasSize(1);

        var back = out().then(takeBack(Condition.GOOD));
        assertThat(back.decides(takeBack(Condition.GOOD))).isEmpty();
        assertThat(back.then(new ConfirmWipe(LAPTOP, null, null)).decides(takeBack(Condition.GOOD)))
                .isEmpty();
        back.refuses(takeBack(Condition.WORN), DeviceRule.DEVICE_NOT_HANDED_OUT);

        var repaired =
                damaged.then(new SendToRepair(LAPTOP, null)).then(new ReturnFromRepair(LAPTOP, null, Condition.GOOD));
        assertThat(repaired.decides(new ReturnFromRepair(LAPTOP, null, Condition.GOOD)))
                .isEmpty();
        var seen = repaired.then(new ConfirmStocktake(LAPTOP, TODAY));
        assertThat(seen.decides(new ConfirmStocktake(LAPTOP, TODAY))).isEmpty();
        var retired = seen.then(new RetireDevice(LAPTOP, null, RetirementReason.OLD));
        retired.refuses(new RetireDevice(LAPTOP, null, RetirementReason.SOLD), DeviceRule.DEVICE_RETIRED);
    }
}
