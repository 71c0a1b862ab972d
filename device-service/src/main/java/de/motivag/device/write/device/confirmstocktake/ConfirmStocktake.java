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
 * Confirms that the device was seen in its place (Inventur). It may be recorded late, also if the device was handed out,
 * lost or retired since. A device lost at the desk counts as found if it was seen on the day of the loss or later, and
 * must be wiped, because others may have used it. A device lost during a loan must be taken back instead.
 *
 * @param seenOn today if missing; may lie in the past, not before the device was in stock
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
        if (!(state instanceof Device.Registered known)) {
            throw new RuleViolated(NO_SUCH_DEVICE);
        }
        var day = known.item().inStock("seenOn", seenOn, context);
        var gone = known.item().goneOn();
        if (known instanceof Device.Retired && gone != null && day.isAfter(gone)) {
            throw new RuleViolated(DEVICE_RETIRED, "#/seenOn").about(gone);
        }
        if (known instanceof Device.LostWhileOut && gone != null && !day.isBefore(gone)) {
            throw new RuleViolated(DEVICE_TO_BE_TAKEN_BACK, "#/seenOn").about(gone);
        }
        var seen = new StocktakeConfirmed(device, known.item().lentOn(day), day);
        var repeated = !(known instanceof Device.LostAtDesk)
                && known.item()
                        .latest(StocktakeConfirmed.class)
                        .filter(seen::equals)
                        .isPresent();
        return repeated ? List.of() : List.of(seen);
    }
}
