package de.motivag.device.write.device.registerdevice;

import static de.motivag.device.DeviceRule.DEVICE_REGISTERED_DIFFERENTLY;
import static de.motivag.device.DeviceRule.NOT_IN_CATALOGUE;

import de.motivag.device.write.catalogue.Catalogue;
import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.InventoryNumber;
import de.motivag.device.write.device.Item;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.device.CatalogueEvent.EntryKind;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.decision.UniqueKey;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a device to the stock. Refuses an inventory number that another device of the organisation has, and a
 * type that is not in the catalogue or is retired.
 *
 * @param inventoryNumber number on the label of the device; unique in the organisation, whatever its case
 * @param inStockSince first day in the stock; today if left out; not in the future, at most 20 years ago
 */
@Post(path = "/devices", roles = Role.DEVICE_DESK, summary = "Add a device to the stock")
public record RegisterDevice(
        @OrNew DeviceId device,
        DeviceType type,
        @Size(max = 60) String inventoryNumber,
        @Nullable LocalDate inStockSince)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(
                new Stream<>(Device.class, device),
                new Stream<>(Catalogue.class, Catalogue.stream(context.organisation())));
    }

    @Override
    public List<UniqueKey> claims(States states) {
        return List.of(InventoryNumber.key(inventoryNumber, device));
    }

    @Override
    public List<DeviceRegistered> decide(States states, DecisionContext context) {
        return switch (states.of(Device.class, device)) {
            case Device.None _ -> List.of(registered(states, context));
            case Device.Registered known when isTheSame(known) -> List.of();
            case Device.Registered _ -> throw new RuleViolated(DEVICE_REGISTERED_DIFFERENTLY, "#/device");
        };
    }

    private DeviceRegistered registered(States states, DecisionContext context) {
        var types = states.of(Catalogue.class, Catalogue.stream(context.organisation()))
                .inUse(EntryKind.DEVICE_TYPE);
        if (!types.contains(type.value())) {
            throw RuleViolated.notAllowed(NOT_IN_CATALOGUE, "#/type", types);
        }
        return new DeviceRegistered(
                device, type, InventoryNumber.typed(inventoryNumber).internal(), Item.firstDay(inStockSince, context));
    }

    private boolean isTheSame(Device.Registered known) {
        return known.type().equals(type)
                && known.inventoryNumber()
                        .equals(InventoryNumber.typed(inventoryNumber).internal())
                && (inStockSince == null || inStockSince.equals(known.item().inStockSince()));
    }
}
