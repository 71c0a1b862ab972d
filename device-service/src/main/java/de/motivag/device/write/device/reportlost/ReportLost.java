package de.motivag.device.write.device.reportlost;

import static de.motivag.device.DeviceRule.DEVICE_RETIRED;
import static de.motivag.device.DeviceRule.LOAN_NOT_NAMED;
import static de.motivag.device.DeviceRule.LOST_BEFORE_SEEN;
import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.Item;
import de.motivag.device.write.device.ReleasingCommand;
import de.motivag.events.Event;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.DeviceEvent.DeviceLost;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports a lost device, whether it was out, reserved, at the desk or in repair. A request with this device reserved
 * waits again. A loan stays open until the device is found or retired.
 *
 * @param loanRequest loan during which it was lost; required if the device is out, missing otherwise
 * @param lostOn today if missing; may lie in the past, not before the last step or stocktake
 */
@Post(path = "/devices/{device}/report-lost", roles = Role.DEVICE_DESK, summary = "Report a lost device")
public record ReportLost(
        DeviceId device,
        @Nullable LoanRequestId loanRequest,
        @Nullable LocalDate lostOn) implements ReleasingCommand {
    @Override
    public List<? extends Event> decide(States states, DecisionContext context) {
        return switch (states.of(Device.class, device)) {
            case Device.None _ -> throw new RuleViolated(NO_SUCH_DEVICE);
            case Device.Reserved reserved -> List.of(reserved.released(), lost(reserved, context), reserved.reopened());
            case Device.Lost lost -> repeated(lost);
            case Device.Retired _ -> throw new RuleViolated(DEVICE_RETIRED);
            case Device.Registered known -> List.of(lost(known, context));
        };
    }

    private DeviceLost lost(Device.Registered known, DecisionContext context) {
        var loan = known.lentBy(loanRequest);
        if (loan != null && loanRequest == null) {
            throw new RuleViolated(LOAN_NOT_NAMED, "#/loanRequest").about(loan.handedOutOn(), loan.loanRequest());
        }
        return new DeviceLost(device, loan, day(known.item(), context));
    }

    private List<Event> repeated(Device.Lost lost) {
        lost.lentBy(loanRequest);
        return List.of();
    }

    private LocalDate day(Item item, DecisionContext context) {
        var day = item.step("lostOn", lostOn, context);
        var seen = item.lastSeen();
        if (seen != null && day.isBefore(seen)) {
            throw new RuleViolated(LOST_BEFORE_SEEN, "#/lostOn").about(day, seen);
        }
        return day;
    }
}
