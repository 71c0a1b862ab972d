package de.motivag.device.write.device.reportdamage;

import static de.motivag.device.DeviceRule.DEVICE_LOST;
import static de.motivag.device.DeviceRule.DEVICE_RETIRED;
import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.ReleasingCommand;
import de.motivag.events.Event;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.DeviceEvent.DamageKind;
import de.motivag.events.device.DeviceEvent.DeviceDamaged;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports a damage of a device in any place; it is not free until it is repaired. A request with this device reserved
 * waits again.
 *
 * @param loanRequest loan of the person who has the device; may be missing. Another loan than the open one is refused
 * @param reportedOn today if missing; may lie in the past, not before the last step
 */
@Post(path = "/devices/{device}/report-damage", roles = Role.DEVICE_DESK, summary = "Report a damaged device")
public record ReportDamage(
        DeviceId device,
        @Nullable LoanRequestId loanRequest,
        @Nullable LocalDate reportedOn,
        DamageKind kind) implements ReleasingCommand {
    @Override
    public List<? extends Event> decide(States states, DecisionContext context) {
        return switch (states.of(Device.class, device)) {
            case Device.None _ -> throw new RuleViolated(NO_SUCH_DEVICE);
            case Device.Lost _ -> throw new RuleViolated(DEVICE_LOST);
            case Device.Retired _ -> throw new RuleViolated(DEVICE_RETIRED);
            case Device.Reserved reserved ->
                List.of(reserved.released(), damaged(reserved, context), reserved.reopened());
            case Device.Registered known
            when known.item().damaged()
                    && known.item()
                            .latest(DeviceDamaged.class)
                            .filter(this::isTheSame)
                            .isPresent() -> repeated(known);
            case Device.Registered known -> List.of(damaged(known, context));
        };
    }

    private DeviceDamaged damaged(Device.Registered known, DecisionContext context) {
        return new DeviceDamaged(
                device, known.lentBy(loanRequest), known.item().step("reportedOn", reportedOn, context), kind);
    }

    private List<Event> repeated(Device.Registered known) {
        known.lentBy(loanRequest);
        return List.of();
    }

    private boolean isTheSame(DeviceDamaged damaged) {
        return (reportedOn == null || reportedOn.equals(damaged.reportedOn())) && kind == damaged.kind();
    }
}
