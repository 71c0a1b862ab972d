package de.motivag.device.write.loanrequest.serverequests;

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
import static de.motivag.device.Past.TABLET;
import static de.motivag.device.Past.TABLET_REGISTERED;
import static de.motivag.device.Past.past;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Event;
import de.motivag.events.Internal;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.LoanRequestEvent.LoanRequestMatched;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServeRequestsTest {
    private static final List<DeviceId> BOTH = List.of(TABLET, LAPTOP);

    @Test
    void the_first_in_line_gets_the_first_device_of_the_type_and_nobody_else() {
        assertThat(past(TABLET_REGISTERED, LAPTOP_REGISTERED, REQUESTED, OTHER_REQUESTED)
                        .decides(new ServeRequests(List.of(REQUEST, OTHER_REQUEST), BOTH)))
                .isEqualTo(List.<Event>of(RESERVED, MATCHED));
    }

    @Test
    void two_devices_go_to_two_requests() {
        var second = new DeviceId(UUID.randomUUID());
        assertThat(past(
                                LAPTOP_REGISTERED,
                                new DeviceRegistered(second, DeviceType.LAPTOP, Internal.of("L-2"), IN_STOCK_SINCE),
                                REQUESTED,
                                OTHER_REQUESTED)
                        .decides(new ServeRequests(List.of(OTHER_REQUEST, REQUEST), List.of(second, LAPTOP))))
                .isEqualTo(List.<Event>of(
                        new DeviceReserved(second, OTHER_REQUEST, PERSON, REFERRAL),
                        new LoanRequestMatched(OTHER_REQUEST, PERSON, second),
                        RESERVED,
                        MATCHED));
    }

    @Test
    void devices_and_requests_that_were_taken_or_served_meanwhile_are_skipped() {
        assertThat(past(LAPTOP_REGISTERED, REQUESTED, RESERVED, MATCHED, OTHER_REQUESTED)
                        .decides(new ServeRequests(List.of(REQUEST, OTHER_REQUEST), List.of(LAPTOP))))
                .isEmpty();
    }
}
