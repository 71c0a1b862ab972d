package de.motivag.device.write.loanrequest.requestloan;

import static de.motivag.device.Past.LAPTOP;
import static de.motivag.device.Past.LAPTOP_REGISTERED;
import static de.motivag.device.Past.MATCHED;
import static de.motivag.device.Past.OFFER;
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
import de.motivag.events.device.DeviceId;
import de.motivag.events.device.DeviceType;
import de.motivag.events.device.LoanRequestId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestLoanTest {
    private static RequestLoan request(LoanRequestId id, DeviceId... candidates) {
        return new RequestLoan(id, PERSON, REFERRAL, OFFER, DeviceType.LAPTOP, List.of(candidates));
    }

    @Test
    void without_a_free_device_the_request_waits() {
        assertThat(past().decides(request(REQUEST))).isEqualTo(List.<Event>of(REQUESTED));
    }

    @Test
    void the_first_candidate_that_is_free_and_of_the_type_is_reserved() {
        assertThat(past(TABLET_REGISTERED, LAPTOP_REGISTERED).decides(request(REQUEST, TABLET, LAPTOP)))
                .isEqualTo(List.<Event>of(REQUESTED, RESERVED, MATCHED));
    }

    @Test
    void it_waits_when_the_candidate_is_taken_in_the_meantime() {
        assertThat(past(LAPTOP_REGISTERED, REQUESTED, RESERVED, MATCHED).decides(request(OTHER_REQUEST, LAPTOP)))
                .isEqualTo(List.<Event>of(OTHER_REQUESTED));
    }

    @Test
    void requesting_again_changes_nothing() {
        assertThat(past(REQUESTED, LAPTOP_REGISTERED).decides(request(REQUEST, LAPTOP)))
                .isEmpty();
    }
}
