package de.motivag.device.write.device.reservedevice;

import static de.motivag.device.DeviceRule.DEVICE_NOT_FREE;
import static de.motivag.device.DeviceRule.DEVICE_OF_ANOTHER_TYPE;
import static de.motivag.device.DeviceRule.LOAN_REQUEST_ALREADY_SERVED;
import static de.motivag.device.DeviceRule.LOAN_REQUEST_CANCELLED;
import static de.motivag.device.DeviceRule.LOAN_REQUEST_ENDED;
import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;
import static de.motivag.device.DeviceRule.NO_SUCH_LOAN_REQUEST;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.loanrequest.LoanRequest;
import de.motivag.events.Event;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.LoanRequestEvent.CancelReason;
import de.motivag.events.device.LoanRequestEvent.LoanRequestMatched;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.util.List;

/**
 * Reserves a free device for a waiting loan request of its type. Refuses a device that is not free and a request that
 * does not wait.
 */
@Post(
        path = "/devices/{device}/reserve",
        roles = Role.DEVICE_DESK,
        summary = "Reserve a free device for a waiting loan request")
public record ReserveDevice(DeviceId device, LoanRequestId loanRequest) implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Device.class, device), new Stream<>(LoanRequest.class, loanRequest));
    }

    @Override
    public List<? extends Event> decide(States states, DecisionContext context) {
        var request = states.of(LoanRequest.class, loanRequest);
        return switch (states.of(Device.class, device)) {
            case Device.None _ -> throw new RuleViolated(NO_SUCH_DEVICE);
            case Device.Reserved reserved when reserved.loanRequest().equals(loanRequest) -> List.of();
            case Device.Free free -> reserve(free, request);
            case Device.Registered _ -> throw new RuleViolated(DEVICE_NOT_FREE);
        };
    }

    private List<Event> reserve(Device.Free free, LoanRequest request) {
        return switch (request) {
            case LoanRequest.None _ -> throw new RuleViolated(NO_SUCH_LOAN_REQUEST, "#/loanRequest");
            case LoanRequest.Matched _ ->
                throw new RuleViolated(LOAN_REQUEST_ALREADY_SERVED, "#/loanRequest").about(loanRequest);
            case LoanRequest.Fulfilled _ ->
                throw new RuleViolated(LOAN_REQUEST_ALREADY_SERVED, "#/loanRequest").about(loanRequest);
            case LoanRequest.Cancelled cancelled ->
                throw new RuleViolated(
                                cancelled.reason() == CancelReason.NOT_NEEDED
                                        ? LOAN_REQUEST_CANCELLED
                                        : LOAN_REQUEST_ENDED,
                                "#/loanRequest")
                        .about(loanRequest);
            case LoanRequest.Waiting(var need)
            when !need.type().equals(free.type()) ->
                throw new RuleViolated(DEVICE_OF_ANOTHER_TYPE, "#/loanRequest").about(loanRequest);
            case LoanRequest.Waiting(var need) ->
                List.of(
                        new DeviceReserved(device, loanRequest, need.participant(), need.referral()),
                        new LoanRequestMatched(loanRequest, need.participant(), device));
        };
    }
}
