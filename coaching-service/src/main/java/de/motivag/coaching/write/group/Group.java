package de.motivag.coaching.write.group;

import static de.motivag.coaching.CoachingRule.NO_SUCH_GROUP;
import static de.motivag.coaching.CoachingRule.NO_SUCH_SESSION;

import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.GroupEvent;
import de.motivag.events.coaching.GroupEvent.GroupPlanned;
import de.motivag.events.coaching.GroupEvent.ModeratorsAssigned;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.GroupEvent.SeatFreed;
import de.motivag.events.coaching.GroupEvent.SessionCancelled;
import de.motivag.events.coaching.GroupEvent.SessionHeld;
import de.motivag.events.coaching.GroupEvent.SessionPlanned;
import de.motivag.events.coaching.GroupEvent.SessionRescheduled;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.RefusalReason;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A group (Gruppe). Its stream holds its sessions and its seats, so no seat can be given twice. */
public sealed interface Group {
    record None() implements Group {}

    /**
     * @param plannedWith moderators at the time of planning, to recognise a repeated command
     * @param seats day since which each person has the seat
     */
    record Planned(
            OfferId offer,
            int offerVersion,
            LocalDate firstDay,
            int capacity,
            Internal<List<StaffId>> plannedWith,
            Internal<List<StaffId>> moderators,
            Map<SessionId, Session> sessions,
            Map<ParticipationId, LocalDate> seats)
            implements Group {
        /** @throws RuleViolated if the group has no such session */
        public Session session(SessionId id) {
            var session = sessions.get(id);
            if (session == null) {
                throw new RuleViolated(NO_SUCH_SESSION, "#/session");
            }
            return session;
        }

        /**
         * The reason why no person can get a seat today, if there is one. A seat can still be given on the first day.
         * Returns the longest-lasting one of several reasons.
         */
        public Optional<RefusalReason> refusal(OfferId requestedOffer, LocalDate today) {
            if (!offer.equals(requestedOffer)) {
                return Optional.of(RefusalReason.GROUP_OF_ANOTHER_OFFER);
            }
            if (firstDay.isBefore(today)) {
                return Optional.of(RefusalReason.GROUP_STARTED);
            }
            return hasFreeSeat() ? Optional.empty() : Optional.of(RefusalReason.GROUP_FULL);
        }

        public boolean hasFreeSeat() {
            return seats.size() < capacity;
        }

        private Planned with(SessionId id, Session session) {
            var more = new HashMap<>(sessions);
            more.put(id, session);
            return new Planned(
                    offer, offerVersion, firstDay, capacity, plannedWith, moderators, Map.copyOf(more), seats);
        }

        private Planned seated(ParticipationId participation, LocalDate since) {
            var more = new HashMap<>(seats);
            more.put(participation, since);
            return withSeats(more);
        }

        private Planned freed(ParticipationId participation) {
            var fewer = new HashMap<>(seats);
            fewer.remove(participation);
            return withSeats(fewer);
        }

        private Planned withSeats(Map<ParticipationId, LocalDate> seated) {
            return new Planned(
                    offer, offerVersion, firstDay, capacity, plannedWith, moderators, sessions, Map.copyOf(seated));
        }

        private Planned with(Internal<List<StaffId>> assigned) {
            return new Planned(offer, offerVersion, firstDay, capacity, plannedWith, assigned, sessions, seats);
        }
    }

    /** @param minutes planned minutes without the breaks */
    record Session(
            int module,
            LocalDate date,
            LocalTime startsAt,
            LocalTime endsAt,
            int minutes,
            boolean cancelled,
            @Nullable Held held) {
        private Session at(LocalDate day, LocalTime start, LocalTime end) {
            return new Session(module, day, start, end, minutes, cancelled, held);
        }

        private Session asHeld(Held when) {
            return new Session(module, date, startsAt, endsAt, minutes, cancelled, when);
        }

        private Session asCancelled() {
            return new Session(module, date, startsAt, endsAt, minutes, true, held);
        }
    }

    record Held(LocalDate on, Internal<List<StaffId>> moderators) {}

    static Group evolve(Group state, GroupEvent event) {
        return switch (event) {
            case GroupPlanned e ->
                new Planned(
                        e.offer(),
                        e.offerVersion(),
                        e.firstDay(),
                        e.capacity(),
                        e.moderators(),
                        e.moderators(),
                        Map.of(),
                        Map.of());
            case SessionPlanned e ->
                state.planned()
                        .with(
                                e.session(),
                                new Session(e.module(), e.date(), e.startsAt(), e.endsAt(), e.minutes(), false, null));
            case SessionRescheduled e ->
                state.changed(e.session(), session -> session.at(e.date(), e.startsAt(), e.endsAt()));
            case SessionCancelled e -> state.changed(e.session(), Session::asCancelled);
            case SessionHeld e ->
                state.changed(e.session(), session -> session.asHeld(new Held(e.heldOn(), e.moderators())));
            case ModeratorsAssigned e -> state.planned().with(e.moderators());
            case SeatAllocated e -> state.planned().seated(e.participation(), e.allocatedOn());
            case SeatFreed e -> state.planned().freed(e.participation());
        };
    }

    /** @throws RuleViolated if there is no such group */
    default Planned planned() {
        return switch (this) {
            case Planned planned -> planned;
            case None() -> throw new RuleViolated(NO_SUCH_GROUP, "#/group");
        };
    }

    private Planned changed(SessionId session, UnaryOperator<Session> change) {
        return planned().with(session, change.apply(planned().session(session)));
    }
}
