package de.motivag.device.write.device;

import de.motivag.events.Internal;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.DeviceType;
import de.motivag.events.device.LoanRequestId;

/** A device that is lent out (Leihgerät). Its reservation is the lock: nobody else can have it. */
public sealed interface Device {
    record None() implements Device {}

    /** In the stock, wherever it is now. */
    sealed interface Registered extends Device {
        DeviceType type();

        Internal<String> inventoryNumber();
    }

    record Free(DeviceType type, Internal<String> inventoryNumber) implements Registered {}

    record Reserved(DeviceType type, Internal<String> inventoryNumber, LoanRequestId loanRequest)
            implements Registered {}

    record HandedOut(DeviceType type, Internal<String> inventoryNumber, DeviceHandedOut loan) implements Registered {}

    static Device evolve(Device state, DeviceEvent event) {
        return switch (event) {
            case DeviceRegistered registered -> new Free(registered.type(), registered.inventoryNumber());
            case DeviceReserved reserved -> {
                var device = (Registered) state;
                yield new Reserved(device.type(), device.inventoryNumber(), reserved.loanRequest());
            }
            case DeviceHandedOut loan -> {
                var device = (Registered) state;
                yield new HandedOut(device.type(), device.inventoryNumber(), loan);
            }
        };
    }
}
