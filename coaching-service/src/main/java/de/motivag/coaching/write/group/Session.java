package de.motivag.coaching.write.group;

import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.GroupEvent.SessionPlanned;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session of a group (Termin).
 *
 * @param minutes planned minutes without the breaks
 * @param held null until the session is recorded as held
 */
public record Session(
        int module,
        LocalDate date,
        LocalTime startsAt,
        LocalTime endsAt,
        int minutes,
        boolean cancelled,
        @Nullable Held held) {
    public record Held(LocalDate on, Internal<List<StaffId>> moderators) {}

    static Session of(SessionPlanned e) {
        return new Session(e.module(), e.date(), e.startsAt(), e.endsAt(), e.minutes(), false, null);
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
        return new Session(module, day, start, end, minutes, cancelled, held);
    }

    public Session restored() {
        return new Session(module, date, startsAt, endsAt, minutes, false, held);
    }

    Session asHeld(Held when) {
        return new Session(module, date, startsAt, endsAt, minutes, cancelled, when);
    }

    Session asCancelled() {
        return new Session(module, date, startsAt, endsAt, minutes, true, held);
    }
}
