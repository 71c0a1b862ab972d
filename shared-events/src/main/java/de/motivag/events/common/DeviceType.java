package de.motivag.events.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.motivag.events.Scalar;
import de.motivag.events.TextForm;

/** A type of device: a code of the organisation's catalogue. The constants are in every new catalogue. */
@TextForm(pattern = CatalogueCode.FORM, example = "LAPTOP")
public record DeviceType(@JsonValue String value) implements Scalar<String> {
    public static final DeviceType LAPTOP = new DeviceType("LAPTOP");
    public static final DeviceType TABLET = new DeviceType("TABLET");
    public static final DeviceType MOBILE_ROUTER = new DeviceType("MOBILE_ROUTER");

    /** @throws IllegalArgumentException if it does not have the form of a code */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeviceType(String value) {
        this.value = new CatalogueCode(value).value();
    }
}
