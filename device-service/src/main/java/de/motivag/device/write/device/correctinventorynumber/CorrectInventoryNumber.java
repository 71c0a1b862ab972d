package de.motivag.device.write.device.correctinventorynumber;

import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.InventoryNumber;
import de.motivag.events.common.DeviceId;
import de.motivag.events.device.DeviceEvent.InventoryNumberCorrected;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.decision.UniqueKey;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Corrects the inventory number of a device in any state. Refuses a number that another device of the organisation has,
 * also a retired one. The former number becomes available again.
 *
 * @param inventoryNumber number on the label of the device; unique in the organisation, whatever its case
 */
@Post(
        path = "/devices/{device}/correct-inventory-number",
        roles = Role.DEVICE_DESK,
        summary = "Correct the inventory number of a device")
public record CorrectInventoryNumber(
        DeviceId device, @Size(max = 60) String inventoryNumber) implements EntityCommand<Device> {
    @Override
    public Stream<Device> stream(DecisionContext context) {
        return new Stream<>(Device.class, device);
    }

    @Override
    public List<UniqueKey> claims(States states) {
        return List.of(InventoryNumber.key(inventoryNumber, device));
    }

    @Override
    public List<UniqueKey> releases(States states) {
        var before = states.of(Device.class, device) instanceof Device.Registered known
                ? known.inventoryNumber().orNull()
                : null;
        return before == null || InventoryNumber.isSame(before, inventoryNumber)
                ? List.of()
                : List.of(InventoryNumber.key(before, device));
    }

    @Override
    public List<InventoryNumberCorrected> decide(Device state, DecisionContext context) {
        if (!(state instanceof Device.Registered known)) {
            throw new RuleViolated(NO_SUCH_DEVICE);
        }
        var number = InventoryNumber.typed(inventoryNumber).internal();
        return number.equals(known.inventoryNumber())
                ? List.of()
                : List.of(new InventoryNumberCorrected(device, number));
    }
}
