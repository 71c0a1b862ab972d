package de.motivag.device.automation;

import de.motivag.events.device.LoanRequestEvent.LoanRequestReopened;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/**
 * Serves a reopened request. A person whose reserved device was lost, damaged or retired gets another one and keeps the
 * old position in line.
 */
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
    public void on(LoanRequestReopened reopened, EventMetadata metadata) {
        matching.serve(matching.type(reopened.loanRequest()), metadata, getClass());
    }
}
