package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.OutcomeRule.FROM_AFTER_TO;
import static de.motivag.outcome.OutcomeRule.UNREADABLE_PERIOD;

import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.RuleViolated;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** The first and last day of a period, both included. */
record Period(LocalDate from, LocalDate to) {
    /** Years from 1900 to 2199. A series over the days of two thousand years would keep the database busy. */
    private static final String MONTHS = "(?:19|2[01])\\d{2}-\\d{2}";

    private static final Pattern MONTH = Pattern.compile(MONTHS);
    private static final Pattern DAY = Pattern.compile(MONTHS + "-\\d{2}");

    /**
     * Reads two months or days. The present month ends today.
     *
     * @throws RuleViolated if a day does not exist or is in the future, or the last day is before the first
     */
    static Period asked(String from, String to, LocalDate today) {
        var period = new Period(read("from", from).from(), read("to", to).until(today));
        requireNotAfter(today, "from", period.from());
        requireNotAfter(today, "to", period.to());
        if (period.from().isAfter(period.to())) {
            throw new RuleViolated(FROM_AFTER_TO, "to");
        }
        return period;
    }

    private static void requireNotAfter(LocalDate today, String parameter, LocalDate day) {
        if (day.isAfter(today)) {
            throw new RuleViolated(CommonRule.DAY_IN_FUTURE, parameter).about(day, today);
        }
    }

    private static Period read(String parameter, String text) {
        try {
            if (MONTH.matcher(text).matches()) {
                var month = YearMonth.parse(text);
                return new Period(month.atDay(1), month.atEndOfMonth());
            }
            if (DAY.matcher(text).matches()) {
                var day = LocalDate.parse(text);
                return new Period(day, day);
            }
        } catch (DateTimeException e) {
            throw new RuleViolated(UNREADABLE_PERIOD, parameter);
        }
        throw new RuleViolated(UNREADABLE_PERIOD, parameter);
    }

    private LocalDate until(LocalDate today) {
        return from.isAfter(today) || to.isBefore(today) ? to : today;
    }
}
