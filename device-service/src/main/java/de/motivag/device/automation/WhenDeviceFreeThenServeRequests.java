package de.motivag.device.automation;

import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.DeviceDamaged;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceLost;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceReleased;
import de.motivag.events.device.DeviceEvent.DeviceRepaired;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.DeviceEvent.DeviceRetired;
import de.motivag.events.device.DeviceEvent.DeviceSentToRepair;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.DeviceWiped;
import de.motivag.events.device.DeviceEvent.DueBackMoved;
import de.motivag.events.device.DeviceEvent.LoanExtended;
import de.motivag.events.device.DeviceEvent.LoanOverdue;
import de.motivag.events.device.DeviceEvent.LoanReminded;
import de.motivag.events.device.DeviceEvent.StocktakeConfirmed;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** A device that may be free now goes to whoever has waited longest for one of its type. */
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
    public void on(DeviceEvent event, Recorded recorded) {
        if (mayBeFree(event)) {
            matching.serve(matching.type(event.device()), recorded, "WhenDeviceFreeThenServeRequests");
        }
    }

    private static boolean mayBeFree(DeviceEvent event) {
        return switch (event) {
            case DeviceRegistered registered -> true;
            case DeviceReleased released -> true;
            case DeviceWiped wiped -> true;
            case DeviceRepaired repaired -> true;
            case DeviceReserved reserved -> false;
            case DeviceHandedOut out -> false;
            case LoanExtended extended -> false;
            case DueBackMoved moved -> false;
            case LoanOverdue overdue -> false;
            case LoanReminded reminder -> false;
            case DeviceTakenBack back -> false;
            case DeviceLost lost -> false;
            case DeviceDamaged damaged -> false;
            case DeviceSentToRepair sent -> false;
            case DeviceRetired retired -> false;
            case StocktakeConfirmed seen -> false;
        };
    }
}
