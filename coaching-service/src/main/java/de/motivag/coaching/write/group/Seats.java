package de.motivag.coaching.write.group;

import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.GroupEvent.SeatFreed;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The seats of a group.
 *
 * @param present seats that are taken now
 * @param former periods of seats that were freed
 */
public record Seats(Map<ParticipationId, Seat> present, Map<ParticipationId, List<Period>> former) {
    public static final Seats NONE = new Seats(Map.of(), Map.of());

    /** @param since day since which the person has the seat */
    public record Seat(ParticipantId participant, LocalDate since) {}

    /** Both days included: on the day of a move the person may have attended either group. */
    public record Period(LocalDate since, LocalDate until) {}

    public int taken() {
        return present.size();
    }

    public Set<ParticipationId> participations() {
        return present.keySet();
    }

    public boolean has(ParticipantId participant) {
        return present.values().stream().anyMatch(seat -> seat.participant().equals(participant));
    }

    /** Null if the participation has no seat here now. */
    public @Nullable LocalDate since(ParticipationId participation) {
        var seat = present.get(participation);
        return seat == null ? null : seat.since();
    }

    /** Whether the participation had a seat here on that day, and has none now. */
    public boolean hadSeat(ParticipationId participation, LocalDate day) {
        return former.getOrDefault(participation, List.of()).stream()
                .anyMatch(period -> !day.isBefore(period.since()) && !day.isAfter(period.until()));
    }

    Seats allocated(SeatAllocated e) {
        var more = new HashMap<>(present);
        more.put(e.participation(), new Seat(e.participant(), e.allocatedOn()));
        return new Seats(Map.copyOf(more), former);
    }

    Seats freed(SeatFreed e) {
        var fewer = new HashMap<>(present);
        var seat = fewer.remove(e.participation());
        if (seat == null) {
            return this;
        }
        var periods = new ArrayList<>(former.getOrDefault(e.participation(), List.of()));
        periods.add(new Period(seat.since(), e.freedOn()));
        var more = new HashMap<>(former);
        more.put(e.participation(), List.copyOf(periods));
        return new Seats(Map.copyOf(fewer), Map.copyOf(more));
    }
}
