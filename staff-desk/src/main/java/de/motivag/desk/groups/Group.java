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
        @Nullable String onlineRoom,
        List<Session> sessions,
        List<Seat> seats) {

    /**
     * @param minutes the planned minutes
     * @param moderators those who held the session, otherwise those assigned to it or to the group
     */
    public record Session(
            String session,
            int module,
            LocalDate date,
            String startsAt,
            String endsAt,
            int minutes,
            boolean cancelled,
            @Nullable LocalDate heldOn,
            List<String> moderators,
            ContentForm.Content content) {}

    public record Seat(String participation, String participant) {}
}
