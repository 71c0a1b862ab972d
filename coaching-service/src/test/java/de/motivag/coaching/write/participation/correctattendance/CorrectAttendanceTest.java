package de.motivag.coaching.write.participation.correctattendance;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.Example;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRecorded;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.ModuleReopened;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectAttendanceTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final Confidential<String> WHY = Confidential.of("so");
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Test
    void a_correction_contains_its_reason_and_causes_the_changes_of_the_course() {
        entered()
                .when(correct(AttendanceStatus.ABSENT, null))
                .then(
                        new AttendanceCorrected(
                                ANNA,
                                GROUP,
                                Example.session(GROUP, 0),
                                1,
                                MONDAY,
                                AttendanceStatus.ABSENT,
                                0,
                                Presence.ONLINE,
                                null,
                                WHY),
                        new ModuleReopened(ANNA, 1, 0, 120),
                        new MeasureEntryCorrected(ANNA, MONDAY, null));
    }

    @Test
    void correcting_to_the_recorded_attendance_has_no_effect() {
        entered().when(correct(AttendanceStatus.PRESENT, null)).thenNothing();
        entered().when(correct(AttendanceStatus.PRESENT, 120)).thenNothing();
    }

    @Test
    void minutes_must_match_the_status() {
        entered().when(correct(AttendanceStatus.LATE, null)).refuses(CoachingRule.LATE_NEEDS_MINUTES);
        entered().when(correct(AttendanceStatus.LATE, 120)).refuses(CoachingRule.LATE_NEEDS_MINUTES);
        entered().when(correct(AttendanceStatus.EXCUSED, 1)).refuses(CoachingRule.ABSENT_HAS_NO_MINUTES);
        entered().when(correct(AttendanceStatus.PRESENT, 119)).refuses(CoachingRule.PRESENT_COUNTS_PLANNED_MINUTES);
    }

    @Test
    void a_correction_without_a_recorded_attendance_is_refused() {
        placed().when(correct(AttendanceStatus.ABSENT, null)).refuses(CoachingRule.ATTENDANCE_NOT_RECORDED);
    }

    @Test
    void a_session_of_another_group_is_refused() {
        entered()
                .when(new CorrectAttendance(
                        ANNA.participation(),
                        GROUP,
                        new SessionId(Id.next()),
                        AttendanceStatus.ABSENT,
                        null,
                        Presence.ONLINE,
                        null,
                        WHY))
                .refuses(CoachingRule.NO_SUCH_SESSION);
    }

    @Test
    void an_attendance_after_the_exit_day_is_refused() {
        var left = placed().and(Example.held(GROUP, MONDAY, 0))
                .and(List.of(
                        new AttendanceRecorded(
                                ANNA,
                                GROUP,
                                Example.session(GROUP, 0),
                                1,
                                MONDAY,
                                AttendanceStatus.ABSENT,
                                0,
                                Presence.ONLINE,
                                null),
                        new EarlyEndRecorded(ANNA, MONDAY.minusDays(1), EndReason.PERSONAL, null)));
        left.when(correct(AttendanceStatus.PRESENT, null)).refuses(CoachingRule.ATTENDANCE_AFTER_END);
    }

    private static CorrectAttendance correct(AttendanceStatus status, Integer minutes) {
        return new CorrectAttendance(
                ANNA.participation(), GROUP, Example.session(GROUP, 0), status, minutes, Presence.ONLINE, null, WHY);
    }

    private static Scenario placed() {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 1))
                .and(seated(ANNA))
                .on(FRIDAY);
    }

    private static Scenario entered() {
        return attended(placed(), ANNA, 0);
    }
}
