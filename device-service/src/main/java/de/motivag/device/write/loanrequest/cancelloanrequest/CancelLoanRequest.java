package de.motivag.device.write.loanrequest.cancelloanrequest;

import static de.motivag.device.DeviceRule.LOAN_REQUEST_FULFILLED;
import static de.motivag.device.DeviceRule.NO_SUCH_LOAN_REQUEST;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.loanrequest.LoanRequest;
import de.motivag.events.Event;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.LoanRequestEvent.CancelReason;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.util.List;

/**
 * Cancels a loan request because the person no longer needs the device. A reserved device goes to the next person in
 * line. Refuses a request whose device is handed out.
 */
@Post(
        path = "/loan-requests/{loanRequest}/cancel",
        roles = {Role.DEVICE_DESK, Role.INTAKE, Role.ADVISER},
        summary = "Cancel a loan request")
public record CancelLoanRequest(LoanRequestId loanRequest) implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(LoanRequest.class, loanRequest));
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return states.of(LoanRequest.class, loanRequest) instanceof LoanRequest.Matched matched
                ? List.of(new Stream<>(Device.class, matched.device()))
                : List.of();
    }

    @Override
    public List<? extends Event> decide(States states, DecisionContext context) {
        return switch (states.of(LoanRequest.class, loanRequest)) {
            case LoanRequest.None _ -> throw new RuleViolated(NO_SUCH_LOAN_REQUEST, "#/loanRequest");
            case LoanRequest.Open open -> open.cancelled(CancelReason.NOT_NEEDED);
            case LoanRequest.Fulfilled _ -> throw new RuleViolated(LOAN_REQUEST_FULFILLED);
            case LoanRequest.Cancelled _ -> List.of();
        };
    }
}
