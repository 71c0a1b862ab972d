package de.motivag.coaching.write.group;

import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.GroupEvent.SessionPlanned;
import de.motivag.events.common.TopicCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session of a group (Sitzung).
 *
 * @param minutes planned minutes without the breaks
 * @param leftForHoliday day of the weekly template, if planning has left it because of a public holiday
 * @param moderators moderators of this session; null if those of the group run it
 * @param held null until the session is recorded as held
 * @param content null until topics and links are recorded
 */
public record Session(
        int module,
        LocalDate date,
        LocalTime startsAt,
        LocalTime endsAt,
        int minutes,
        boolean cancelled,
        @Nullable LocalDate leftForHoliday,
        @Nullable Internal<List<StaffId>> moderators,
        @Nullable Held held,
        @Nullable Content content) {
    public record Held(LocalDate on, Internal<List<StaffId>> moderators) {}

    /** The topics and links of a held session, as recorded last. */
    public record Content(List<TopicCode> topics, Internal<List<String>> links) {}

    static Session of(SessionPlanned e) {
        return new Session(e.module(), e.date(), e.startsAt(), e.endsAt(), e.minutes(), false, null, null, null, null);
    }

    public LocalDateTime begins() {
        return date.atTime(startsAt);
    }

    /** Whether the session is at the same time as that one; never if one of them is cancelled. */
    public boolean overlaps(Session other) {
        return !cancelled
                && !other.cancelled
                && date.equals(other.date)
                && startsAt.isBefore(other.endsAt)
                && other.startsAt.isBefore(endsAt);
    }

    public Session at(LocalDate day, LocalTime start, LocalTime end) {
        return new Session(module, day, start, end, minutes, cancelled, leftForHoliday, moderators, held, content);
    }

    public Session restored() {
        return new Session(module, date, startsAt, endsAt, minutes, false, leftForHoliday, moderators, held, content);
    }

    Session awayFrom(LocalDate day) {
        return new Session(module, date, startsAt, endsAt, minutes, cancelled, day, moderators, held, content);
    }

    Session runBy(Internal<List<StaffId>> others) {
        return new Session(module, date, startsAt, endsAt, minutes, cancelled, leftForHoliday, others, held, content);
    }

    Session asHeld(Held when) {
        return new Session(
                module, date, startsAt, endsAt, minutes, cancelled, leftForHoliday, moderators, when, content);
    }

    Session about(Content recorded) {
        return new Session(
                module, date, startsAt, endsAt, minutes, cancelled, leftForHoliday, moderators, held, recorded);
    }

    Session asCancelled() {
        return new Session(module, date, startsAt, endsAt, minutes, true, leftForHoliday, moderators, held, content);
    }
}
