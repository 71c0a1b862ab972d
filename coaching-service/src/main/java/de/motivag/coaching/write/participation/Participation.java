package de.motivag.coaching.write.participation;

import static de.motivag.coaching.CoachingRule.ATTENDANCE_AFTER_END;
import static de.motivag.coaching.CoachingRule.NO_SUCH_PARTICIPATION;
import static de.motivag.coaching.CoachingRule.NO_SUCH_RECOMMENDATION;
import static de.motivag.coaching.CoachingRule.PARTICIPATION_WITHOUT_SEAT;

import de.motivag.coaching.write.participation.Course.NotStarted;
import de.motivag.coaching.write.participation.Recommendation.Decision;
import de.motivag.events.Confidential;
import de.motivag.events.PlainRecord;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.AbsenceExcused;
import de.motivag.events.coaching.ParticipationEvent.AbsenceReason;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRecorded;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRevoked;
import de.motivag.events.coaching.ParticipationEvent.End;
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
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.PlacementRefused;
import de.motivag.events.coaching.ParticipationEvent.PlacementWaiting;
import de.motivag.events.coaching.ParticipationEvent.RecommendationAccepted;
import de.motivag.events.coaching.ParticipationEvent.RecommendationDeclined;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.RecommendationId;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The participation (Teilnahme) of one person in one run of an offer. */
public sealed interface Participation {
    record None() implements Participation {}

    /** The reason of an absence that the person has announced. */
    record Excuse(
            Confidential<AbsenceReason> reason, @Nullable Confidential<String> note) {}

    record Waiting(PlacementRef placement) implements Participation {}

    record Refused(PlacementRef placement) implements Participation {}

    /** The person has left the waiting list before getting a seat. */
    record Left(PlacementRef placement, EarlyEnd earlyEnd) implements Participation {}

