package de.motivag.device.automation;

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
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Assigns a device that may have become free to the request that has waited longest for its type. */
@Component
class WhenDeviceFreeThenServeRequests implements Reaction<DeviceEvent> {
    private final Matching matching;

    WhenDeviceFreeThenServeRequests(Matching matching) {
        this.matching = matching;
    }

    @Override
    public Class<DeviceEvent> event() {
        return DeviceEvent.class;
    }

    @Override
    public void on(DeviceEvent event, EventMetadata metadata) {
        if (mayBeFree(event)) {
            matching.serve(matching.type(event.device()), metadata, getClass());
        }
    }

    private static boolean mayBeFree(DeviceEvent event) {
        return switch (event) {
            case DeviceRegistered _ -> true;
            case DeviceReleased _ -> true;
            case DeviceWiped _ -> true;
            case DeviceRepaired _ -> true;
            case DeviceRestored _ -> true;
            case EventRetracted _ -> false;
            case InventoryNumberCorrected _ -> false;
            case InStockSinceCorrected _ -> false;
            case DeviceReserved _ -> false;
            case DeviceHandedOut _ -> false;
            case LoanExtended _ -> false;
            case DueBackCorrected _ -> false;
            case DueBackMoved _ -> false;
            case LoanOverdue _ -> false;
            case LoanReminded _ -> false;
            case DeviceTakenBack _ -> false;
            case DeviceLost _ -> false;
            case DeviceDamaged _ -> false;
            case DeviceSentToRepair _ -> false;
            case DeviceRetired _ -> false;
            case StocktakeConfirmed _ -> false;
        };
    }
}
