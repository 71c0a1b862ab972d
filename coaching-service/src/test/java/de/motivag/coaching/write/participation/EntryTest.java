package de.motivag.coaching.write.participation;

import static de.motivag.coaching.Example.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTest {
    @Test
    void who_attended_nothing_has_not_entered() {
        assertThat(Entry.of(List.of())).isEmpty();
        assertThat(Entry.of(List.of(
                        attendance(MONDAY, AttendanceStatus.EXCUSED, 0),
                        attendance(MONDAY, AttendanceStatus.ABSENT, 0))))
                .isEmpty();
    }

    @Test
    void the_entry_is_the_first_attended_day_whatever_the_order_of_recording() {
        var excused = attendance(MONDAY, AttendanceStatus.EXCUSED, 0);
        var late = attendance(MONDAY.plusDays(1), AttendanceStatus.LATE, 1);
        var present = attendance(MONDAY.plusDays(2), AttendanceStatus.PRESENT, 360);
        for (var order : List.of(
                List.of(excused, late, present), List.of(present, late, excused), List.of(late, present, excused))) {
            assertThat(Entry.of(order)).contains(MONDAY.plusDays(1));
        }
    }

    @Test
    void attendance_without_minutes_is_no_entry() {
        assertThat(Entry.of(List.of(attendance(MONDAY, AttendanceStatus.LATE, 0))))
                .isEmpty();
    }

    @Test
    void an_entry_that_is_undone_is_said_too() {
        assertThat(Entry.changed(null, MONDAY, null)).containsExactly(new MeasureEntryCorrected(null, MONDAY, null));
        assertThat(Entry.changed(null, null, null)).isEmpty();
    }

    private static Attendance attendance(LocalDate heldOn, AttendanceStatus status, int minutes) {
        return new Attendance(heldOn, status, minutes, Presence.ONLINE);
    }
}
