package de.motivag.coaching.write.participation;

import static de.motivag.coaching.CoachingRule.ABSENT_HAS_NO_MINUTES;
import static de.motivag.coaching.CoachingRule.LATE_NEEDS_MINUTES;
import static de.motivag.coaching.CoachingRule.PRESENT_COUNTS_PLANNED_MINUTES;
import static de.motivag.coaching.ContentRule.REASON_WITHOUT_ABSENCE;

import de.motivag.coaching.CoachingRule;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.AbsenceReason;
import de.motivag.events.coaching.ParticipationEvent.AttendanceEvent;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.GroupId;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person's attendance (Anwesenheit) of one session.
 *
 * @param group group of the session: the person's own, or another one in which the person made up for a missed session
 * @param absence reason of an absence, if known
 */
public record Attendance(
        GroupId group,
        int module,
        LocalDate heldOn,
        AttendanceStatus status,
        int minutes,
        Presence presence,
        @Nullable Confidential<AbsenceReason> absence) {
    public static Attendance of(AttendanceEvent e) {
        return new Attendance(
                e.sessionGroup(), e.module(), e.heldOn(), e.status(), e.minutes(), e.presence(), e.absence());
    }

    /**
     * The minutes that count: the planned ones if present, the recorded ones if late, 0 if absent.
     *
     * @param pointer pointer to the recorded minutes, for a refusal
     * @throws RuleViolated if the recorded minutes contradict the status
     */
    public static int minutes(AttendanceStatus status, @Nullable Integer given, int planned, String pointer) {
        return switch (status) {
            case PRESENT -> exactly(planned, given, PRESENT_COUNTS_PLANNED_MINUTES, pointer);
            case EXCUSED, ABSENT -> exactly(0, given, ABSENT_HAS_NO_MINUTES, pointer);
            case LATE -> {
                if (given == null || given < 1 || given >= planned) {
                    throw new RuleViolated(LATE_NEEDS_MINUTES, pointer);
                }
                yield given;
            }
        };
    }

    /**
     * The reason of an absence.
     *
     * @param pointer pointer to the reason, for a refusal
     * @throws RuleViolated if the person was not absent
     */
    public static @Nullable Confidential<AbsenceReason> absence(
            AttendanceStatus status, @Nullable Confidential<AbsenceReason> reason, String pointer) {
        return switch (status) {
            case EXCUSED, ABSENT -> reason;
            case PRESENT, LATE -> {
                if (reason != null) {
                    throw new RuleViolated(REASON_WITHOUT_ABSENCE, pointer);
                }
                yield null;
            }
        };
    }

    private static int exactly(int expected, @Nullable Integer given, CoachingRule otherwise, String pointer) {
        if (given != null && given != expected) {
            throw new RuleViolated(otherwise, pointer);
        }
        return expected;
    }

    boolean attended() {
        return switch (status) {
            case PRESENT, LATE -> minutes > 0;
            case EXCUSED, ABSENT -> false;
        };
    }
}
