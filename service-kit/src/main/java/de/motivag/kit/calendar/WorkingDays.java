package de.motivag.kit.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Working days: Monday to Friday without public holidays. A term that would end on another day ends on the next working
 * day (§ 26 (3) SGB X, § 193 BGB). Holidays of single towns are not known.
 */
public final class WorkingDays {
    private static final HolidayManager GERMANY =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));
    private static final WorkingDays NATIONWIDE = new WorkingDays();

    private final String[] region;

    private WorkingDays(String... region) {
        this.region = region;
    }

    /**
     * The working days of a federal state.
     *
     * @param state code of ISO 3166-2:DE without the country, such as BY
     * @throws IllegalArgumentException if there is no such state
     */
    public static WorkingDays in(String state) {
        var code = state.toLowerCase(Locale.ROOT);
        if (!GERMANY.getCalendarHierarchy().getChildren().containsKey(code)) {
            throw new IllegalArgumentException("no federal state of Germany: " + state);
        }
        return new WorkingDays(code);
    }

    /** Knows only the holidays that all federal states have, for organisations whose state is not known. */
    public static WorkingDays nationwide() {
        return NATIONWIDE;
    }

    /**
     * The last working day until that day in each federal state, by its code, and nationwide under an empty code: the text
     * of a JSON object for SQL. A term of a state has ended by that day if it ends on or before this working day.
     */
    public static String lastOfEachState(LocalDate day) {
        var states = GERMANY.getCalendarHierarchy().getChildren().keySet().stream()
                .map(code -> code.toUpperCase(Locale.ROOT));
        return Stream.concat(Stream.of(""), states)
                .map(state -> {
                    var days = state.isEmpty() ? nationwide() : in(state);
                    return "\"%s\": \"%s\"".formatted(state, days.onOrBefore(day));
                })
                .collect(Collectors.joining(", ", "{", "}"));
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !isHoliday(day);
    }

    public boolean isHoliday(LocalDate day) {
        return GERMANY.isHoliday(day, region);
    }

    /** The name of the public holiday on that day, if there is one. */
    public Optional<String> holiday(LocalDate day, Locale language) {
        return GERMANY.getHolidays(day, day, region).stream()
                .map(holiday -> holiday.getDescription(language))
                .findFirst();
    }

    /** The day itself or, if it is no working day, the next one. */
    public LocalDate onOrAfter(LocalDate day) {
        var next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The day itself or, if it is no working day, the last one before it. */
    public LocalDate onOrBefore(LocalDate day) {
        var last = day;
        while (!isWorkingDay(last)) {
            last = last.minusDays(1);
        }
        return last;
    }

    /** @param count number of working days after that day, at least 1 */
    public LocalDate after(LocalDate day, int count) {
        var later = day;
        for (int left = count; left > 0; left--) {
            later = onOrAfter(later.plusDays(1));
        }
        return later;
    }

    /** @param count number of working days before that day, at least 1 */
    public LocalDate before(LocalDate day, int count) {
        var earlier = day;
        for (int left = count; left > 0; left--) {
            earlier = onOrBefore(earlier.minusDays(1));
        }
        return earlier;
    }
}
