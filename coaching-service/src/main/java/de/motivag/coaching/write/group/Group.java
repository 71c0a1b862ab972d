package de.motivag.coaching.write.group;

import static de.motivag.coaching.CoachingRule.NO_SUCH_GROUP;
import static de.motivag.coaching.CoachingRule.NO_SUCH_SESSION;
import static de.motivag.coaching.CoachingRule.SESSION_CANCELLED;
import static de.motivag.coaching.GroupRule.GROUP_CANCELLED;

import de.motivag.events.Internal;
import de.motivag.events.PlainRecord;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.GroupEvent;
import de.motivag.events.coaching.GroupEvent.CapacityChanged;
import de.motivag.events.coaching.GroupEvent.GroupCancelled;
import de.motivag.events.coaching.GroupEvent.GroupEventRetracted;
import de.motivag.events.coaching.GroupEvent.GroupPlanned;
import de.motivag.events.coaching.GroupEvent.ModeratorsAssigned;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.GroupEvent.SeatFreed;
import de.motivag.events.coaching.GroupEvent.SessionCancelled;
import de.motivag.events.coaching.GroupEvent.SessionContentRecorded;
import de.motivag.events.coaching.GroupEvent.SessionHeld;
import de.motivag.events.coaching.GroupEvent.SessionModeratorsAssigned;
import de.motivag.events.coaching.GroupEvent.SessionMovedForHoliday;
import de.motivag.events.coaching.GroupEvent.SessionPlanned;
import de.motivag.events.coaching.GroupEvent.SessionRescheduled;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.RefusalReason;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A group (Gruppe). Its stream holds its sessions and its seats, so no seat can be given twice. */
public sealed interface Group {
    record None() implements Group {}

    /**
     * @param plan the group as it was planned, to recognise a repeated command
     * @param cancelled whether the group does not take place, or does not go on
     */
    record Planned(
            Plan plan,
            int offerVersion,
            int capacity,
            Internal<List<StaffId>> moderators,
            Map<SessionId, Session> sessions,
            Seats seats,
            boolean cancelled)
            implements Group {
        public OfferId offer() {
            return plan.offer();
        }

        /** The planned first day, or an earlier one to which the first session was moved back. */
        public LocalDate firstDay() {
            return sessions.values().stream()
                    .map(Session::date)
                    .filter(date -> date.isBefore(plan.firstDay()))
                    .min(LocalDate::compareTo)
                    .orElse(plan.firstDay());
        }

        /** @throws RuleViolated if the group has no such session */
        public Session session(SessionId id) {
            var session = sessions.get(id);
            if (session == null) {
                throw new RuleViolated(NO_SUCH_SESSION, "#/session");
            }
            return session;
        }

        /** @throws RuleViolated if the group has no such session, or if it was cancelled */
        public SessionHeld hold(GroupId group, SessionId id, Session.Held held) {
            var session = session(id);
            if (session.cancelled()) {
                throw new RuleViolated(SESSION_CANCELLED, "#/session").about(id);
            }
            return new SessionHeld(
                    group, offer(), id, session.module(), held.on(), session.minutes(), held.moderators());
        }

        /** The moderators of the session: its own ones, otherwise those of the group. */
        public Internal<List<StaffId>> moderators(Session session) {
            return Objects.requireNonNullElse(session.moderators(), moderators);
        }

        /** @throws RuleViolated if the group was cancelled */
        public Planned notCancelled(GroupId group) {
            if (cancelled) {
                throw new RuleViolated(GROUP_CANCELLED, "#/group").about(group);
            }
            return this;
        }

        /**
         * The reason why no person can get a seat from that day on, if there is one. A seat can still be given on the first
         * day. Returns the longest-lasting one of several reasons.
         */
        public Optional<RefusalReason> refusal(OfferId requestedOffer, ParticipantId participant, LocalDate today) {
            return refusal(requestedOffer, participant)
                    .or(() -> firstDay().isBefore(today) ? Optional.of(RefusalReason.GROUP_STARTED) : Optional.empty())
                    .or(() -> hasFreeSeat() ? Optional.empty() : Optional.of(RefusalReason.GROUP_FULL));
        }

        /** As above, for a group that has begun, by somebody who names the day. */
        public Optional<RefusalReason> refusalOnceBegun(OfferId requestedOffer, ParticipantId participant) {
            return refusal(requestedOffer, participant)
                    .or(() -> hasFreeSeat() ? Optional.empty() : Optional.of(RefusalReason.GROUP_FULL));
        }

        private Optional<RefusalReason> refusal(OfferId requestedOffer, ParticipantId participant) {
            if (!offer().equals(requestedOffer)) {
                return Optional.of(RefusalReason.GROUP_OF_ANOTHER_OFFER);
            }
            if (cancelled) {
                return Optional.of(RefusalReason.GROUP_CANCELLED);
            }
            return seats.has(participant) ? Optional.of(RefusalReason.ALREADY_IN_GROUP) : Optional.empty();
        }

        /**
         * The seats that are given without anybody naming this group: the free ones, until the first session begins.
         *
         * @param now the time in Berlin
         */
        public int openSeats(OfferId requestedOffer, LocalDateTime now) {
            var begins = sessions.values().stream()
                    .filter(session -> !session.cancelled())
                    .map(Session::begins)
                    .min(LocalDateTime::compareTo);
            return offer().equals(requestedOffer)
                            && !cancelled
                            && begins.filter(now::isBefore).isPresent()
                    ? Math.max(0, capacity - seats.taken())
                    : 0;
        }

        public boolean hasFreeSeat() {
            return seats.taken() < capacity;
        }

        /** A session of this group from that day on that is at the same time as one of the other group. */
        public boolean overlaps(Planned other, LocalDate from) {
            return sessions.values().stream()
                    .filter(session -> !session.date().isBefore(from))
                    .anyMatch(session -> other.sessions.values().stream().anyMatch(session::overlaps));
        }

        /** The day of the first session from that day on that meets the condition and is not cancelled. */
        public Optional<LocalDate> firstSession(LocalDate from, Predicate<Session> condition) {
            return sessions.values().stream()
                    .filter(session -> !session.cancelled() && !session.date().isBefore(from))
                    .filter(condition)
                    .map(Session::date)
                    .min(LocalDate::compareTo);
        }

        private Planned with(SessionId id, Session session) {
            var more = new HashMap<>(sessions);
            more.put(id, session);
            return new Planned(plan, offerVersion, capacity, moderators, Map.copyOf(more), seats, cancelled);
        }

        private Planned with(Seats others) {
            return new Planned(plan, offerVersion, capacity, moderators, sessions, others, cancelled);
        }

        private Planned with(Internal<List<StaffId>> assigned) {
            return new Planned(plan, offerVersion, capacity, assigned, sessions, seats, cancelled);
        }

        private Planned with(int seatsInAll) {
            return new Planned(plan, offerVersion, seatsInAll, moderators, sessions, seats, cancelled);
        }

        private Planned asCancelled() {
            return new Planned(plan, offerVersion, capacity, moderators, sessions, seats, true);
        }
    }

