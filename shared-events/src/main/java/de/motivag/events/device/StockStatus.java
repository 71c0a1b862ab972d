package de.motivag.events.device;

/** The state of a device in the stock. */
public enum StockStatus {
    FREE,
    RESERVED,
    HANDED_OUT,
    /** At the desk and not ready for a loan: not wiped yet, or damaged. */
    RETURNED,
    LOST,
    IN_REPAIR,
    RETIRED
}
