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
    void a_device_is_taken_into_the_stock() {
        assertThat(past().decides(REGISTER)).isEqualTo(List.of(LAPTOP_REGISTERED));
    }

    @Test
    void doing_so_again_changes_nothing_even_when_it_is_reserved_by_now() {
        assertThat(past(LAPTOP_REGISTERED).decides(REGISTER)).isEmpty();
        assertThat(past(LAPTOP_REGISTERED, REQUESTED, RESERVED, MATCHED).decides(REGISTER))
                .isEmpty();
    }

    @Test
    void the_same_id_is_refused_to_another_device() {
        past(LAPTOP_REGISTERED)
                .refuses(
                        new RegisterDevice(LAPTOP, DeviceType.LAPTOP, "L-2"), DeviceRule.DEVICE_REGISTERED_DIFFERENTLY);
        past(LAPTOP_REGISTERED)
                .refuses(
                        new RegisterDevice(LAPTOP, DeviceType.TABLET, "L-1"), DeviceRule.DEVICE_REGISTERED_DIFFERENTLY);
    }

    @Test
    void its_number_is_claimed_for_it_alone_in_whatever_case_and_with_whatever_blanks_it_is_typed() {
        assertThat(REGISTER.claims(new States(Map.of()))).singleElement().satisfies(claim -> {
            assertThat(claim.kind()).isEqualTo("inventory-number");
            assertThat(claim.holder()).isEqualTo(LAPTOP);
        });
        assertThat(new RegisterDevice(LAPTOP, DeviceType.LAPTOP, " l-1 ").claims(new States(Map.of())))
                .isEqualTo(REGISTER.claims(new States(Map.of())));
    }
}
