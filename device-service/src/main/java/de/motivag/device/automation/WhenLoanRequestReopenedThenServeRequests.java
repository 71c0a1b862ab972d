package de.motivag.device.automation;

import de.motivag.events.device.LoanRequestEvent.LoanRequestReopened;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Whoever was to get a device that was lost, damaged or retired gets another, at their old place in line. */
@Component
class WhenLoanRequestReopenedThenServeRequests implements Reaction<LoanRequestReopened> {
    private final Matching matching;

    WhenLoanRequestReopenedThenServeRequests(Matching matching) {
        this.matching = matching;
    }

    @Override
    public Class<LoanRequestReopened> event() {
        return LoanRequestReopened.class;
    }

    @Override
    public void on(LoanRequestReopened reopened, Recorded recorded) {
        matching.serve(matching.type(reopened.loanRequest()), recorded, "WhenLoanRequestReopenedThenServeRequests");
    }
}
