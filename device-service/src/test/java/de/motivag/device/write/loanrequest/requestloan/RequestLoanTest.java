package de.motivag.device.write.loanrequest.requestloan;

import static de.motivag.device.Past.MATCHED;
import static de.motivag.device.Past.OFFER;
import static de.motivag.device.Past.PERSON;
import static de.motivag.device.Past.REFERRAL;
import static de.motivag.device.Past.REQUEST;
import static de.motivag.device.Past.REQUESTED;
import static de.motivag.device.Past.past;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Event;
import de.motivag.events.common.DeviceType;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestLoanTest {
    private static final RequestLoan NEED = new RequestLoan(REQUEST, PERSON, REFERRAL, OFFER, DeviceType.LAPTOP);

    @Test
    void a_request_waits_until_it_is_served() {
        assertThat(past().decides(NEED)).isEqualTo(List.<Event>of(REQUESTED));
    }

    @Test
    void requesting_again_has_no_effect() {
        assertThat(past(REQUESTED).decides(NEED)).isEmpty();
        assertThat(past(REQUESTED, MATCHED).decides(NEED)).isEmpty();
    }
}
