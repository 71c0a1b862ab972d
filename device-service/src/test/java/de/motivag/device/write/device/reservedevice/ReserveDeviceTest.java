package de.motivag.device.write.device.reservedevice;

import static de.motivag.device.Past.IN_STOCK_SINCE;
import static de.motivag.device.Past.LAPTOP;
import static de.motivag.device.Past.LAPTOP_REGISTERED;
import static de.motivag.device.Past.MATCHED;
import static de.motivag.device.Past.OTHER_REQUEST;
import static de.motivag.device.Past.OTHER_REQUESTED;
import static de.motivag.device.Past.REQUEST;
import static de.motivag.device.Past.REQUESTED;
import static de.motivag.device.Past.RESERVED;
import static de.motivag.device.Past.TABLET;
import static de.motivag.device.Past.TABLET_REGISTERED;
import static de.motivag.device.Past.past;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.device.DeviceRule;
import de.motivag.device.Past;
import de.motivag.events.Event;
import de.motivag.events.Internal;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReserveDeviceTest {
    private static final ReserveDevice RESERVE = new ReserveDevice(LAPTOP, REQUEST);
    private static final Past RESERVED_BEFORE = past(LAPTOP_REGISTERED, REQUESTED, RESERVED, MATCHED);

    @Test
    void a_free_device_is_reserved_for_a_waiting_request() {
        assertThat(past(LAPTOP_REGISTERED, REQUESTED).decides(RESERVE)).isEqualTo(List.<Event>of(RESERVED, MATCHED));
    }

    @Test
    void reserving_again_has_no_effect() {
        assertThat(RESERVED_BEFORE.decides(RESERVE)).isEmpty();
    }

    @Test
    void nobody_else_can_have_a_reserved_device() {
        RESERVED_BEFORE
                .and(OTHER_REQUESTED)
                .refuses(new ReserveDevice(LAPTOP, OTHER_REQUEST), DeviceRule.DEVICE_NOT_FREE);
    }

    @Test
    void a_request_gets_no_second_device() {
        var second = new DeviceId(UUID.randomUUID());
        RESERVED_BEFORE
                .and(new DeviceRegistered(second, DeviceType.LAPTOP, Internal.of("L-2"), IN_STOCK_SINCE))
                .refuses(new ReserveDevice(second, REQUEST), DeviceRule.LOAN_REQUEST_ALREADY_SERVED);
    }

    @Test
    void a_tablet_is_no_laptop() {
        past(TABLET_REGISTERED, REQUESTED)
                .refuses(new ReserveDevice(TABLET, REQUEST), DeviceRule.DEVICE_OF_ANOTHER_TYPE);
    }

    @Test
    void an_unknown_device_or_request_is_refused() {
        past(REQUESTED).refuses(RESERVE, DeviceRule.NO_SUCH_DEVICE);
        past(LAPTOP_REGISTERED).refuses(RESERVE, DeviceRule.NO_SUCH_LOAN_REQUEST);
    }
}
