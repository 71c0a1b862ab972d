package de.motivag.device.write.device.returnfromrepair;

import static de.motivag.device.DeviceRule.DEVICE_NOT_IN_REPAIR;
import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;

import de.motivag.device.write.device.Device;
import de.motivag.events.common.DeviceId;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DeviceRepaired;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a device back from repair. It is free if it is sound and wiped; otherwise it must be wiped or repaired again.
 *
 * @param returnedOn today if missing; may lie in the past, not before it was sent
 */
@Post(
        path = "/devices/{device}/return-from-repair",
        roles = Role.DEVICE_DESK,
        summary = "Take a device back from repair")
public record ReturnFromRepair(DeviceId device, @Nullable LocalDate returnedOn, Condition condition)
        implements EntityCommand<Device> {
    @Override
    public Stream<Device> stream(DecisionContext context) {
        return new Stream<>(Device.class, device);
    }

    @Override
    public List<DeviceRepaired> decide(Device state, DecisionContext context) {
        return switch (state) {
            case Device.None _ -> throw new RuleViolated(NO_SUCH_DEVICE);
            case Device.InRepair(var item) ->
                List.of(new DeviceRepaired(device, item.step("returnedOn", returnedOn, context), condition));
            case Device.Registered back
            when back.item()
                    .latest(DeviceRepaired.class)
                    .filter(this::isTheSame)
                    .isPresent() -> List.of();
            case Device.Registered _ -> throw new RuleViolated(DEVICE_NOT_IN_REPAIR);
        };
    }

    private boolean isTheSame(DeviceRepaired repaired) {
        return (returnedOn == null || returnedOn.equals(repaired.returnedOn())) && repaired.condition() == condition;
    }
}
