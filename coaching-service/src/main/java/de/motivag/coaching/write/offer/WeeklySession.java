package de.motivag.coaching.write.offer;

import de.motivag.events.coaching.OfferEvent.TemplateSession;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * A session of the weekly template as a team lead defines it.
 *
 * @param day day of the week
 * @param minutes planned minutes without the breaks: at most the time from start to end
 */
public record WeeklySession(
        @Min(1) @Max(99) int module,
        DayOfWeek day,
        LocalTime startsAt,
        LocalTime endsAt,
        @Min(1) @Max(1440) int minutes) {
    static List<TemplateSession> all(List<WeeklySession> week) {
        return week.stream()
                .map(session -> new TemplateSession(
                        session.module(), session.day(), session.startsAt(), session.endsAt(), session.minutes()))
                .toList();
    }
}
