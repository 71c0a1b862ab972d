package de.motivag.device.write.device.registerdevice;

import static de.motivag.device.Past.LAPTOP;
import static de.motivag.device.Past.LAPTOP_REGISTERED;
import static de.motivag.device.Past.MATCHED;
import static de.motivag.device.Past.REQUESTED;
import static de.motivag.device.Past.RESERVED;
import static de.motivag.device.Past.past;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.device.DeviceRule;
import de.motivag.events.common.DeviceType;
import de.motivag.kit.decision.States;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisterDeviceTest {
    private static final RegisterDevice REGISTER = new RegisterDevice(LAPTOP, DeviceType.LAPTOP, "L-1");

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
                        new RegisterDevice(LAPTOP, DeviceType.LAPTOP, "L-2"), DeviceRule.DEVICE_REGISTERED_DIFFERENTLY);
        past(LAPTOP_REGISTERED)
                .refuses(
                        new RegisterDevice(LAPTOP, DeviceType.TABLET, "L-1"), DeviceRule.DEVICE_REGISTERED_DIFFERENTLY);
    }

    @Test
    void the_inventory_number_is_unique_regardless_of_case_and_blanks() {
        assertThat(REGISTER.claims(new States(Map.of()))).singleElement().satisfies(claim -> {
            assertThat(claim.kind()).isEqualTo("inventory-number");
            assertThat(claim.holder()).isEqualTo(LAPTOP);
        });
        assertThat(new RegisterDevice(LAPTOP, DeviceType.LAPTOP, " l-1 ").claims(new States(Map.of())))
                .isEqualTo(REGISTER.claims(new States(Map.of())));
    }
}
