package de.motivag.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A staff id in a published event, encrypted with the key that the services of an installation share. The text differs
 * for each stream, so a reader without the key cannot tell which streams name the same member of staff.
 */
@TextForm(pattern = SealedStaffId.FORM, example = "mR0X2Wv4bq5Zk1Y7cT9dEfGhIjKlMnOpQrStUvWxYz8")
public record SealedStaffId(@JsonValue String value) implements Scalar<String> {
    static final String FORM = "[A-Za-z0-9_-]{43}";
    private static final Pattern PATTERN = Pattern.compile(FORM);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SealedStaffId {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("A sealed staff id has 32 bytes in Base64 for addresses");
        }
    }
}
