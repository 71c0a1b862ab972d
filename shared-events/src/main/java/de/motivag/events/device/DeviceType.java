package de.motivag.events.device;

public enum DeviceType {
    LAPTOP,
    TABLET,
    MOBILE_ROUTER
}
