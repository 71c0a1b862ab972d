package de.motivag.device.write.device.confirmwipe;

import static de.motivag.device.DeviceRule.DEVICE_HANDED_OUT;
import static de.motivag.device.DeviceRule.DEVICE_IN_REPAIR;
import static de.motivag.device.DeviceRule.DEVICE_LOST;
import static de.motivag.device.DeviceRule.DEVICE_RETIRED;
import static de.motivag.device.DeviceRule.NOT_THE_LAST_LOAN;
import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.Item;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceWiped;
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
 * Confirms that the last borrower's data were removed. The device is free again only after this, and only if it is not
 * damaged.
 *
 * @param lastLoan loan after which the device was wiped, the last one of the device; may be missing. Another one is
 *     refused, so that a repetition does not count as the wipe after the next loan
 * @param wipedOn today if missing; not before the return
 */
@Post(path = "/devices/{device}/confirm-wipe", roles = Role.DEVICE_DESK, summary = "Confirm that the device was wiped")
public record ConfirmWipe(
        DeviceId device,
        @Nullable LoanRequestId lastLoan,
        @Nullable LocalDate wipedOn) implements EntityCommand<Device> {
    @Override
    public Stream<Device> stream(DecisionContext context) {
        return new Stream<>(Device.class, device);
    }

    @Override
    public List<DeviceWiped> decide(Device state, DecisionContext context) {
        if (state instanceof Device.Registered known) {
            requireLastLoan(known.item());
        }
        return switch (state) {
            case Device.None _ -> throw new RuleViolated(NO_SUCH_DEVICE);
            case Device.Free _ -> List.of();
            case Device.Reserved _ -> List.of();
            case Device.Returned(var item) when item.wiped() -> List.of();
            case Device.Returned(var item) -> List.of(new DeviceWiped(device, item.step("wipedOn", wipedOn, context)));
            case Device.HandedOut _ -> throw new RuleViolated(DEVICE_HANDED_OUT);
            case Device.Lost _ -> throw new RuleViolated(DEVICE_LOST);
            case Device.InRepair _ -> throw new RuleViolated(DEVICE_IN_REPAIR);
            case Device.Retired _ -> throw new RuleViolated(DEVICE_RETIRED);
        };
    }

    private void requireLastLoan(Item item) {
        var isLast = item.latest(DeviceHandedOut.class)
                .filter(last -> last.loanRequest().equals(lastLoan))
                .isPresent();
        if (lastLoan != null && !isLast) {
            throw new RuleViolated(NOT_THE_LAST_LOAN, "#/lastLoan").about(lastLoan);
        }
    }
}
