package de.motivag.device.write.device.retiredevice;

import static de.motivag.device.DeviceRule.DEVICE_HANDED_OUT;
import static de.motivag.device.DeviceRule.DEVICE_NOT_WIPED;
import static de.motivag.device.DeviceRule.DEVICE_RETIRED;
import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.ReleasingCommand;
import de.motivag.events.Event;
import de.motivag.events.common.DeviceId;
import de.motivag.events.device.DeviceEvent.DeviceRetired;
import de.motivag.events.device.DeviceEvent.RetirementReason;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a device out of the stock for good; its inventory number stays taken. Refuses a device that is out, and the
 * sale of one that may contain a borrower's data. A request with this device reserved waits again; the loan of a lost
 * device is closed.
 *
 * @param retiredOn today if missing; may lie in the past, not before the last step
 */
@Post(
        path = "/devices/{device}/retire",
        roles = Role.DEVICE_DESK,
        summary = "Remove a device from the stock permanently")
public record RetireDevice(DeviceId device, @Nullable LocalDate retiredOn, RetirementReason reason)
        implements ReleasingCommand {
    @Override
    public List<? extends Event> decide(States states, DecisionContext context) {
        return switch (states.of(Device.class, device)) {
            case Device.None _ -> throw new RuleViolated(NO_SUCH_DEVICE);
            case Device.HandedOut _ -> throw new RuleViolated(DEVICE_HANDED_OUT);
            case Device.Retired retired when retired.reason() == reason -> List.of();
            case Device.Retired _ -> throw new RuleViolated(DEVICE_RETIRED);
            case Device.Reserved reserved ->
                List.of(reserved.released(), retired(reserved, context), reserved.reopened());
            case Device.Registered known -> List.of(retired(known, context));
        };
    }

    private DeviceRetired retired(Device.Registered known, DecisionContext context) {
        if (reason == RetirementReason.SOLD && !known.item().wiped()) {
            throw new RuleViolated(DEVICE_NOT_WIPED);
        }
        return new DeviceRetired(device, known.lentBy(), known.item().step("retiredOn", retiredOn, context), reason);
    }
}
