package de.motivag.coaching.write.participation.recordattendance;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static de.motivag.events.coaching.ParticipationEvent.AttendanceStatus.ABSENT;
import static de.motivag.events.coaching.ParticipationEvent.AttendanceStatus.EXCUSED;
import static de.motivag.events.coaching.ParticipationEvent.AttendanceStatus.LATE;
import static de.motivag.events.coaching.ParticipationEvent.AttendanceStatus.PRESENT;
import static de.motivag.events.coaching.ParticipationEvent.Presence.ONLINE;
import static de.motivag.events.coaching.ParticipationEvent.Presence.ON_SITE;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.write.participation.recordattendance.RecordAttendance.Attendee;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.coaching.GroupEvent.SessionCancelled;
import de.motivag.events.coaching.GroupEvent.SessionHeld;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRecorded;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.ModuleCompleted;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.PlacementRefused;
import de.motivag.events.coaching.ParticipationEvent.PlacementWaiting;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.RefusalReason;
import de.motivag.events.common.SessionId;
import de.motivag.events.common.WaitingCause;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordAttendanceTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final PlacementRef BEN = placement(GROUP);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);

    @Test
    void a_whole_session_is_recorded_at_once_and_attending_persons_enter_the_measure() {
        held().when(record(
                        0,
                        new Attendee(ANNA.participation(), PRESENT, null, ONLINE, null, null),
                        new Attendee(BEN.participation(), EXCUSED, null, ON_SITE, null, null)))
                .then(
                        new AttendanceRecorded(
                                ANNA, GROUP, Example.session(GROUP, 0), 1, MONDAY, PRESENT, 120, ONLINE, null),
                        completed(0),
                        new MeasureEntered(ANNA, MONDAY),
                        new AttendanceRecorded(
                                BEN, GROUP, Example.session(GROUP, 0), 1, MONDAY, EXCUSED, 0, ON_SITE, null));
    }

    @Test
    void a_late_person_requires_minutes() {
        held().when(record(0, ANNA, LATE, 119)).then(recorded(0, LATE, 119), new MeasureEntered(ANNA, MONDAY));
        held().when(record(0, ANNA, LATE, 1)).then(recorded(0, LATE, 1), new MeasureEntered(ANNA, MONDAY));
        held().when(record(0, ANNA, LATE, null)).refuses(CoachingRule.LATE_NEEDS_MINUTES);
        held().when(record(0, ANNA, LATE, 0)).refuses(CoachingRule.LATE_NEEDS_MINUTES);
        held().when(record(0, ANNA, LATE, 120)).refuses(CoachingRule.LATE_NEEDS_MINUTES);
    }

    @Test
    void a_present_person_gets_the_planned_minutes() {
        held().when(record(0, ANNA, PRESENT, 120))
                .then(recorded(0, PRESENT, 120), completed(0), new MeasureEntered(ANNA, MONDAY));
        held().when(record(0, ANNA, PRESENT, 119)).refuses(CoachingRule.PRESENT_COUNTS_PLANNED_MINUTES);
    }

    @Test
    void an_absent_person_has_no_minutes() {
        held().when(record(0, ANNA, ABSENT, 0)).then(recorded(0, ABSENT, 0));
        held().when(record(0, ANNA, ABSENT, 1)).refuses(CoachingRule.ABSENT_HAS_NO_MINUTES);
        held().when(record(0, ANNA, EXCUSED, 1)).refuses(CoachingRule.ABSENT_HAS_NO_MINUTES);
    }

    @Test
    void a_later_session_does_not_move_the_entry() {
        held().and(List.of(recorded(0, PRESENT, 120), completed(0), new MeasureEntered(ANNA, MONDAY)))
                .when(record(1, ANNA, PRESENT, null))
                .then(recorded(1, PRESENT, 360), completed(1));
    }

    @Test
    void an_earlier_session_recorded_late_moves_the_entry() {
        held().and(List.of(recorded(1, PRESENT, 360), completed(1), new MeasureEntered(ANNA, MONDAY.plusDays(1))))
                .when(record(0, ANNA, LATE, 30))
                .then(recorded(0, LATE, 30), new MeasureEntryCorrected(ANNA, MONDAY.plusDays(1), MONDAY));
    }

    @Test
    void an_entry_that_was_moved_can_be_moved_again() {
        held().and(List.of(
                        recorded(2, PRESENT, 360),
                        completed(2),
                        new MeasureEntered(ANNA, MONDAY.plusDays(2)),
                        recorded(1, PRESENT, 360),
                        completed(1),
                        new MeasureEntryCorrected(ANNA, MONDAY.plusDays(2), MONDAY.plusDays(1))))
                .when(record(0, ANNA, PRESENT, null))
                .then(
                        recorded(0, PRESENT, 120),
                        completed(0),
                        new MeasureEntryCorrected(ANNA, MONDAY.plusDays(1), MONDAY));
    }

    @Test
    void an_earlier_absence_recorded_late_does_not_move_the_entry() {
        held().and(List.of(recorded(1, PRESENT, 360), completed(1), new MeasureEntered(ANNA, MONDAY.plusDays(1))))
                .when(record(0, ANNA, EXCUSED, null))
                .then(recorded(0, EXCUSED, 0));
    }

    @Test
    void the_same_attendance_again_has_no_effect_for_that_person() {
        held().and(List.of(recorded(0, PRESENT, 120), completed(0), new MeasureEntered(ANNA, MONDAY)))
                .when(record(
                        0,
                        new Attendee(ANNA.participation(), PRESENT, 120, ONLINE, null, null),
                        new Attendee(BEN.participation(), ABSENT, null, ONLINE, null, null)))
                .then(new AttendanceRecorded(
                        BEN, GROUP, Example.session(GROUP, 0), 1, MONDAY, ABSENT, 0, ONLINE, null));
    }

    @Test
    void an_attendance_that_contradicts_a_recorded_one_is_refused_for_all() {
        var recorded = held().and(List.of(recorded(0, PRESENT, 120), completed(0), new MeasureEntered(ANNA, MONDAY)));
        recorded.when(record(
                        0,
                        new Attendee(BEN.participation(), PRESENT, null, ONLINE, null, null),
                        new Attendee(ANNA.participation(), ABSENT, null, ONLINE, null, null)))
                .refuses(CoachingRule.ATTENDANCE_ALREADY_RECORDED);
        recorded.when(record(0, new Attendee(ANNA.participation(), PRESENT, null, ON_SITE, null, null)))
                .refuses(CoachingRule.ATTENDANCE_ALREADY_RECORDED);
    }

    @Test
    void a_session_that_was_not_held_is_refused() {
        held().when(record(4, ANNA, PRESENT, null)).refuses(CoachingRule.SESSION_NOT_HELD);
    }

    @Test
    void a_session_is_held_together_with_its_attendance() {
        held().on(THURSDAY)
                .when(holding(3, present(ANNA)))
                .then(
                        new SessionHeld(
                                GROUP,
                                Example.OFFER,
                                Example.session(GROUP, 3),
                                4,
                                THURSDAY,
                                360,
                                Internal.of(List.of(Example.MODERATOR))),
                        recorded(3, PRESENT, 360),
                        completed(3),
                        new MeasureEntered(ANNA, THURSDAY));
        held().when(holding(0, present(ANNA)))
                .then(recorded(0, PRESENT, 120), completed(0), new MeasureEntered(ANNA, MONDAY));
    }

    @Test
    void a_session_does_not_count_as_held_if_its_attendance_is_refused() {
        var before = held().on(THURSDAY);
        before.when(holding(3, present(ANNA), present(placement(GROUP))))
                .refuses(CoachingRule.NO_SUCH_PARTICIPATION, "#/attendees/1/participation");
        before.when(record(3, ANNA, PRESENT, null)).refuses(CoachingRule.SESSION_NOT_HELD);
    }

    @Test
    void a_session_that_is_cancelled_or_still_to_come_is_not_held_with_its_attendance() {
        held().when(holding(4, present(ANNA))).refuses(CommonRule.DAY_IN_FUTURE, "#/session");
        held().and(List.of(new SessionCancelled(GROUP, Example.OFFER, Example.session(GROUP, 3), 4)))
                .on(THURSDAY)
                .when(holding(3, present(ANNA)))
                .refuses(CoachingRule.SESSION_CANCELLED, "#/session");
    }

    private static RecordAttendance holding(int session, Attendee... attendees) {
        return new RecordAttendance(GROUP, Example.session(GROUP, session), true, List.of(attendees));
    }

    private static Attendee present(PlacementRef who) {
        return new Attendee(who.participation(), PRESENT, null, ONLINE, null, null);
    }

    @Test
    void an_unknown_session_or_group_is_refused() {
        held().when(new RecordAttendance(
                        GROUP,
                        new SessionId(Id.next()),
                        null,
                        List.of(new Attendee(ANNA.participation(), PRESENT, null, ONLINE, null, null))))
                .refuses(CoachingRule.NO_SUCH_SESSION);
        given().when(record(0, ANNA, PRESENT, null)).refuses(CoachingRule.NO_SUCH_GROUP);
    }

    @Test
    void an_unknown_participation_is_refused() {
        held().when(record(0, placement(GROUP), PRESENT, null)).refuses(CoachingRule.NO_SUCH_PARTICIPATION);
    }

    @Test
    void a_participation_without_a_seat_in_the_group_is_refused() {
        var elsewhere = placement(new GroupId(Id.next()));
        held().and(seated(elsewhere))
                .when(record(0, elsewhere, PRESENT, null))
                .refuses(CoachingRule.PARTICIPATION_NOT_IN_GROUP);
        var waiting = placement(null);
        held().and(List.of(new PlacementWaiting(waiting, Example.APPLIED_ON, WaitingCause.NO_FREE_SEAT)))
                .when(record(0, waiting, PRESENT, null))
                .refuses(CoachingRule.PARTICIPATION_NOT_IN_GROUP);
        var refused = placement(null);
        held().and(List.of(new PlacementRefused(refused, RefusalReason.GROUP_FULL)))
                .when(record(0, refused, PRESENT, null))
                .refuses(CoachingRule.PARTICIPATION_NOT_IN_GROUP);
    }

    @Test
    void a_missed_session_is_made_up_for_in_another_group_of_the_same_offer() {
        var guest = placement(new GroupId(Id.next()));
        held().and(seated(guest))
                .when(record(0, new Attendee(guest.participation(), PRESENT, null, ONLINE, true, null)))
                .then(
                        new AttendanceRecorded(
                                guest, GROUP, Example.session(GROUP, 0), 1, MONDAY, PRESENT, 120, ONLINE, null),
                        new ModuleCompleted(guest, 1, 120, 120),
                        new MeasureEntered(guest, MONDAY));
    }

    @Test
    void a_person_of_another_offer_cannot_make_up_for_a_session_here() {
        var stranger = new PlacementRef(
                new ParticipationId(Id.next()),
                new ParticipantId(Id.next()),
                new ReferralId(Id.next()),
                new OfferId(Id.next()),
                1,
                new GroupId(Id.next()));
        held().and(List.of(new PlacementAccepted(stranger, Example.APPLIED_ON)))
                .when(record(0, new Attendee(stranger.participation(), PRESENT, null, ONLINE, true, null)))
                .refuses(CoachingRule.PARTICIPATION_NOT_IN_GROUP);
    }

    @Test
    void attendance_up_to_the_day_of_an_early_end_is_recorded_late() {
        endedOnTuesday()
                .when(record(1, ANNA, PRESENT, null))
                .then(
                        recorded(1, PRESENT, 360),
                        completed(1),
                        new MeasureEntered(ANNA, MONDAY.plusDays(1)),
                        new MeasureEnded(ANNA, MONDAY.plusDays(1), EndKind.EARLY, EndReason.PERSONAL));
    }

    @Test
    void attendance_after_the_day_of_an_early_end_is_refused() {
        endedOnTuesday().when(record(2, ANNA, PRESENT, null)).refuses(CoachingRule.ATTENDANCE_AFTER_END);
    }

    private static Scenario endedOnTuesday() {
        return held().and(List.of(
                new EarlyEndRecorded(ANNA, MONDAY.plusDays(1), EndReason.PERSONAL, null),
                new ParticipationNotStarted(ANNA, MONDAY.plusDays(1), EndReason.PERSONAL)));
    }

    @Test
    void a_participation_twice_in_the_list_is_refused() {
        var anna = new Attendee(ANNA.participation(), PRESENT, null, ONLINE, null, null);
        held().when(record(0, anna, anna)).refuses(CoachingRule.PARTICIPATION_TWICE);
    }

    /** Sessions 0 to 2 have been held, on Monday to Wednesday. */
    private static Scenario held() {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 12))
                .and(Example.held(GROUP, MONDAY, 0))
                .and(Example.held(GROUP, MONDAY, 1))
                .and(Example.held(GROUP, MONDAY, 2))
                .and(seated(ANNA))
                .and(seated(BEN))
                .on(MONDAY.plusDays(2));
    }

    private static RecordAttendance record(int session, PlacementRef who, AttendanceStatus status, Integer minutes) {
        return record(session, new Attendee(who.participation(), status, minutes, ONLINE, null, null));
    }

    private static RecordAttendance record(int session, Attendee... attendees) {
        return new RecordAttendance(GROUP, Example.session(GROUP, session), null, List.of(attendees));
    }

    private static ModuleCompleted completed(int session) {
        var minutes = session == 0 ? 120 : 360;
        return new ModuleCompleted(ANNA, session + 1, minutes, minutes);
    }

    private static AttendanceRecorded recorded(int session, AttendanceStatus status, int minutes) {
        return new AttendanceRecorded(
                ANNA,
                GROUP,
                Example.session(GROUP, session),
                session + 1,
                MONDAY.plusDays(session),
                status,
                minutes,
                ONLINE,
                null);
    }
}
