package de.motivag.suite.recount;

import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRecorded;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRevoked;
import de.motivag.events.coaching.ParticipationEvent.EventRetracted;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaived;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaiverRevoked;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.SelfStudyConfirmed;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.SessionId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One participation, computed from attendance, self-study, waivers and early ends.
 *
 * @param attended day and minutes of each attended session
 * @param early whether the end is an early one; null without an end
 */
public record Participation(
        PlacementRef placement,
        Map<SessionId, Attended> attended,
        Set<Integer> completed,
        @Nullable LocalDate entered,
        @Nullable LocalDate ended,
        @Nullable EndKind kind) {

    /** @param minutes 0 if the person was absent */
    public record Attended(LocalDate on, int module, int minutes) {}

    public ParticipationId id() {
        return placement.participation();
    }

    static Participation of(
            List<ParticipationEvent> events, BiFunction<OfferId, Integer, @Nullable List<OfferModule>> modules) {
        var sessions = new HashMap<SessionId, Attended>();
        var waived = new HashSet<Integer>();
        var studied = new HashMap<Integer, Integer>();
        LocalDate left = null;
        for (var event : events) {
            if (event instanceof AttendanceRecorded e) {
                sessions.put(e.session(), new Attended(e.heldOn(), e.module(), e.minutes()));
            } else if (event instanceof EventRetracted e && e.session() != null) {
                sessions.remove(e.session());
            } else if (event instanceof AttendanceCorrected e) {
                sessions.put(e.session(), new Attended(e.heldOn(), e.module(), e.minutes()));
            } else if (event instanceof SelfStudyConfirmed e) {
                studied.merge(e.module(), e.minutes(), Integer::sum);
            } else if (event instanceof ModuleWaived e) {
                waived.add(e.module());
            } else if (event instanceof ModuleWaiverRevoked e) {
                waived.remove(e.module());
            } else if (event instanceof EarlyEndRecorded e) {
                left = e.endedOn();
            } else if (event instanceof EarlyEndCorrected e) {
                left = e.endedOn();
            } else if (event instanceof EarlyEndRevoked) {
                left = null;
            }
        }
        sessions.values().removeIf(attended -> attended.minutes() == 0);
        var placement = events.getLast().placement();
        var required = modules.apply(placement.offer(), placement.offerVersion());
        if (required == null) {
            throw new IllegalStateException("no such version of the offer: " + placement);
        }
        var completed = new TreeSet<Integer>();
        for (var module : required) {
            var minutes = sessions.values().stream()
                            .filter(attended -> attended.module() == module.number())
                            .mapToInt(Attended::minutes)
                            .sum()
                    + studied.getOrDefault(module.number(), 0);
            if (minutes >= module.requiredMinutes() || waived.contains(module.number())) {
                completed.add(module.number());
            }
        }
        var days = sessions.values().stream()
                .map(Attended::on)
                .sorted(Comparator.naturalOrder())
                .toList();
        if (days.isEmpty()) {
            return new Participation(placement, sessions, completed, null, null, null);
        }
        if (completed.size() == required.size()) {
            return new Participation(
                    placement, sessions, completed, days.getFirst(), days.getLast(), EndKind.COMPLETED);
        }
        return new Participation(
                placement, sessions, completed, days.getFirst(), left, left == null ? null : EndKind.EARLY);
    }
}
