package de.motivag.desk.devices;

import java.time.LocalDate;

/**
 * A step of a device.
 *
 * @param event the id by which the step is retracted
 * @param type the wire name, such as {@code device.DeviceHandedOut}
 */
public record DeviceStep(String event, String type, LocalDate day, boolean retracted) {

    /** The command that retracts a step. */
    public static final String RETRACT = "retractStep";

    private static final String REGISTERED = "device.DeviceRegistered";

    public boolean isRetractable() {
        return !retracted && !type.equals(REGISTERED);
    }
}
