package de.motivag.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** Hours of 60 minutes a week, in quarters. */
@NumberSteps(min = WeeklyHours.QUARTER, max = WeeklyHours.MOST, step = WeeklyHours.QUARTER)
public record WeeklyHours(@JsonValue BigDecimal value) implements Scalar<BigDecimal> {
    static final String QUARTER = "0.25";
    /** The maximum. It exceeds every working time act, so that a second job is possible. */
    static final String MOST = "80";

    /**
     * Removes zeros at the end: 19.50 and 19.5 are equal.
     *
     * @throws IllegalArgumentException if it is no multiple of a quarter from 0.25 to 80
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WeeklyHours {
        var quarter = new BigDecimal(QUARTER);
        if (value.compareTo(quarter) < 0
                || value.compareTo(new BigDecimal(MOST)) > 0
                || value.remainder(quarter).signum() != 0) {
            throw new IllegalArgumentException("no weekly hours");
        }
        value = value.stripTrailingZeros();
        value = value.scale() < 0 ? value.setScale(0) : value;
    }

    public static WeeklyHours of(String value) {
        return new WeeklyHours(new BigDecimal(value));
    }
}
