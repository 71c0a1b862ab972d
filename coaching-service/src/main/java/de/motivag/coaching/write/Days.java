package de.motivag.coaching.write;

import static de.motivag.coaching.AftercareRule.AFTER_AFTERCARE;
import static de.motivag.coaching.AftercareRule.BEFORE_AFTERCARE_STEP;
import static de.motivag.coaching.AgreementRule.RATED_AFTER_BEFORE_FIRST;
import static de.motivag.coaching.CoachingRule.ATTENDANCE_AFTER_END;
import static de.motivag.coaching.CoachingRule.ATTENDANCE_BEFORE_APPLICATION;
import static de.motivag.coaching.CoachingRule.BEFORE_ENTRY;
import static de.motivag.coaching.CoachingRule.BEFORE_RECOMMENDATION;
import static de.motivag.coaching.CoachingRule.BEFORE_SEAT;
import static de.motivag.coaching.CoachingRule.END_BEFORE_LAST_ATTENDED;
import static de.motivag.coaching.CoachingRule.SESSION_BEFORE_FIRST_DAY;
import static de.motivag.coaching.ContentRule.SELF_STUDY_AFTER_END;
import static de.motivag.coaching.CorrectionRule.RECOMMENDED_BEFORE_ENTRY;
import static de.motivag.coaching.HandoverRule.BEFORE_PREPARATION;
import static de.motivag.coaching.HandoverRule.BEFORE_TAKING;
import static de.motivag.coaching.HandoverRule.PREPARED_AFTER_TAKING;
import static de.motivag.kit.decision.DayRule.BEFORE_APPLICATION;
import static de.motivag.kit.decision.DayRule.BEYOND_PLANNING_HORIZON;
import static de.motivag.kit.decision.DayRule.LONG_BEFORE_APPLICATION;
import static de.motivag.kit.decision.DayRule.TOO_LONG_AGO;

import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts that bound each kind of day. Every command with a day asks here, also one that corrects such a fact later.
 * {@code docs/days.md} lists the same.
 */
public final class Days {
    /** Groups may be recorded late, but not earlier than that. */
    private static final int YEARS_BACK = 5;

    private Days() {}

    /** The first day of a group: at most five years ago, and within the planning horizon. */
    public static void requireFirstDay(LocalDate firstDay, PlanningHorizon horizon, DecisionContext context) {
        requireWithinHorizon(firstDay, horizon, context, "#/firstDay");
        requireNotLongAgo(firstDay, context, "#/firstDay");
    }

    /** The planned day of a session: from the group's first day on, and within the planning horizon. */
    public static void requireSessionDay(
            LocalDate date, LocalDate firstDay, PlanningHorizon horizon, DecisionContext context) {
        requireNotBefore(date, firstDay, SESSION_BEFORE_FIRST_DAY, "#/date");
        requireWithinHorizon(date, horizon, context, "#/date");
    }

    /** The day on which a session was held: from the group's first day until today. */
    public static void requireHeldDay(LocalDate heldOn, LocalDate firstDay, DecisionContext context, String pointer) {
        context.requireNotInFuture(heldOn, pointer);
        requireNotBefore(heldOn, firstDay, SESSION_BEFORE_FIRST_DAY, pointer);
    }

    /** The day of an attendance: from the application until an early end. */
    public static void requireAttendance(
            LocalDate heldOn,
            ParticipationId participation,
            LocalDate appliedOn,
            @Nullable LocalDate endedOn,
            @Nullable String pointer) {
        if (endedOn != null && heldOn.isAfter(endedOn)) {
            throw new RuleViolated(ATTENDANCE_AFTER_END, pointer).about(participation, endedOn, heldOn);
        }
        if (heldOn.isBefore(appliedOn)) {
            throw new RuleViolated(ATTENDANCE_BEFORE_APPLICATION, pointer).about(participation, appliedOn, heldOn);
        }
    }

    /** The day of a talk: at most a year before the application, until today. */
    public static void requireTalk(LocalDate heldOn, LocalDate appliedOn, DecisionContext context) {
        context.requireNotInFuture(heldOn, "#/heldOn");
        if (heldOn.isBefore(appliedOn.minusYears(1))) {
            throw new RuleViolated(LONG_BEFORE_APPLICATION, "#/heldOn").about(heldOn, appliedOn);
        }
    }

