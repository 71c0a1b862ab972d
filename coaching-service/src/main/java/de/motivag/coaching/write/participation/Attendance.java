package de.motivag.coaching.write.participation;

import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import java.time.LocalDate;

/** What one person's attendance (Anwesenheit) of one session was, in minutes of 60 to the hour. */
public record Attendance(LocalDate heldOn, AttendanceStatus status, int minutes, Presence presence) {
    public static Attendance of(AttendanceRecorded recorded) {
        return new Attendance(recorded.heldOn(), recorded.status(), recorded.minutes(), recorded.presence());
    }

    boolean attended() {
        return switch (status) {
            case PRESENT, LATE -> minutes > 0;
            case EXCUSED, ABSENT -> false;
        };
    }
}
