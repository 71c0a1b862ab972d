package de.motivag.device.write.loanrequest.requestloan;

import de.motivag.device.write.loanrequest.LoanRequest;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.device.LoanRequestEvent.LoanRequested;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import java.util.List;

/** Requests a device for a person. Never refuses: requests wait and are served in order. */
public record RequestLoan(
        LoanRequestId loanRequest, ParticipantId participant, ReferralId referral, OfferId offer, DeviceType type)
        implements EntityCommand<LoanRequest> {
    @Override
    public Stream<LoanRequest> stream(DecisionContext context) {
        return new Stream<>(LoanRequest.class, loanRequest);
    }

    @Override
    public List<LoanRequested> decide(LoanRequest state, DecisionContext context) {
        return state instanceof LoanRequest.None
                ? List.of(new LoanRequested(loanRequest, participant, referral, offer, type))
                : List.of();
    }
}
