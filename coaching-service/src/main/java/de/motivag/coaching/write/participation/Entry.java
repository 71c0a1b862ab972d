package de.motivag.coaching.write.participation;

import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.Place;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Measure entry (Eintritt): the day of the first attended session of any module, whatever the order in which attendance
 * was recorded.
 */
public final class Entry {
    private Entry() {}

    public static Optional<LocalDate> of(Collection<Attendance> attendances) {
        return attendances.stream()
                .filter(Attendance::attended)
                .map(Attendance::heldOn)
                .min(LocalDate::compareTo);
    }

    /** How the entry's change, if it is one, is said. */
    static List<ParticipationEvent> changed(Place place, @Nullable LocalDate before, @Nullable LocalDate after) {
        if (Objects.equals(before, after)) {
            return List.of();
        }
        if (before != null) {
            return List.of(new MeasureEntryCorrected(place, before, after));
        }
        return after == null ? List.of() : List.of(new MeasureEntered(place, after));
    }
}
