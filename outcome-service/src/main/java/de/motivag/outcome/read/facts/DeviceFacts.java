package de.motivag.outcome.read.facts;

import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.DeviceDamaged;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceLost;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceReleased;
import de.motivag.events.device.DeviceEvent.DeviceRepaired;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.DeviceEvent.DeviceRestored;
import de.motivag.events.device.DeviceEvent.DeviceRetired;
import de.motivag.events.device.DeviceEvent.DeviceSentToRepair;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.DeviceWiped;
import de.motivag.events.device.DeviceEvent.DueBackCorrected;
import de.motivag.events.device.DeviceEvent.DueBackMoved;
import de.motivag.events.device.DeviceEvent.EventRetracted;
import de.motivag.events.device.DeviceEvent.InStockSinceCorrected;
import de.motivag.events.device.DeviceEvent.InventoryNumberCorrected;
import de.motivag.events.device.DeviceEvent.LoanExtended;
import de.motivag.events.device.DeviceEvent.LoanOverdue;
import de.motivag.events.device.DeviceEvent.LoanReminded;
import de.motivag.events.device.DeviceEvent.StocktakeConfirmed;
import de.motivag.kit.eventstore.EventMetadata;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Facts about the devices in stock and on loan. No event says that a lost device was found, so {@code device_seen}
 * records each day a device was seen.
 */
final class DeviceFacts {
    private static final Set<Class<? extends Fact>> OF_STEPS =
            Set.of(Fact.Loan.class, Fact.LoanEnd.class, Fact.DeviceGone.class, Fact.DeviceSeen.class);

    private DeviceFacts() {}

    static FactChanges changes(DeviceEvent event, EventMetadata metadata) {
        var device = event.device();
        var id = metadata.id();
        return switch (event) {
            case DeviceRegistered e -> stock(device, e.type(), e.inStockSince());
            case InStockSinceCorrected e -> stock(device, e.type(), e.inStockSince());
            case DeviceRetired e -> FactChanges.facts(new Fact.DeviceGone(id, device, e.retiredOn()));
            case DeviceHandedOut e ->
                FactChanges.facts(
                        new Fact.Loan(id, device, e.loanRequest(), e.participant(), e.referral(), e.handedOutOn()));
            case DeviceTakenBack e ->
                FactChanges.facts(
                        new Fact.LoanEnd(id, device, e.loanRequest(), e.takenBackOn()),
                        new Fact.DeviceSeen(id, device, e.takenBackOn()));
            case DeviceLost e -> lost(e, id);
            case EventRetracted e -> FactChanges.retracted(e, OF_STEPS);
            case StocktakeConfirmed e -> FactChanges.facts(new Fact.DeviceSeen(id, device, e.seenOn()));
            case DeviceReserved _,
                    DeviceReleased _,
                    LoanExtended _,
                    DueBackCorrected _,
                    DueBackMoved _,
                    LoanOverdue _,
                    LoanReminded _,
                    DeviceWiped _,
                    DeviceDamaged _,
                    DeviceSentToRepair _,
                    InventoryNumberCorrected _,
                    DeviceRestored _,
                    DeviceRepaired _ -> FactChanges.NOTHING;
        };
    }

    private static FactChanges stock(DeviceId device, DeviceType type, LocalDate since) {
        return FactChanges.replacing(new Fact.Device(device.value(), device, type, since));
    }

    private static FactChanges lost(DeviceLost event, UUID id) {
        var device = event.device();
        var gone = new Fact.DeviceGone(id, device, event.lostOn());
        var loan = event.loanRequest();
        return loan == null
                ? FactChanges.facts(gone)
                : FactChanges.facts(gone, new Fact.LoanEnd(id, device, loan, event.lostOn()));
    }
}
