package de.motivag.coaching.write.participation;

import de.motivag.coaching.CoachingRule;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.Place;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRefused;
import de.motivag.events.coaching.ParticipationEvent.PlacementWaiting;
import de.motivag.events.coaching.SessionId;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One person in one run of an offer (Teilnahme). */
public sealed interface Participation {
    record None() implements Participation {}

    record Waiting(Place place) implements Participation {}

    record Refused(Place place) implements Participation {}

    /** @param enteredOn as it was last said */
    record Placed(
            Place place,
            Map<SessionId, Attendance> attendances,
            @Nullable LocalDate enteredOn) implements Participation {
        /** An attendance, and what it does to the measure entry. */
        public List<ParticipationEvent> recorded(AttendanceRecorded recorded) {
            var events = new ArrayList<ParticipationEvent>();
            events.add(recorded);
            var after = Entry.of(with(recorded).attendances().values()).orElse(null);
            events.addAll(Entry.changed(place, enteredOn, after));
            return events;
        }

        private Placed with(AttendanceRecorded recorded) {
            var more = new HashMap<>(attendances);
            more.put(recorded.session(), Attendance.of(recorded));
            return new Placed(place, Map.copyOf(more), enteredOn);
        }

        private Placed entered(@Nullable LocalDate on) {
            return new Placed(place, attendances, on);
        }
    }

    static Participation evolve(Participation state, ParticipationEvent event) {
        return switch (event) {
            case PlacementAccepted e -> new Placed(e.place(), Map.of(), null);
            case PlacementWaiting e -> new Waiting(e.place());
            case PlacementRefused e -> new Refused(e.place());
            case AttendanceRecorded e -> state.placed().with(e);
            case MeasureEntered e -> state.placed().entered(e.enteredOn());
            case MeasureEntryCorrected e -> state.placed().entered(e.after());
        };
    }

    /** @throws RuleViolated if there is no such participation, or it has no seat in any group */
    default Placed placed() {
        return switch (this) {
            case Placed placed -> placed;
            case Waiting _, Refused _ -> throw new RuleViolated(CoachingRule.PARTICIPATION_NOT_IN_GROUP);
            case None() -> throw new RuleViolated(CoachingRule.NO_SUCH_PARTICIPATION);
        };
    }
}
