package de.motivag.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The first or last month or day of a period, such as {@code 2026-01} or {@code 2026-01-19}. */
@TextForm(pattern = MonthOrDay.FORM, example = "2026-01")
public record MonthOrDay(@JsonValue String value) implements Scalar<String> {
    static final String FORM = "\\d{4}-\\d{2}(-\\d{2})?";
    private static final Pattern PATTERN = Pattern.compile(FORM);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MonthOrDay {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("A month or day has the form 2026-01 or 2026-01-19");
        }
    }
}