    /**
     * The person got a seat. The group's stream decides whether the seat is still kept.
     *
     * @param reported the course as last reported by events
     * @param excuses announced absences by session
     */
    record Placed(
            PlacementRef placement,
            Map<SessionId, Attendance> attendances,
            Set<Integer> waived,
            @Nullable EarlyEnd earlyEnd,
            Course reported,
            Map<RecommendationId, Recommendation> recommendations,
            Map<SessionId, Excuse> excuses)
            implements Participation {
        private static Placed in(PlacementRef placement) {
            return new Placed(placement, Map.of(), Set.of(), null, Course.NONE, Map.of(), Map.of());
        }

        public GroupId group() {
            return Objects.requireNonNull(placement.group());
        }

        /**
         * The event of a fact, followed by the events for the changes in the course.
         *
         * @param modules modules of the participation's version of the offer once the fact counts
         */
        public List<ParticipationEvent> with(ParticipationEvent fact, List<OfferModule> modules) {
            var events = new ArrayList<ParticipationEvent>();
            events.add(fact);
            var after = evolve(this, fact).placed();
            events.addAll(reported.changes(after.facts(modules), after.placement));
            return events;
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

        /**
         * @throws RuleViolated if the participation ended before that day, so that an attendance would contradict the
         * end
         */
        public void requireNotEndedBefore(LocalDate day, @Nullable String pointer) {
            if (earlyEnd != null && day.isAfter(earlyEnd.endedOn())) {
                throw new RuleViolated(ATTENDANCE_AFTER_END, pointer)
                        .about(placement.participation(), earlyEnd.endedOn(), day);
            }
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
            return new Course.Facts(attendances.values(), modules, waived, earlyEnd);
        }

        private Placed at(PlacementRef other) {
            return new Placed(other, attendances, waived, earlyEnd, reported, recommendations, excuses);
        }

        private Placed with(SessionId session, Attendance attendance) {
            return new Placed(
                    placement,
                    and(attendances, session, attendance),
                    waived,
                    earlyEnd,
                    reported,
                    recommendations,
                    excuses);
        }

        private Placed with(@Nullable EarlyEnd early) {
            return new Placed(placement, attendances, waived, early, reported, recommendations, excuses);
        }

        private Placed with(Course course) {
            return new Placed(placement, attendances, waived, earlyEnd, course, recommendations, excuses);
        }

        private Placed without(int module) {
            return new Placed(
                    placement, attendances, and(waived, module), earlyEnd, reported, recommendations, excuses);
        }

        private Placed requiring(int module) {
            return new Placed(
                    placement, attendances, but(waived, module), earlyEnd, reported, recommendations, excuses);
        }

        private Placed with(RecommendationId id, Recommendation recommendation) {
            return new Placed(
                    placement,
                    attendances,
                    waived,
                    earlyEnd,
                    reported,
                    and(recommendations, id, recommendation),
                    excuses);
        }

        private Placed with(Map<SessionId, Excuse> others) {
            return new Placed(placement, attendances, waived, earlyEnd, reported, recommendations, others);
        }

        private Placed excused(AbsenceExcused excused) {
            return with(and(excuses, excused.session(), new Excuse(excused.reason(), excused.note())));
        }

        private Placed withoutExcuse(SessionId session) {
            var fewer = new HashMap<>(excuses);
            fewer.remove(session);
            return with(Map.copyOf(fewer));
        }

        private static <K, V> Map<K, V> and(Map<K, V> before, K key, V value) {
            var more = new HashMap<>(before);
            more.put(key, value);
            return Map.copyOf(more);
        }

        private static <T> Set<T> and(Set<T> before, T one) {
            var more = new HashSet<>(before);
            more.add(one);
            return Collections.unmodifiableSet(more);
        }

        private static <T> Set<T> but(Set<T> before, T one) {
            var fewer = new HashSet<>(before);
            fewer.remove(one);
            return Collections.unmodifiableSet(fewer);
        }
    }

    static Participation evolve(Participation state, ParticipationEvent event) {
        return switch (event) {
            case PlacementAccepted e -> Placed.in(e.placement());
            case PlacementWaiting e -> new Waiting(e.placement());
            case PlacementRefused e -> new Refused(e.placement());
            case AttendanceRecorded e -> state.placed().with(e.session(), Attendance.of(e));
            case AttendanceCorrected e -> state.placed().with(e.session(), Attendance.of(e));
            case MovedToGroup e -> state.placed().at(e.placement());
            case ModuleWaived e -> state.placed().without(e.module());
            case ModuleWaiverRevoked e -> state.placed().requiring(e.module());
            case EarlyEndRecorded e -> state.left(new EarlyEnd(e.endedOn(), e.reason(), e.note()));
            case EarlyEndCorrected e -> state.left(new EarlyEnd(e.endedOn(), e.reason(), e.note()));
            case EarlyEndRevoked _ -> state.placed().with((EarlyEnd) null);
            case ModuleCompleted e -> state.report(state.reported().completed(e.module()));
            case ModuleReopened e -> state.report(state.reported().reopened(e.module()));
            case MeasureEntered e -> state.report(state.reported().entered(e.enteredOn()));
            case MeasureEntryCorrected e -> state.report(state.reported().entered(e.after()));
            case MeasureEnded e -> state.report(state.reported().ended(new End(e.endedOn(), e.kind(), e.reason())));
            case MeasureEndCorrected e -> state.report(state.reported().ended(e.after()));
            case ParticipationNotStarted e -> state.notStarted(new NotStarted(e.endedOn(), e.reason()));
            case NextStepRecommended e -> state.placed().with(e.recommendation(), Recommendation.of(e));
            case RecommendationAccepted e -> state.decided(e.recommendation(), Decision.ACCEPTED);
            case RecommendationDeclined e -> state.decided(e.recommendation(), Decision.DECLINED);
            case FollowUpMeasureEntered e ->
                state.placed()
                        .with(
                                e.recommendation(),
                                state.placed()
                                        .recommendation(e.recommendation())
                                        .entered(e.enteredOn()));
            case AbsenceExcused e -> state.placed().excused(e);
            case ExcuseWithdrawn e -> state.placed().withoutExcuse(e.session());
            case PlainRecord _ -> state;
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

    private Participation left(EarlyEnd early) {
        return switch (this) {
            case Waiting(var placement) -> new Left(placement, early);
            case Left left -> new Left(left.placement(), early);
            case Placed placed -> placed.with(early);
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
        return placed().with(course);
    }

    private Placed decided(RecommendationId id, Decision decision) {
        return placed().with(id, placed().recommendation(id).decided(decision));
    }
}
