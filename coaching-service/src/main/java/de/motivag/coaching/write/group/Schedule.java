package de.motivag.coaching.write.group;

import static de.motivag.coaching.CoachingRule.FIRST_DAY_NOT_IN_TEMPLATE;

import de.motivag.coaching.write.Holidays;
import de.motivag.events.coaching.OfferEvent.TemplateSession;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of a group's sessions, made from the weekly template of an offer. The sessions keep their order and their
 * times. A session on a public holiday moves to the next weekday of the template that is none. Later sessions move only as
 * far as needed: sessions on different days of the template stay on different days.
 */
public final class Schedule {
    private Schedule() {}

    /** @param moved null unless a public holiday has moved the session */
    public record Entry(
            TemplateSession session,
            LocalDate date,
            @Nullable Moved moved) {}

    /**
     * @param from day without public holidays
     * @param holiday holiday on that day, or on the day of an earlier session that has moved this one
     */
    public record Moved(LocalDate from, LocalDate holiday) {}

    /** @throws RuleViolated if the first day is not the weekday of the first session */
    public static List<Entry> of(List<TemplateSession> week, LocalDate firstDay, Holidays holidays) {
        if (firstDay.getDayOfWeek() != week.getFirst().day()) {
            throw new RuleViolated(FIRST_DAY_NOT_IN_TEMPLATE, "#/firstDay");
        }
        var entries = new ArrayList<Entry>();
        var free = firstDay.atStartOfDay();
        var wanted = LocalDate.MIN;
        var date = LocalDate.MIN;
        var holiday = LocalDate.MIN;
        for (var session : week) {
            var next = free.toLocalDate().with(TemporalAdjusters.nextOrSame(session.day()));
            if (next.atTime(session.startsAt()).isBefore(free)) {
                next = next.plusWeeks(1);
            }
            free = next.atTime(session.endsAt());
            if (!next.equals(wanted)) {
                wanted = next;
                var possible = wanted.isAfter(date) ? wanted : date.plusDays(1);
                date = onOrAfter(possible, week, holidays);
                holiday = holidays.include(possible) ? possible : holiday;
            }
            entries.add(new Entry(session, date, date.equals(wanted) ? null : new Moved(wanted, holiday)));
        }
        return entries;
    }

    /** The day itself or, if it is a public holiday or no weekday of the template, the next possible one. */
    public static LocalDate onOrAfter(LocalDate day, List<TemplateSession> week, Holidays holidays) {
        var date = day;
        while (holidays.include(date) || !hasSession(date, week)) {
            date = date.plusDays(1);
        }
        return date;
    }

    private static boolean hasSession(LocalDate date, List<TemplateSession> week) {
        return week.stream().anyMatch(session -> session.day() == date.getDayOfWeek());
    }
}
