package de.motivag.events.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.motivag.events.Scalar;
import de.motivag.events.TextForm;
import java.util.regex.Pattern;

/** The code of a topic in the catalogue of an offer. */
@TextForm(pattern = TopicCode.FORM, example = "ZIELE")
public record TopicCode(@JsonValue String value) implements Scalar<String> {
    public static final String FORM = "[A-Z][A-Z0-9_]{0,39}";
    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** @throws IllegalArgumentException if it does not have the form of a code */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TopicCode {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("A code has up to 40 capital letters, digits and underscores");
        }
    }
}