    /** The values with which a group was planned. */
    record Plan(OfferId offer, LocalDate firstDay, int capacity, Internal<List<StaffId>> moderators) {}

    static Group evolve(Group state, GroupEvent event) {
        return switch (event) {
            case GroupPlanned e ->
                new Planned(
                        new Plan(e.offer(), e.firstDay(), e.capacity(), e.moderators()),
                        e.offerVersion(),
                        e.capacity(),
                        e.moderators(),
                        Map.of(),
                        Seats.NONE,
                        false);
            case SessionPlanned e -> state.planned().with(e.session(), Session.of(e));
            case SessionMovedForHoliday e -> state.changed(e.session(), session -> session.awayFrom(e.from()));
            case SessionRescheduled e ->
                state.changed(e.session(), session -> session.at(e.date(), e.startsAt(), e.endsAt()));
            case SessionCancelled e -> state.changed(e.session(), Session::asCancelled);
            case SessionHeld e ->
                state.changed(e.session(), session -> session.asHeld(new Session.Held(e.heldOn(), e.moderators())));
            case SessionModeratorsAssigned e -> state.changed(e.session(), session -> session.runBy(e.moderators()));
            case SessionContentRecorded e ->
                state.changed(e.session(), session -> session.about(new Session.Content(e.topics(), e.links())));
            case ModeratorsAssigned e -> state.planned().with(e.moderators());
            case CapacityChanged e -> state.planned().with(e.capacity());
            case GroupCancelled _ -> state.planned().asCancelled();
            case SeatAllocated e -> state.planned().with(state.planned().seats().allocated(e));
            case SeatFreed e -> state.planned().with(state.planned().seats().freed(e));
            case GroupEventRetracted _, PlainRecord _ -> state;
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
