package de.motivag.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A SHA-256 hash as 64 hexadecimal digits. */
@TextForm(pattern = Sha256.FORM, example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
public record Sha256(@JsonValue String value) implements Scalar<String> {
    static final String FORM = "[0-9a-f]{64}";
    private static final Pattern PATTERN = Pattern.compile(FORM);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sha256 {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("A SHA-256 hash has 64 hexadecimal digits");
        }
    }
}
