package de.motivag.device.write.device.confirmstocktake;

import static de.motivag.device.DeviceRule.DEVICE_RETIRED;
import static de.motivag.device.DeviceRule.DEVICE_TO_BE_TAKEN_BACK;
import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;

import de.motivag.device.write.device.Device;
import de.motivag.events.common.DeviceId;
import de.motivag.events.device.DeviceEvent.StocktakeConfirmed;
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
 * Confirms that the device was seen in its place (Inventur). A device lost at the desk counts as found and must be
 * wiped, because others may have used it. A device lost during a loan must be taken back instead.
 *
 * @param seenOn today if missing; may lie in the past, not before the last step
 */
@Post(
        path = "/devices/{device}/confirm-stocktake",
        roles = Role.DEVICE_DESK,
        summary = "Confirm a device in a stocktake")
public record ConfirmStocktake(DeviceId device, @Nullable LocalDate seenOn) implements EntityCommand<Device> {
    @Override
    public Stream<Device> stream(DecisionContext context) {
        return new Stream<>(Device.class, device);
    }

    @Override
    public List<StocktakeConfirmed> decide(Device state, DecisionContext context) {
        return switch (state) {
            case Device.None _ -> throw new RuleViolated(NO_SUCH_DEVICE);
            case Device.Retired _ -> throw new RuleViolated(DEVICE_RETIRED);
            case Device.LostWhileOut _ -> throw new RuleViolated(DEVICE_TO_BE_TAKEN_BACK);
            case Device.LostAtDesk found -> List.of(seen(found, context));
            case Device.Registered known -> {
                var seen = seen(known, context);
                var last = known.item().latest(StocktakeConfirmed.class);
                yield last.isPresent() && last.get().equals(seen) ? List.of() : List.of(seen);
            }
        };
    }

    private StocktakeConfirmed seen(Device.Registered known, DecisionContext context) {
        return new StocktakeConfirmed(device, known.lentBy(), known.item().step("seenOn", seenOn, context));
    }
}
