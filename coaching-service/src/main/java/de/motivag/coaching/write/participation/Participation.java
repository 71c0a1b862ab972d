package de.motivag.coaching.write.participation;

import static de.motivag.coaching.CoachingRule.NO_SUCH_PARTICIPATION;
import static de.motivag.coaching.CoachingRule.NO_SUCH_RECOMMENDATION;
import static de.motivag.coaching.CoachingRule.PARTICIPATION_WITHOUT_SEAT;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.participation.Course.NotStarted;
import de.motivag.events.Confidential;
import de.motivag.events.PlainRecord;
import de.motivag.events.coaching.AbsenceReason;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.AbsenceExcused;
import de.motivag.events.coaching.ParticipationEvent.ApplicationDayApplied;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRecorded;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRevoked;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.EventRetracted;
import de.motivag.events.coaching.ParticipationEvent.ExcuseWithdrawn;
import de.motivag.events.coaching.ParticipationEvent.FollowUpMeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.ModuleCompleted;
import de.motivag.events.coaching.ParticipationEvent.ModuleReopened;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaived;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaiverRevoked;
import de.motivag.events.coaching.ParticipationEvent.MovedToGroup;
import de.motivag.events.coaching.ParticipationEvent.NextStepRecommended;
import de.motivag.events.coaching.ParticipationEvent.OneToOneHeld;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.PlacementRefused;
import de.motivag.events.coaching.ParticipationEvent.PlacementWaiting;
import de.motivag.events.coaching.ParticipationEvent.RecommendationAccepted;
import de.motivag.events.coaching.ParticipationEvent.RecommendationDeclined;
import de.motivag.events.coaching.ParticipationEvent.SelfStudyConfirmed;
import de.motivag.events.coaching.ParticipationEvent.WithdrawalApplied;
import de.motivag.events.coaching.ParticipationEvent.WithdrawalRevoked;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.RecommendationId;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.Retractable;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The participation (Teilnahme) of one person in one run of an offer. */
public sealed interface Participation {
    /** The events that {@code RetractOneToOne} and {@code CorrectOneToOne} retract. */
    Retractable TALKS = new Retractable(Set.of(OneToOneHeld.class));

    /** The events that {@code RetractSelfStudy} retracts. */
    Retractable SELF_STUDIES = new Retractable(Set.of(SelfStudyConfirmed.class));

    record None() implements Participation {}

    /** The reason of an absence that the person has announced. */
    record Excuse(
            LocalDate excusedOn,
            Confidential<AbsenceReason> reason,
            @Nullable Confidential<String> note) {
        private static Excuse of(AbsenceExcused excused) {
            return new Excuse(excused.excusedOn(), excused.reason(), excused.note());
        }
    }

    /** @param appliedOn day of the application, as enrolment-service has reported it last */
    record Waiting(PlacementRef placement, LocalDate appliedOn) implements Participation {}

    record Refused(PlacementRef placement) implements Participation {}

    /** The person has left the waiting list before getting a seat. */
    record Left(PlacementRef placement, LocalDate appliedOn, EarlyEnd earlyEnd) implements Participation {}

