package de.motivag.device.write.loanrequest.requestloan;

import static de.motivag.device.Past.FULFILLED;
import static de.motivag.device.Past.LAPTOP;
import static de.motivag.device.Past.MATCHED;
import static de.motivag.device.Past.OFFER;
import static de.motivag.device.Past.PERSON;
import static de.motivag.device.Past.REFERRAL;
import static de.motivag.device.Past.REQUEST;
import static de.motivag.device.Past.REQUESTED;
import static de.motivag.device.Past.past;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.device.Past;
import de.motivag.device.write.loanrequest.LoanRequest;
import de.motivag.events.Event;
import de.motivag.events.common.DeviceType;
import de.motivag.events.device.LoanRequestEvent.CancelReason;
import de.motivag.events.device.LoanRequestEvent.LoanRequestCancelled;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestLoanTest {
    private static final RequestLoan NEED = new RequestLoan(REQUEST, PERSON, REFERRAL, OFFER, DeviceType.LAPTOP);

    @Test
    void a_request_is_recorded_and_waits_until_a_device_is_reserved_for_it() {
        assertThat(past().decides(NEED)).isEqualTo(List.<Event>of(REQUESTED));
        assertThat(state(past(REQUESTED))).isEqualTo(new LoanRequest.Waiting(REQUESTED));
        assertThat(state(past(REQUESTED, MATCHED))).isEqualTo(new LoanRequest.Matched(REQUESTED, LAPTOP));
    }

    @Test
    void requesting_again_has_no_effect_in_any_later_state() {
        assertThat(past(REQUESTED).decides(NEED)).isEmpty();
        assertThat(past(REQUESTED, MATCHED).decides(NEED)).isEmpty();
        assertThat(past(REQUESTED, MATCHED, FULFILLED).decides(NEED)).isEmpty();
        assertThat(past(REQUESTED, new LoanRequestCancelled(REQUEST, PERSON, CancelReason.NOT_NEEDED))
                        .decides(NEED))
                .isEmpty();
    }

    private static LoanRequest state(Past past) {
        return past.state(LoanRequest.class, REQUEST);
    }
}
