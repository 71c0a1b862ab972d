package de.motivag.device.write.device.registerdevice;

import static de.motivag.device.DeviceRule.DEVICE_REGISTERED_DIFFERENTLY;
import static de.motivag.device.DeviceRule.INVENTORY_NUMBER_TAKEN;

import de.motivag.device.write.device.Device;
import de.motivag.events.Internal;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.decision.TextLikeness;
import de.motivag.kit.decision.UniqueKey;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a device to the stock. Refuses an inventory number that another device of the organisation has.
 *
 * @param inStockSince first day in the stock; today if left out; not in the future
 */
@Post(path = "/devices", roles = Role.DEVICE_DESK, summary = "Add a device to the stock")
public record RegisterDevice(
        @OrNew DeviceId device,
        DeviceType type,
        @NotBlank @Size(max = 60) String inventoryNumber,
        @Nullable LocalDate inStockSince)
        implements EntityCommand<Device> {
    @Override
    public Stream<Device> stream(DecisionContext context) {
        return new Stream<>(Device.class, device);
    }

    @Override
    public List<UniqueKey> claims(States states) {
        return List.of(new UniqueKey(
                "inventory-number",
                TextLikeness.of(inventoryNumber),
                device,
                INVENTORY_NUMBER_TAKEN,
                "#/inventoryNumber"));
    }

    @Override
    public List<DeviceRegistered> decide(Device state, DecisionContext context) {
        return switch (state) {
            case Device.None _ -> List.of(registered(context));
            case Device.Registered known when isTheSame(known) -> List.of();
            case Device.Registered _ -> throw new RuleViolated(DEVICE_REGISTERED_DIFFERENTLY, "#/device");
        };
    }

    private DeviceRegistered registered(DecisionContext context) {
        var since = context.dayOrToday(inStockSince, "#/inStockSince");
        return new DeviceRegistered(device, type, Internal.of(inventoryNumber), since);
    }

    private boolean isTheSame(Device.Registered known) {
        return known.type() == type
                && known.inventoryNumber().equals(Internal.of(inventoryNumber))
                && (inStockSince == null || inStockSince.equals(known.item().inStockSince()));
    }
}
