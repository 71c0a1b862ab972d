package de.motivag.device.write.device.handoutdevice;

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
import static de.motivag.device.Past.TODAY;
import static de.motivag.device.Past.past;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.device.DeviceRule;
import de.motivag.device.Past;
import de.motivag.events.Event;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.DeviceEvent.Accessory;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.LoanRequestEvent.LoanRequestFulfilled;
import de.motivag.kit.decision.CommonRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
    void a_device_without_a_reservation_for_the_person_is_refused() {
        var request = handOut(REQUEST, null, Condition.GOOD, BACK);
        past(LAPTOP_REGISTERED, REQUESTED).refuses(request, DeviceRule.DEVICE_NOT_RESERVED);
        RESERVED_BEFORE
                .and(OTHER_REQUESTED)
                .refuses(handOut(OTHER_REQUEST, null, Condition.GOOD, BACK), DeviceRule.DEVICE_NOT_RESERVED);
        past(REQUESTED).refuses(request, DeviceRule.NO_SUCH_DEVICE);
        past(LAPTOP_REGISTERED).refuses(request, DeviceRule.NO_SUCH_LOAN_REQUEST);
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
