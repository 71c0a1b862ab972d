package de.motivag.desk.groups;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group, as the coaching service shows it. Lists leave out sessions and seats. */
public record Group(
        String group,
        String offer,
        LocalDate firstDay,
        int capacity,
        int seatsTaken,
        int seatsFree,
        List<String> moderators,
        @Nullable List<Session> sessions,
        @Nullable List<Seat> seats) {

    public Group {
        sessions = sessions == null ? List.of() : sessions;
        seats = seats == null ? List.of() : seats;
    }

    /** @param minutes the planned minutes */
    public record Session(
            String session,
            int module,
            LocalDate date,
            String startsAt,
            String endsAt,
            int minutes,
            boolean cancelled,
            @Nullable LocalDate heldOn) {}

    public record Seat(String participation, String participant) {}
}
