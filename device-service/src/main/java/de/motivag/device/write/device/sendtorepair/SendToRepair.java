package de.motivag.device.write.device.sendtorepair;

import static de.motivag.device.DeviceRule.DEVICE_HANDED_OUT;
import static de.motivag.device.DeviceRule.DEVICE_LOST;
import static de.motivag.device.DeviceRule.DEVICE_RESERVED;
import static de.motivag.device.DeviceRule.DEVICE_RETIRED;
import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;

import de.motivag.device.write.device.Device;
import de.motivag.events.common.DeviceId;
import de.motivag.events.device.DeviceEvent.DeviceSentToRepair;
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
 * Sends a device at the desk to repair, damaged or not. Refuses a reserved device: a damage must be reported first, so
 * that the waiting person gets another one.
 *
 * @param sentOn today if missing; may lie in the past, not before the last step
 */
@Post(
        path = "/devices/{device}/send-to-repair",
        roles = Role.DEVICE_DESK,
        summary = "Send a device at the desk to repair")
public record SendToRepair(DeviceId device, @Nullable LocalDate sentOn) implements EntityCommand<Device> {
    @Override
    public Stream<Device> stream(DecisionContext context) {
        return new Stream<>(Device.class, device);
    }

    @Override
    public List<DeviceSentToRepair> decide(Device state, DecisionContext context) {
        return switch (state) {
            case Device.None _ -> throw new RuleViolated(NO_SUCH_DEVICE);
            case Device.Free(var item) -> List.of(new DeviceSentToRepair(device, item.step("sentOn", sentOn, context)));
            case Device.Returned(var item) ->
                List.of(new DeviceSentToRepair(device, item.step("sentOn", sentOn, context)));
            case Device.InRepair _ -> List.of();
            case Device.Reserved _ -> throw new RuleViolated(DEVICE_RESERVED);
            case Device.HandedOut _ -> throw new RuleViolated(DEVICE_HANDED_OUT);
            case Device.Lost _ -> throw new RuleViolated(DEVICE_LOST);
            case Device.Retired _ -> throw new RuleViolated(DEVICE_RETIRED);
        };
    }
}
