package de.motivag.desk.appointments;

import de.motivag.desk.frame.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An appointment of one person with a member of staff.
 *
 * @param minutes the planned minutes
 * @param staff null if it was lost with the database
 * @param videoLink null if there is none
 * @param heldOn null unless the appointment was held
 */
public record Appointment(
        String appointment,
        String participation,
        String participant,
        String purpose,
        LocalDate date,
        String startsAt,
        int minutes,
        String presence,
        @Nullable String staff,
        @Nullable String videoLink,
        String state,
        @Nullable LocalDate heldOn,
        @Nullable Integer heldMinutes,
        @Nullable String missReason,
        @Nullable String cancelledBy) {

    private static final List<String> OF_BOOKED =
            List.of("holdAppointment", "missAppointment", "moveAppointment", "cancelAppointment");

    public boolean isBooked() {
        return state.equals("BOOKED");
    }

    /** The day and the time, such as {@code 02.03.2026, 09:00}. */
    public String when() {
        return Dates.DAY.format(date) + ", " + Dates.time(startsAt);
    }

    /** The commands that are possible now. An appointment cannot be missed before its day. */
    public List<String> steps(List<String> permitted, LocalDate today) {
        var steps = isBooked() ? OF_BOOKED.stream() : Stream.of("retractAppointmentOutcome");
        return steps.filter(permitted::contains)
                .filter(step -> !date.isAfter(today)
                        || !List.of("holdAppointment", "missAppointment").contains(step))
                .toList();
    }
}
