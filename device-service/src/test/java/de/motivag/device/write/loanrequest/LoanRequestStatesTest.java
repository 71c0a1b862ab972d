package de.motivag.device.write.loanrequest;

import static de.motivag.device.Past.FULFILLED;
import static de.motivag.device.Past.HANDED_OUT;
import static de.motivag.device.Past.IN_STOCK_SINCE;
import static de.motivag.device.Past.LAPTOP;
import static de.motivag.device.Past.LAPTOP_REGISTERED;
import static de.motivag.device.Past.MATCHED;
import static de.motivag.device.Past.OFFER;
import static de.motivag.device.Past.PERSON;
import static de.motivag.device.Past.REFERRAL;
import static de.motivag.device.Past.REQUEST;
import static de.motivag.device.Past.REQUESTED;
import static de.motivag.device.Past.RESERVED;
import static de.motivag.device.Past.past;

import de.motivag.device.Past;
import de.motivag.device.write.device.reportlost.ReportLost;
import de.motivag.device.write.loanrequest.cancelloanrequest.CancelLoanRequest;
import de.motivag.device.write.loanrequest.dropneed.DropNeed;
import de.motivag.device.write.loanrequest.requestloan.RequestLoan;
import de.motivag.device.write.loanrequest.serverequests.ServeRequests;
import de.motivag.events.Internal;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.LoanRequestEvent.CancelReason;
import de.motivag.events.device.LoanRequestEvent.LoanRequestCancelled;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.StateTable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoanRequestStatesTest {
    private static final DeviceId FREE = new DeviceId(new UUID(1, 1));
    private static final Past NONE =
            past(LAPTOP_REGISTERED, new DeviceRegistered(FREE, DeviceType.LAPTOP, Internal.of("L-2"), IN_STOCK_SINCE));
    private static final Past WAITING = NONE.and(REQUESTED);
    private static final Past WITH_DEVICE = WAITING.and(RESERVED, MATCHED);

    private static final Map<String, Past> STATES = Map.of(
            "None",
            NONE,
            "Waiting",
            WAITING,
            "Matched",
            WITH_DEVICE,
            "Reopened",
            WITH_DEVICE.then(new ReportLost(LAPTOP, null, null)),
            "Fulfilled",
            WITH_DEVICE.and(HANDED_OUT, FULFILLED),
            "Cancelled",
            WAITING.and(new LoanRequestCancelled(REQUEST, PERSON, CancelReason.NOT_NEEDED)));

    private static final Map<String, Command> COMMANDS = StateTable.named(
            new RequestLoan(REQUEST, PERSON, REFERRAL, OFFER, DeviceType.LAPTOP),
            new ServeRequests(List.of(REQUEST), List.of(FREE)),
            new CancelLoanRequest(REQUEST),
            new DropNeed(List.of(REQUEST), CancelReason.PARTICIPATION_ENDED));

    @Test
    void every_command_in_every_state_has_the_result_of_the_table() throws IOException {
        StateTable.check(
                LoanRequest.class, STATES, past -> past.state(LoanRequest.class, REQUEST), COMMANDS, Past::decides);
    }
}
