package de.motivag.coaching.write.participation.recordattendance;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static de.motivag.coaching.Example.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.write.participation.applyapplicationday.ApplyApplicationDay;
import de.motivag.coaching.write.participation.movetogroup.MoveToGroup;
import de.motivag.events.Id;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.GroupId;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The entries of an attendance list that are refused, and the list of a group that a person has left. */
class RefusedEntriesTest {
    private static final GroupId OTHER = new GroupId(Id.next());
    private static final PlacementRef ANNA = placement(GROUP);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Test
    void each_refused_entry_has_its_own_pointer_and_names_its_participation() {
        var stranger = placement(OTHER);
        var waiting = placement(null);
        var list = record(
                attendee(ANNA, AttendanceStatus.PRESENT, null),
                attendee(stranger, AttendanceStatus.PRESENT, null),
                attendee(waiting, AttendanceStatus.PRESENT, null),
                attendee(ANNA, AttendanceStatus.ABSENT, null),
                attendee(placement(GROUP), AttendanceStatus.LATE, null));
        var before = held().and(seated(stranger)).and(waiting(waiting));
        assertThatThrownBy(() -> before.decides(list)).isInstanceOfSatisfying(RuleViolated.class, refusal -> {
            assertThat(refusal.pointer()).isEqualTo("#/attendees/1/participation");
            assertThat(refusal.further())
                    .extracting(RuleViolated::pointer)
                    .containsExactly(
                            "#/attendees/2/participation",
                            "#/attendees/3/participation",
                            "#/attendees/4/participation");
            assertThat(refusal.detail().en())
                    .contains(stranger.participation().value().toString());
            assertThat(refusal.further().getFirst().detail().en())
                    .contains(waiting.participation().value().toString());
        });
    }

    @Test
    void the_list_of_the_group_that_was_left_is_completed_for_days_with_the_seat() {
        var moved = held().and(Example.group(OTHER, MONDAY, 5));
        moved.happens(new MoveToGroup(ANNA.participation(), OTHER, null, MONDAY.plusDays(1), null));
        assertThat(moved.when(attended(0)).happened()).hasSize(3);
        assertThat(moved.when(attended(1)).happened()).isNotEmpty();
        moved.when(attended(2)).refuses(CoachingRule.PARTICIPATION_NOT_IN_GROUP, "#/attendees/0/participation");
    }

    @Test
    void an_attendance_before_the_application_is_refused() {
        var applied = held();
        applied.happens(new ApplyApplicationDay(List.of(ANNA.participation()), MONDAY.plusDays(1)));
        applied.when(attended(0)).refuses(CoachingRule.ATTENDANCE_BEFORE_APPLICATION, "#/attendees/0/participation");
        assertThat(applied.when(attended(1)).happened()).isNotEmpty();
    }

    private static RecordAttendance attended(int session) {
        return new RecordAttendance(
                GROUP, Example.session(GROUP, session), null, List.of(attendee(ANNA, AttendanceStatus.PRESENT, null)));
    }

    private static RecordAttendance record(RecordAttendance.Attendee... attendees) {
        return new RecordAttendance(GROUP, Example.session(GROUP, 0), null, List.of(attendees));
    }

    private static RecordAttendance.Attendee attendee(PlacementRef who, AttendanceStatus status, Integer minutes) {
        return new RecordAttendance.Attendee(who.participation(), status, minutes, Presence.ONLINE, null, null);
    }

    /** Three sessions were held, on Monday to Wednesday. */
    private static Scenario held() {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 12))
                .and(Example.held(GROUP, MONDAY, 0))
                .and(Example.held(GROUP, MONDAY, 1))
                .and(Example.held(GROUP, MONDAY, 2))
                .and(seated(ANNA))
                .on(FRIDAY);
    }
}
