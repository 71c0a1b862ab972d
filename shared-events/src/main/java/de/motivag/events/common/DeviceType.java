package de.motivag.events.common;

public enum DeviceType {
    LAPTOP,
    TABLET,
    MOBILE_ROUTER
}
