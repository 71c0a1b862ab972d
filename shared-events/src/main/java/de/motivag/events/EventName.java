package de.motivag.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The wire name of an event: the service, a dot and the record's name. */
@TextForm(pattern = EventName.FORM, example = "enrolment.ContactLogged")
public record EventName(@JsonValue String value) implements Scalar<String> {
    static final String FORM = "[a-z]{1,20}\\.[A-Z][A-Za-z]{0,59}";
    private static final Pattern PATTERN = Pattern.compile(FORM);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EventName {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("The name of an event is a service, a dot and a word");
        }
    }
}
