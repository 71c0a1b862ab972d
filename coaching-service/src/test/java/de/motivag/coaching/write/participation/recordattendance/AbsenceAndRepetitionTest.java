package de.motivag.coaching.write.participation.recordattendance;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.ContentRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.write.group.holdsession.HoldSession;
import de.motivag.coaching.write.group.plangroup.PlanGroup;
import de.motivag.coaching.write.offer.reviseoffer.ReviseOffer;
import de.motivag.coaching.write.participation.correctattendance.CorrectAttendance;
import de.motivag.coaching.write.participation.recordattendance.RecordAttendance.Attendee;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.coaching.AbsenceReason;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.TemplateSession;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.ModuleCompleted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.GroupId;
import de.motivag.kit.decision.Scenario;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The reasons of absences, and modules that are repeated in another group. */
class AbsenceAndRepetitionTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final GroupId OTHER = new GroupId(Id.next());
    private static final Confidential<String> WHY = Confidential.of("so");

    @Test
    void an_absence_may_have_a_reason_and_a_presence_has_none() {
        held().when(record(AttendanceStatus.ABSENT, AbsenceReason.CHILD_ILL))
                .then(new AttendanceRecorded(
                        ANNA,
                        GROUP,
                        Example.session(GROUP, 0),
                        1,
                        MONDAY,
                        AttendanceStatus.ABSENT,
                        0,
                        Presence.ONLINE,
                        Confidential.of(AbsenceReason.CHILD_ILL)));
        held().when(record(AttendanceStatus.PRESENT, AbsenceReason.CHILD_ILL))
                .refuses(ContentRule.REASON_WITHOUT_ABSENCE, "#/attendees/0/absenceReason");
    }

    @Test
    void another_reason_is_a_correction() {
        var held = held();
        held.happens(record(AttendanceStatus.EXCUSED, AbsenceReason.UNKNOWN));
        held.when(record(AttendanceStatus.EXCUSED, AbsenceReason.CARE))
                .refuses(CoachingRule.ATTENDANCE_ALREADY_RECORDED);
        held.when(correct(AttendanceStatus.EXCUSED, AbsenceReason.CARE))
                .then(new AttendanceCorrected(
                        ANNA,
                        GROUP,
                        Example.session(GROUP, 0),
                        1,
                        MONDAY,
                        AttendanceStatus.EXCUSED,
                        0,
                        Presence.ONLINE,
                        Confidential.of(AbsenceReason.CARE),
                        WHY));
        held.when(correct(AttendanceStatus.PRESENT, AbsenceReason.CARE))
                .refuses(ContentRule.REASON_WITHOUT_ABSENCE, "#/absenceReason");
    }

    @Test
    void a_module_repeated_in_a_group_of_a_newer_version_counts_by_the_persons_own_version() {
        var modules = List.of(new OfferModule(1, 60), new OfferModule(9, 60));
        var week = List.of(
                new TemplateSession(1, DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(10, 0), 60),
                new TemplateSession(9, DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(10, 0), 60));
        var before = held();
        before.happens(new RecordAttendance(
                GROUP,
                Example.session(GROUP, 0),
                null,
                List.of(new Attendee(ANNA.participation(), AttendanceStatus.LATE, 70, Presence.ONLINE, null, null))));
        before.happens(new ReviseOffer(OFFER, "Kürzer", Example.defined(modules), Example.weekly(week), null));
        before.happens(new PlanGroup(OTHER, OFFER, MONDAY.plusWeeks(1), 3, List.of(MODERATOR)));
        before.on(MONDAY.plusWeeks(2));
        before.happens(new HoldSession(OTHER, Example.session(OTHER, 0), null, null));
        before.happens(new HoldSession(OTHER, Example.session(OTHER, 1), null, null));
        assertThat(before.when(repeat(0)).happened()).contains(new ModuleCompleted(ANNA, 1, 130, 120));
        assertThat(before.when(repeat(1)).happened()).hasSize(1);
    }

    @Test
    void a_completed_module_can_be_repeated() {
        var completed = attended(held(), ANNA, 0).and(Example.group(OTHER, MONDAY.plusWeeks(1), 3));
        completed.on(MONDAY.plusWeeks(2));
        completed.happens(new HoldSession(OTHER, Example.session(OTHER, 0), null, null));
        assertThat(completed.when(repeat(0)).happened()).hasSize(1);
    }

    private static RecordAttendance repeat(int session) {
        return new RecordAttendance(
                OTHER,
                Example.session(OTHER, session),
                null,
                List.of(new Attendee(
                        ANNA.participation(), AttendanceStatus.PRESENT, null, Presence.ONLINE, true, null)));
    }

    private static RecordAttendance record(AttendanceStatus status, @Nullable AbsenceReason reason) {
        return new RecordAttendance(
                GROUP,
                Example.session(GROUP, 0),
                null,
                List.of(new Attendee(
                        ANNA.participation(),
                        status,
                        null,
                        Presence.ONLINE,
                        null,
                        reason == null ? null : Confidential.of(reason))));
    }

    private static CorrectAttendance correct(AttendanceStatus status, AbsenceReason reason) {
        return new CorrectAttendance(
                ANNA.participation(),
                GROUP,
                Example.session(GROUP, 0),
                status,
                null,
                Presence.ONLINE,
                Confidential.of(reason),
                WHY);
    }

    private static Scenario held() {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 3))
                .and(Example.held(GROUP, MONDAY, 0))
                .and(seated(ANNA))
                .on(MONDAY.plusDays(4));
    }
}