    /**
     * The person got a seat. The group's stream decides whether the seat is still kept.
     *
     * @param reported the course as last reported by events
     */
    record Placed(
            Seating seating,
            SessionRecords sessions,
            Pace pace,
            @Nullable EarlyEnd earlyEnd,
            Course reported,
            Map<RecommendationId, Recommendation> recommendations)
            implements Participation {
        private static Placed in(PlacementRef placement, LocalDate appliedOn) {
            var seating = new Seating(placement, appliedOn, false);
            return new Placed(seating, SessionRecords.NONE, Pace.OF_THE_GROUP, null, Course.NONE, Map.of());
        }

        private Placed changed(Seating other) {
            return new Placed(other, sessions, pace, earlyEnd, reported, recommendations);
        }

        private Placed changed(SessionRecords others) {
            return new Placed(seating, others, pace, earlyEnd, reported, recommendations);
        }

        private Placed changed(Pace other) {
            return new Placed(seating, sessions, other, earlyEnd, reported, recommendations);
        }

        private Placed ended(@Nullable EarlyEnd early) {
            return new Placed(seating, sessions, pace, early, reported, recommendations);
        }

        private Placed reported(Course course) {
            return new Placed(seating, sessions, pace, earlyEnd, course, recommendations);
        }

        private Placed with(RecommendationId id, Recommendation recommendation) {
            var more = Copies.with(recommendations, id, recommendation);
            return new Placed(seating, sessions, pace, earlyEnd, reported, more);
        }

        public PlacementRef placement() {
            return seating.placement();
        }

        public LocalDate appliedOn() {
            return seating.appliedOn();
        }

        public boolean withdrawn() {
            return seating.withdrawn();
        }

        public Map<SessionId, Attendance> attendances() {
            return sessions.attendances();
        }

        public Map<SessionId, Excuse> excuses() {
            return sessions.excuses();
        }

        public Map<Integer, LocalDate> waived() {
            return pace.waived();
        }

        public GroupId group() {
            return Objects.requireNonNull(placement().group());
        }

        /**
         * The event of a fact, followed by the events for the changes in the course.
         *
         * @param modules modules of the participation's version of the offer once the fact counts
         * @throws RuleViolated if the course would then contradict a recommendation
         */
        public List<ParticipationEvent> with(ParticipationEvent fact, List<OfferModule> modules) {
            return with(List.of(fact), evolve(this, fact).placed(), modules);
        }

        /** As above, for several events. */
        public List<ParticipationEvent> with(List<? extends ParticipationEvent> facts, List<OfferModule> modules) {
            Participation after = this;
            for (var fact : facts) {
                after = evolve(after, fact);
            }
            return with(facts, after.placed(), modules);
        }

        /** As above, for events that retract the attendance of a session. */
        public List<ParticipationEvent> without(
                SessionId session, List<? extends ParticipationEvent> retractions, List<OfferModule> modules) {
            return with(retractions, changed(sessions.withoutAttendance(session)), modules);
        }

        /** As above, for an event that retracts self-study. */
        public List<ParticipationEvent> without(
                SelfStudy study, ParticipationEvent retraction, List<OfferModule> modules) {
            return with(List.of(retraction), changed(pace.without(study)), modules);
        }

        private List<ParticipationEvent> with(
                List<? extends ParticipationEvent> facts, Placed after, List<OfferModule> modules) {
            var events = new ArrayList<ParticipationEvent>(facts);
            events.addAll(reported.changes(after.facts(modules), after.placement()));
            var enteredOn = Course.of(after.facts(modules)).enteredOn();
            if (!Objects.equals(enteredOn, reported.enteredOn())) {
                after.recommendations.values().forEach(one -> Days.requireEntryBefore(one.recommendedOn(), enteredOn));
            }
            return events;
        }

        /** The state after these events, for a command that decides in several steps. */
        public Placed after(List<? extends ParticipationEvent> events) {
            Participation state = this;
            for (var event : events) {
                state = evolve(state, event);
            }
            return state.placed();
        }

        /** Whether the measure has ended, or the participation has ended before entry. */
        public boolean hasEnded() {
            return earlyEnd != null || reported.end() != null;
        }

        public boolean hasCompleted(OfferModule module) {
            return facts(List.of(module)).isCompleted(module);
        }

        public Optional<LocalDate> lastAttendedDay() {
            return facts(List.of()).days().max(Comparator.naturalOrder());
        }

        /** @throws RuleViolated if an attendance on that day would contradict the application or an early end */
        public void requireAttendance(LocalDate day, @Nullable String pointer) {
            var endedOn = earlyEnd == null ? null : earlyEnd.endedOn();
            Days.requireAttendance(day, placement().participation(), appliedOn(), endedOn, pointer);
        }

        /** @throws RuleViolated if there is no such recommendation */
        public Recommendation recommendation(RecommendationId id) {
            var recommendation = recommendations.get(id);
            if (recommendation == null) {
                throw new RuleViolated(NO_SUCH_RECOMMENDATION, "#/recommendation");
            }
            return recommendation;
        }

        Course.Facts facts(List<OfferModule> modules) {
            return new Course.Facts(attendances().values(), pace.selfStudies(), modules, waived().keySet(), earlyEnd);
        }
    }

