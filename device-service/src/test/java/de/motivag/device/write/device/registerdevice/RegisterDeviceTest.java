package de.motivag.device.write.device.registerdevice;

import static de.motivag.device.Past.IN_STOCK_SINCE;
import static de.motivag.device.Past.LAPTOP;
import static de.motivag.device.Past.LAPTOP_REGISTERED;
import static de.motivag.device.Past.MATCHED;
import static de.motivag.device.Past.REQUESTED;
import static de.motivag.device.Past.RESERVED;
import static de.motivag.device.Past.TODAY;
import static de.motivag.device.Past.past;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.device.DeviceRule;
import de.motivag.device.write.device.reportlost.ReportLost;
import de.motivag.events.Internal;
import de.motivag.events.common.DeviceType;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.States;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisterDeviceTest {
    private static final RegisterDevice REGISTER = new RegisterDevice(LAPTOP, DeviceType.LAPTOP, "L-1", IN_STOCK_SINCE);

    @Test
    void a_device_is_added_to_the_stock() {
        assertThat(past().decides(REGISTER)).isEqualTo(List.of(LAPTOP_REGISTERED));
    }

    @Test
    void registering_again_has_no_effect_even_for_a_reserved_device() {
        assertThat(past(LAPTOP_REGISTERED).decides(REGISTER)).isEmpty();
        assertThat(past(LAPTOP_REGISTERED, REQUESTED, RESERVED, MATCHED).decides(REGISTER))
                .isEmpty();
    }

    @Test
    void another_device_under_the_same_id_is_refused() {
        past(LAPTOP_REGISTERED)
                .refuses(
                        new RegisterDevice(LAPTOP, DeviceType.LAPTOP, "L-2", null),
                        DeviceRule.DEVICE_REGISTERED_DIFFERENTLY);
        past(LAPTOP_REGISTERED)
                .refuses(
                        new RegisterDevice(LAPTOP, DeviceType.TABLET, "L-1", null),
                        DeviceRule.DEVICE_REGISTERED_DIFFERENTLY);
    }

    @Test
    void a_device_is_in_stock_since_today_unless_another_day_is_given() {
        var today = new RegisterDevice(LAPTOP, DeviceType.LAPTOP, "L-1", null);
        assertThat(past().decides(today))
                .isEqualTo(List.of(new DeviceRegistered(LAPTOP, DeviceType.LAPTOP, Internal.of("L-1"), TODAY)));
        assertThat(past(LAPTOP_REGISTERED).decides(today)).isEmpty();
        past(LAPTOP_REGISTERED)
                .refuses(
                        new RegisterDevice(LAPTOP, DeviceType.LAPTOP, "L-1", TODAY),
                        DeviceRule.DEVICE_REGISTERED_DIFFERENTLY);
    }

    @Test
    void no_device_is_in_stock_from_a_future_day_and_nothing_is_done_with_it_before_it_is_in_stock() {
        past().refuses(
                        new RegisterDevice(LAPTOP, DeviceType.LAPTOP, "L-1", TODAY.plusDays(1)),
                        CommonRule.DAY_IN_FUTURE);
        past(LAPTOP_REGISTERED)
                .refuses(new ReportLost(LAPTOP, null, IN_STOCK_SINCE.minusDays(1)), DeviceRule.DAY_BEFORE_LAST_STEP);
        assertThat(past(LAPTOP_REGISTERED).decides(new ReportLost(LAPTOP, null, IN_STOCK_SINCE)))
                .hasSize(1);
    }

    @Test
    void the_inventory_number_is_unique_regardless_of_case_and_blanks() {
        assertThat(REGISTER.claims(new States(Map.of()))).singleElement().satisfies(claim -> {
            assertThat(claim.kind()).isEqualTo("inventory-number");
            assertThat(claim.holder()).isEqualTo(LAPTOP);
        });
        assertThat(new RegisterDevice(LAPTOP, DeviceType.LAPTOP, " l-1 ", null).claims(new States(Map.of())))
                .isEqualTo(REGISTER.claims(new States(Map.of())));
    }
}
