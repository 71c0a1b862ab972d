package de.motivag.coaching.write.group.correctheldsession;

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
import de.motivag.coaching.Example;
import de.motivag.coaching.GroupRule;
import de.motivag.coaching.write.group.SessionAttendances;
import de.motivag.coaching.write.group.cancelsession.CancelSession;
import de.motivag.coaching.write.group.holdsession.HoldSession;
import de.motivag.coaching.write.group.reschedulesession.RescheduleSession;
import de.motivag.coaching.write.group.restoresession.RestoreSession;
import de.motivag.coaching.write.group.retractheldsession.RetractHeldSession;
import de.motivag.coaching.write.participation.endearly.EndEarly;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.GroupEvent.SessionHeld;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectHeldSessionTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void the_attendance_and_the_entry_move_with_the_session() {
        var corrected = attended();
        assertThat(corrected.happens(correct(TUESDAY)))
                .endsWith(
                        new SessionHeld(
                                GROUP,
                                OFFER,
                                Example.session(GROUP, 0),
                                1,
                                TUESDAY,
                                120,
                                Internal.of(List.of(MODERATOR))),
                        new AttendanceCorrected(
                                ANNA,
                                GROUP,
                                Example.session(GROUP, 0),
                                1,
                                TUESDAY,
                                AttendanceStatus.PRESENT,
                                120,
                                Presence.ONLINE,
                                null,
                                Confidential.of("war Dienstag")),
                        new MeasureEntryCorrected(ANNA, MONDAY, TUESDAY));
        corrected.when(correct(TUESDAY)).thenNothing();
    }

    @Test
    void a_day_that_contradicts_the_group_or_a_person_is_refused() {
        attended().when(correct(MONDAY.minusDays(1))).refuses(CoachingRule.SESSION_BEFORE_FIRST_DAY, "#/heldOn");
        attended().when(correct(FRIDAY.plusDays(1))).refuses(CommonRule.DAY_IN_FUTURE, "#/heldOn");
        var ended = attended();
        ended.happens(new EndEarly(ANNA.participation(), MONDAY, EndReason.OTHER, null));
        ended.when(correct(TUESDAY)).refuses(CoachingRule.ATTENDANCE_AFTER_END, "#/heldOn");
    }

    @Test
    void other_moderators_do_not_change_the_attendance() {
        var other = new StaffId(Id.next());
        assertThat(attended()
                        .when(new CorrectHeldSession(
                                GROUP, Example.session(GROUP, 0), null, List.of(other), "vertreten"))
                        .happened())
                .hasSize(2)
                .contains(new SessionHeld(
                        GROUP, OFFER, Example.session(GROUP, 0), 1, MONDAY, 120, Internal.of(List.of(other))));
    }

    @Test
    void a_session_with_attendance_stays_held() {
        var retract = new RetractHeldSession(GROUP, Example.session(GROUP, 0), "fiel aus");
        attended().when(retract).refuses(GroupRule.SESSION_HAS_ATTENDANCE, "#/session");
        var retracted = attended().knowing(SessionAttendances.class, SessionAttendances.NONE);
        retracted.happens(retract);
        retracted.when(retract).refuses(CoachingRule.SESSION_NOT_HELD, "#/session");
    }

    @Test
    void a_cancelled_session_is_restored_unless_another_one_took_its_time() {
        var session = Example.session(GROUP, 1);
        var restore = new RestoreSession(GROUP, session, "war eine andere Gruppe");
        var cancelled = attended();
        cancelled.when(restore).refuses(GroupRule.SESSION_NOT_CANCELLED, "#/session");
        cancelled.happens(new CancelSession(GROUP, session));
        var taken = cancelled.copy();
        taken.happens(new RescheduleSession(
                GROUP, Example.session(GROUP, 2), TUESDAY, LocalTime.of(9, 0), LocalTime.of(16, 0), null));
        taken.when(restore).refuses(CoachingRule.SESSION_OVERLAPS, "#/session");
        cancelled.happens(restore);
        cancelled.happens(new HoldSession(GROUP, session, null, null));
        cancelled.when(restore).refuses(GroupRule.SESSION_NOT_CANCELLED, "#/session");
    }

    private static CorrectHeldSession correct(LocalDate day) {
        return new CorrectHeldSession(GROUP, Example.session(GROUP, 0), day, null, "war Dienstag");
    }

    private static Scenario attended() {
        var placed = given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 1))
                .and(seated(ANNA))
                .knowing(SessionAttendances.class, new SessionAttendances(List.of(ANNA.participation())))
                .on(FRIDAY);
        return Example.attended(placed, ANNA, 0);
    }
}
