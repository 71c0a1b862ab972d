package de.motivag.coaching.write.participation.retractattendance;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.CorrectionRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.participation.correctattendance.CorrectAttendance;
import de.motivag.coaching.write.participation.recommend.Recommend;
import de.motivag.events.Confidential;
import de.motivag.events.EventName;
import de.motivag.events.Id;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.EventRetracted;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.ModuleReopened;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.common.RecommendationId;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RetractAttendanceTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final Confidential<String> WHY = Confidential.of("andere Person");
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Test
    void an_attendance_is_retracted_with_its_corrections_and_the_course_follows() {
        var attended = attended(placed(), ANNA, 0);
        attended.happens(new CorrectAttendance(
                ANNA.participation(),
                GROUP,
                Example.session(GROUP, 0),
                AttendanceStatus.LATE,
                30,
                Presence.ONLINE,
                null,
                WHY));
        assertThat(attended.happens(retract(0)))
                .containsExactly(
                        retracted(1, "coaching.AttendanceRecorded"),
                        retracted(4, "coaching.AttendanceCorrected"),
                        new MeasureEntryCorrected(ANNA, MONDAY, null));
        attended.when(retract(0)).refuses(CoachingRule.ATTENDANCE_NOT_RECORDED, "#/session");
    }

    @Test
    void an_entry_moves_to_the_next_attended_day() {
        var attended = attended(attended(placed(), ANNA, 0), ANNA, 1);
        assertThat(attended.when(retract(0)).happened())
                .contains(
                        new ModuleReopened(ANNA, 1, 0, 120),
                        new MeasureEntryCorrected(ANNA, MONDAY, MONDAY.plusDays(1)));
    }

    @Test
    void an_entry_with_a_recommendation_is_not_taken_away() {
        var recommended = attended(placed(), ANNA, 0);
        recommended.happens(new Recommend(
                ANNA.participation(),
                new RecommendationId(Id.next()),
                RecommendationKind.QUALIFICATION,
                null,
                FRIDAY,
                WHY));
        recommended.when(retract(0)).refuses(CorrectionRule.RECOMMENDED_BEFORE_ENTRY);
    }

    @Test
    void the_attendance_can_be_recorded_anew() {
        var attended = attended(placed(), ANNA, 0);
        attended.happens(retract(0));
        assertThat(attended(attended, ANNA, 0)
                        .state(Participation.class, ANNA.participation())
                        .placed()
                        .reported()
                        .enteredOn())
                .isEqualTo(MONDAY);
    }

    private static EventRetracted retracted(int position, String type) {
        return new EventRetracted(
                ANNA,
                Scenario.event(ANNA.participation(), position),
                new EventName(type),
                Example.session(GROUP, 0),
                WHY);
    }

    private static RetractAttendance retract(int session) {
        return new RetractAttendance(ANNA.participation(), Example.session(GROUP, session), WHY);
    }

    private static Scenario placed() {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 1))
                .and(seated(ANNA))
                .on(FRIDAY);
    }
}