    static Participation evolve(Participation state, ParticipationEvent event) {
        return switch (event) {
            case PlacementAccepted e -> Placed.in(e.placement(), e.appliedOn());
            case PlacementWaiting e -> new Waiting(e.placement(), e.appliedOn());
            case PlacementRefused e -> new Refused(e.placement());
            case ApplicationDayApplied e -> state.applied(e.appliedOn());
            case AttendanceRecorded e -> state.session(s -> s.with(e.session(), Attendance.of(e)));
            case AttendanceCorrected e -> state.session(s -> s.with(e.session(), Attendance.of(e)));
            case MovedToGroup e -> state.seating(seat -> seat.movedTo(e.placement()));
            case SelfStudyConfirmed e -> state.pace(pace -> pace.with(SelfStudy.of(e)));
            case ModuleWaived e -> state.pace(pace -> pace.waived(e.module(), e.waivedOn()));
            case ModuleWaiverRevoked e -> state.pace(pace -> pace.required(e.module()));
            case EarlyEndRecorded e -> state.left(new EarlyEnd(e.endedOn(), e.reason(), e.note()));
            case EarlyEndCorrected e -> state.left(new EarlyEnd(e.endedOn(), e.reason(), e.note()));
            case EarlyEndRevoked _ -> state.placed().ended(null);
            case WithdrawalApplied _ -> state.seating(seat -> seat.withdrawn(true));
            case WithdrawalRevoked _ -> state.seating(seat -> seat.withdrawn(false));
            case ModuleCompleted e -> state.report(state.reported().completed(e.module()));
            case ModuleReopened e -> state.report(state.reported().reopened(e.module()));
            case MeasureEntered e -> state.report(state.reported().entered(e.enteredOn()));
            case MeasureEntryCorrected e -> state.report(state.reported().entered(e.after()));
            case MeasureEnded e -> state.report(state.reported().ended(new End(e.endedOn(), e.kind(), e.reason())));
            case MeasureEndCorrected e -> state.report(state.reported().ended(e.after()));
            case ParticipationNotStarted e -> state.notStarted(new NotStarted(e.endedOn(), e.reason()));
            case NextStepRecommended e -> state.placed().with(e.recommendation(), Recommendation.of(e));
            case RecommendationAccepted e -> state.recommendation(e.recommendation(), r -> r.accepted(e.acceptedOn()));
            case RecommendationDeclined e -> state.recommendation(e.recommendation(), r -> r.declined(e.declinedOn()));
            case FollowUpMeasureEntered e -> state.recommendation(e.recommendation(), r -> r.entered(e.enteredOn()));
            case AbsenceExcused e -> state.session(s -> s.with(e.session(), Excuse.of(e)));
            case ExcuseWithdrawn e -> state.session(s -> s.withoutExcuse(e.session()));
            case EventRetracted _, PlainRecord _ -> state;
        };
    }

    /** @throws RuleViolated if there is no such participation, or it has no seat in any group */
    default Placed placed() {
        return switch (this) {
            case Placed placed -> placed;
            case Waiting _, Refused _, Left _ -> throw new RuleViolated(PARTICIPATION_WITHOUT_SEAT);
            case None() -> throw new RuleViolated(NO_SUCH_PARTICIPATION);
        };
    }

    /** Whether the participation has not ended, including one that waits or has not begun. */
    default boolean isOpen() {
        return switch (this) {
            case Waiting _ -> true;
            case Placed placed -> !placed.hasEnded();
            case None(), Refused _, Left _ -> false;
        };
    }

    private Participation applied(LocalDate on) {
        return switch (this) {
            case Waiting waiting -> new Waiting(waiting.placement(), on);
            case Left left -> new Left(left.placement(), on, left.earlyEnd());
            case Placed placed -> placed.changed(placed.seating().appliedOn(on));
            case None(), Refused _ -> this;
        };
    }

    private Participation left(EarlyEnd early) {
        return switch (this) {
            case Waiting(var placement, var appliedOn) -> new Left(placement, appliedOn, early);
            case Left left -> new Left(left.placement(), left.appliedOn(), early);
            case Placed placed -> placed.ended(early);
            case None(), Refused _ -> throw new IllegalStateException("a participation without a placement cannot end");
        };
    }

    private Participation notStarted(NotStarted reported) {
        return this instanceof Placed ? report(reported().notStarted(reported)) : this;
    }

    private Course reported() {
        return placed().reported();
    }

    private Placed report(Course course) {
        return placed().reported(course);
    }

    private Placed recommendation(RecommendationId id, UnaryOperator<Recommendation> change) {
        return placed().with(id, change.apply(placed().recommendation(id)));
    }

    private Placed seating(UnaryOperator<Seating> change) {
        var placed = placed();
        return placed.changed(change.apply(placed.seating()));
    }

    private Placed session(UnaryOperator<SessionRecords> change) {
        var placed = placed();
        return placed.changed(change.apply(placed.sessions()));
    }

    private Placed pace(UnaryOperator<Pace> change) {
        var placed = placed();
        return placed.changed(change.apply(placed.pace()));
    }
}
