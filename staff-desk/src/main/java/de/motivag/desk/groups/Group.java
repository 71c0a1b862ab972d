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
     * @param holiday the name of the public holiday on that day, or null
     * @param moved the day of the weekly template, if a holiday has moved the session, or null
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
            ContentForm.Content content,
            @Nullable String holiday,
            @Nullable Moved moved) {}

    /** @param name the name of the holiday, or null if it is not known any more */
    public record Moved(
            LocalDate from, LocalDate holiday, @Nullable String name) {}

    /** @param outsidePossibleTimes the ids of sessions that the person cannot attend */
    public record Seat(String participation, String participant, List<String> outsidePossibleTimes) {}

    /** The days of the sessions that this person cannot attend. */
    public List<LocalDate> outside(Seat seat) {
        return sessions.stream()
                .filter(session -> seat.outsidePossibleTimes().contains(session.session()))
                .map(Session::date)
                .toList();
    }
}
