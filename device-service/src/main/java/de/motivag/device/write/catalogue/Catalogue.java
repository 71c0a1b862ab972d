package de.motivag.device.write.catalogue;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.device.CatalogueEvent;
import de.motivag.events.device.CatalogueEvent.CatalogueEntrySet;
import de.motivag.events.device.CatalogueEvent.EntryKind;
import de.motivag.events.device.CatalogueId;
import de.motivag.events.device.DeviceEvent.Accessory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The types of devices and the accessories that an organisation lends. A retired code stays readable in devices and
 * loans, but no new device and no new loan can have it.
 */
public record Catalogue(Map<Code, Entry> entries) {
    /** A device type and an accessory may have the same code. */
    public record Code(EntryKind kind, String value) {}

    /** @param german label; withheld if it was lost with the database; the same holds for {@code english} */
    public record Entry(Internal<String> german, Internal<String> english, boolean retired) {}

    /** The catalogue of an organisation that has not changed it. */
    public static final Catalogue STANDARD = new Catalogue(Stream.of(
                    entry(DeviceType.LAPTOP, "Laptop", "Laptop"),
                    entry(DeviceType.TABLET, "Tablet", "Tablet"),
                    entry(DeviceType.MOBILE_ROUTER, "Mobiler Router", "Mobile router"),
                    entry(Accessory.POWER_SUPPLY, "Netzteil", "Power supply"),
                    entry(Accessory.HEADSET, "Headset", "Headset"),
                    entry(Accessory.MOUSE, "Maus", "Mouse"),
                    entry(Accessory.BAG, "Tasche", "Bag"),
                    entry(Accessory.SIM_CARD, "SIM-Karte", "SIM card"))
            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));

    private static Map.Entry<Code, Entry> entry(DeviceType type, String german, String english) {
        return entry(new Code(EntryKind.DEVICE_TYPE, type.value()), german, english);
    }

    private static Map.Entry<Code, Entry> entry(Accessory accessory, String german, String english) {
        return entry(new Code(EntryKind.ACCESSORY, accessory.value()), german, english);
    }

    private static Map.Entry<Code, Entry> entry(Code code, String german, String english) {
        return Map.entry(code, new Entry(Internal.of(german), Internal.of(english), false));
    }

    /** The stream of that organisation's catalogue. */
    public static CatalogueId stream(OrganisationId organisation) {
        return new CatalogueId(organisation.derived("device-catalogue"));
    }

    /** The codes that new devices or loans may have, in order. */
    public List<String> inUse(EntryKind kind) {
        return entries.entrySet().stream()
                .filter(entry ->
                        entry.getKey().kind() == kind && !entry.getValue().retired())
                .map(entry -> entry.getKey().value())
                .sorted()
                .toList();
    }

    public static Catalogue evolve(Catalogue state, CatalogueEvent event) {
        return switch (event) {
            case CatalogueEntrySet set -> {
                var entries = new HashMap<>(state.entries);
                entries.put(
                        new Code(set.kind(), set.code().value()),
                        new Entry(set.german(), set.english(), set.retired()));
                yield new Catalogue(Map.copyOf(entries));
            }
        };
    }
}