    /** The day of self-study: from the application until today and until an early end. */
    public static void requireSelfStudy(
            LocalDate studiedOn, LocalDate appliedOn, @Nullable LocalDate endedOn, DecisionContext context) {
        sinceApplication(studiedOn, appliedOn, context, "#/studiedOn");
        if (endedOn != null && studiedOn.isAfter(endedOn)) {
            throw new RuleViolated(SELF_STUDY_AFTER_END, "#/studiedOn").about(studiedOn, endedOn);
        }
    }

    /** The planned day of an appointment: from the application on, within the planning horizon. */
    public static void requireAppointment(
            LocalDate date, LocalDate appliedOn, PlanningHorizon horizon, DecisionContext context) {
        requireNotBefore(date, appliedOn, BEFORE_APPLICATION, "#/date");
        requireWithinHorizon(date, horizon, context, "#/date");
    }

    /** The planned day of an appointment for aftercare: from its acceptance on, until its end. */
    public static void requireAftercareAppointment(LocalDate date, LocalDate acceptedOn, @Nullable LocalDate endedOn) {
        requireInAftercare(date, acceptedOn, endedOn, "#/date");
    }

    /** The day of a contact during aftercare: from its acceptance on, until its end or today. */
    public static void requireAftercareContact(
            LocalDate heldOn, LocalDate acceptedOn, @Nullable LocalDate endedOn, DecisionContext context) {
        context.requireNotInFuture(heldOn, "#/heldOn");
        requireInAftercare(heldOn, acceptedOn, endedOn, "#/heldOn");
    }

    private static void requireInAftercare(
            LocalDate day, LocalDate acceptedOn, @Nullable LocalDate endedOn, String pointer) {
        requireNotBefore(day, acceptedOn, BEFORE_AFTERCARE_STEP, pointer);
        if (endedOn != null && day.isAfter(endedOn)) {
            throw new RuleViolated(AFTER_AFTERCARE, pointer).about(day, endedOn);
        }
    }

    /** The day of a step of aftercare: since the step before, until today. */
    public static LocalDate aftercareStep(
            @Nullable LocalDate given, LocalDate before, DecisionContext context, String pointer) {
        var day = context.dayOrToday(given, pointer);
        requireNotBefore(day, before, BEFORE_AFTERCARE_STEP, pointer);
        return day;
    }

    /** A day between the application and today, such as that of an excuse or a waiver. */
    public static LocalDate sinceApplication(
            @Nullable LocalDate given, LocalDate appliedOn, DecisionContext context, String pointer) {
        var day = context.dayOrToday(given, pointer);
        requireNotBefore(day, appliedOn, BEFORE_APPLICATION, pointer);
        return day;
    }

    /** The exit day of an early end: from the application and the last attended day on, until today. */
    public static void requireEarlyEnd(
            LocalDate endedOn, LocalDate appliedOn, @Nullable LocalDate lastAttended, DecisionContext context) {
        context.requireNotInFuture(endedOn, "#/endedOn");
        if (lastAttended != null) {
            requireNotBefore(endedOn, lastAttended, END_BEFORE_LAST_ATTENDED, "#/endedOn");
        }
        requireNotBefore(endedOn, appliedOn, BEFORE_APPLICATION, "#/endedOn");
    }

    /**
     * The first day in another group: since the present seat and the application, until today.
     *
     * @param since day of the present seat; null if the seat was freed
     */
    public static LocalDate move(
            @Nullable LocalDate given, @Nullable LocalDate since, LocalDate appliedOn, DecisionContext context) {
        var day = sinceApplication(given, appliedOn, context, "#/movedOn");
        if (since != null) {
            requireNotBefore(day, since, BEFORE_SEAT, "#/movedOn");
        }
        return day;
    }

    /** The day of a recommendation: since the entry, until today. */
    public static LocalDate recommendation(@Nullable LocalDate given, LocalDate enteredOn, DecisionContext context) {
        var day = context.dayOrToday(given, "#/recommendedOn");
        requireNotBefore(day, enteredOn, BEFORE_ENTRY, "#/recommendedOn");
        return day;
    }

