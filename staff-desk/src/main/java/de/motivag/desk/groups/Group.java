package de.motivag.desk.groups;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group, as the coaching service shows it. Only the answer for one group contains its sessions and seats. */
public record Group(
        String group,
        String offer,
        LocalDate firstDay,
        int capacity,
        int seatsTaken,
        int seatsFree,
        int overCapacity,
        List<String> moderators,
        @Nullable LocalDate cancelledOn,
        boolean sessionsOver,
        int openParticipations,
        List<Session> sessions,
        List<Seat> seats) {

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
