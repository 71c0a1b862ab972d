package de.motivag.desk.devices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the devices that nobody has seen since a stocktake began. */
final class Stocktake {

    /** The states of devices that are no longer expected anywhere. */
    private static final List<String> GONE = List.of("LOST", "RETIRED");

    /** The states of devices that are not at the desk. */
    private static final List<String> AWAY = List.of("IN_REPAIR", "HANDED_OUT");

    private Stocktake() {}

    /**
     * Those at the desk first, then those in repair and those on loan. A device that was registered, handed out or taken
     * back since that day was seen then.
     */
    static List<Device> notSeenSince(LocalDate began, Collection<Device> devices) {
        return devices.stream()
                .filter(device -> !GONE.contains(device.status()))
                .filter(device -> seenOn(device).allMatch(day -> day.isBefore(began)))
                .sorted(Comparator.comparingInt((Device device) -> AWAY.indexOf(device.status()))
                        .thenComparing(device -> Objects.requireNonNullElse(device.inventoryNumber(), "")))
                .toList();
    }

    private static Stream<LocalDate> seenOn(Device device) {
        var loan = device.loan();
        return Stream.of(device.inStockSince(), device.lastSeen(), loan == null ? null : loan.handedOutOn())
                .filter(Objects::nonNull);
    }
}