    /** The day of a decision on a recommendation: since the recommendation, until today. */
    public static LocalDate decision(@Nullable LocalDate given, LocalDate recommendedOn, DecisionContext context) {
        var day = context.dayOrToday(given, "#/decidedOn");
        requireNotBefore(day, recommendedOn, BEFORE_RECOMMENDATION, "#/decidedOn");
        return day;
    }

    /** The first day in a follow-up measure: since the recommendation, until today. */
    public static void requireFollowUp(LocalDate enteredOn, LocalDate recommendedOn, DecisionContext context) {
        context.requireNotInFuture(enteredOn, "#/enteredOn");
        requireNotBefore(enteredOn, recommendedOn, BEFORE_RECOMMENDATION, "#/enteredOn");
    }

    /**
     * The day of a rating of the agreement: since the application, until today.
     *
     * @param before day of the rating before; null unless this is the rating after
     * @param after day of the rating after; null unless this is the rating before, and there is one
     */
    public static void requireRating(
            LocalDate ratedOn,
            LocalDate appliedOn,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            DecisionContext context) {
        sinceApplication(ratedOn, appliedOn, context, "#/ratedOn");
        if (before != null) {
            requireNotBefore(ratedOn, before, RATED_AFTER_BEFORE_FIRST, "#/ratedOn");
        }
        if (after != null && ratedOn.isAfter(after)) {
            throw new RuleViolated(RATED_AFTER_BEFORE_FIRST, "#/ratedOn").about(after, ratedOn);
        }
    }

    /** @throws RuleViolated if a correction would move the entry behind a recommendation, or remove it */
    public static void requireEntryBefore(LocalDate recommendedOn, @Nullable LocalDate enteredOn) {
        if (enteredOn == null || enteredOn.isAfter(recommendedOn)) {
            throw new RuleViolated(RECOMMENDED_BEFORE_ENTRY).about(recommendedOn);
        }
    }

    /** A day that a roadmap plans: from the application on, within the planning horizon. */
    public static void requirePlanned(
            LocalDate day, LocalDate appliedOn, PlanningHorizon horizon, DecisionContext context, String pointer) {
        requireNotBefore(day, appliedOn, BEFORE_APPLICATION, pointer);
        requireWithinHorizon(day, horizon, context, pointer);
    }

    /** The day on which an adviser takes a handover: since its preparation, until today. */
    public static LocalDate taking(@Nullable LocalDate given, LocalDate preparedOn, DecisionContext context) {
        var day = context.dayOrToday(given, "#/takenOn");
        requireNotBefore(day, preparedOn, BEFORE_PREPARATION, "#/takenOn");
        return day;
    }

    /** The day of the first talk, or of the last attempt: since the handover was taken, until today. */
    public static void requireClosing(LocalDate closedOn, LocalDate takenOn, DecisionContext context) {
        context.requireNotInFuture(closedOn, "#/closedOn");
        requireNotBefore(closedOn, takenOn, BEFORE_TAKING, "#/closedOn");
    }

    /** @throws RuleViolated if a correction would move the preparation of a handover behind its taking */
    public static void requirePreparedBefore(LocalDate takenOn, LocalDate preparedOn) {
        if (preparedOn.isAfter(takenOn)) {
            throw new RuleViolated(PREPARED_AFTER_TAKING, "#/preparedOn").about(preparedOn, takenOn);
        }
    }

    private static void requireWithinHorizon(
            LocalDate day, PlanningHorizon horizon, DecisionContext context, String pointer) {
        var last = horizon.lastDay(context);
        if (day.isAfter(last)) {
            throw new RuleViolated(BEYOND_PLANNING_HORIZON, pointer).about(day, last);
        }
    }

    private static void requireNotLongAgo(LocalDate day, DecisionContext context, String pointer) {
        requireNotBefore(day, context.today().minusYears(YEARS_BACK), TOO_LONG_AGO, pointer);
    }

    private static void requireNotBefore(LocalDate day, LocalDate other, Rule rule, String pointer) {
        if (day.isBefore(other)) {
            throw new RuleViolated(rule, pointer).about(day, other);
        }
    }
}
