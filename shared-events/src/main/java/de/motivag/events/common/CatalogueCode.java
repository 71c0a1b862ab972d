package de.motivag.events.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.motivag.events.Scalar;
import de.motivag.events.TextForm;
import java.util.regex.Pattern;

/** The code of an entry of an organisation's device catalogue: a type of device or an accessory. */
@TextForm(pattern = CatalogueCode.FORM, example = "LAPTOP")
public record CatalogueCode(@JsonValue String value) implements Scalar<String> {
    public static final String FORM = "[A-Z][A-Z0-9_]{0,29}";
    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** @throws IllegalArgumentException if it does not have the form of a code */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CatalogueCode {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("A code has up to 30 capital letters, digits and underscores");
        }
    }
}
