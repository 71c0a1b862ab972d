package de.motivag.coaching.write.participation.excuseabsence;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.CorrectionRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.write.participation.withdrawexcuse.WithdrawExcuse;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.coaching.AbsenceReason;
import de.motivag.events.coaching.ParticipationEvent.AbsenceExcused;
import de.motivag.events.coaching.ParticipationEvent.ExcuseWithdrawn;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DayRule;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExcuseAbsenceTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final Confidential<AbsenceReason> APPOINTMENT = Confidential.of(AbsenceReason.APPOINTMENT);
    private static final Confidential<AbsenceReason> ILLNESS = Confidential.of(AbsenceReason.ILLNESS);
    private static final Confidential<String> WHY = Confidential.of("kommt doch");
    private static final SessionId TUESDAY = Example.session(GROUP, 1);

    @Test
    void an_absence_is_excused_for_a_session_to_come() {
        on(MONDAY).when(excuse(TUESDAY, APPOINTMENT, null)).then(excused(MONDAY, APPOINTMENT));
        on(MONDAY.plusDays(1)).when(excuse(TUESDAY, APPOINTMENT, MONDAY)).then(excused(MONDAY, APPOINTMENT));
    }

    @Test
    void repeating_an_excuse_has_no_effect_and_another_reason_replaces_it() {
        on(MONDAY)
                .and(List.of(excused(MONDAY, APPOINTMENT)))
                .when(excuse(TUESDAY, APPOINTMENT, null))
                .thenNothing();
        on(MONDAY)
                .and(List.of(excused(MONDAY, APPOINTMENT)))
                .when(excuse(TUESDAY, ILLNESS, null))
                .then(excused(MONDAY, ILLNESS));
    }

    @Test
    void a_session_that_is_over_or_recorded_or_of_another_group_is_refused() {
        on(MONDAY.plusDays(2)).when(excuse(TUESDAY, ILLNESS, null)).refuses(CoachingRule.SESSION_OVER);
        attended(on(MONDAY.plusDays(4)), ANNA, 1)
                .when(excuse(TUESDAY, ILLNESS, null))
                .refuses(CoachingRule.ATTENDANCE_ALREADY_RECORDED);
        on(MONDAY).when(excuse(new SessionId(Id.next()), ILLNESS, null)).refuses(CoachingRule.NO_SUCH_SESSION);
    }

    @Test
    void an_excuse_from_the_future_is_refused() {
        on(MONDAY).when(excuse(TUESDAY, ILLNESS, MONDAY.plusDays(1))).refuses(CommonRule.DAY_IN_FUTURE);
    }

    @Test
    void a_withdrawn_excuse_can_be_given_again() {
        var withdraw = new WithdrawExcuse(ANNA.participation(), TUESDAY, MONDAY, WHY);
        var withdrawn = new ExcuseWithdrawn(ANNA, TUESDAY, WHY);
        on(MONDAY).when(withdraw).refuses(CoachingRule.NO_SUCH_EXCUSE);
        on(MONDAY).and(List.of(excused(MONDAY, ILLNESS))).when(withdraw).then(withdrawn);
        on(MONDAY)
                .and(List.of(excused(MONDAY, ILLNESS), withdrawn))
                .when(excuse(TUESDAY, ILLNESS, null))
                .then(excused(MONDAY, ILLNESS));
    }

    @Test
    void an_excuse_that_has_replaced_the_meant_one_is_kept() {
        on(MONDAY.plusDays(1))
                .and(List.of(excused(MONDAY, ILLNESS), excused(MONDAY.plusDays(1), APPOINTMENT)))
                .when(new WithdrawExcuse(ANNA.participation(), TUESDAY, MONDAY, WHY))
                .refuses(CorrectionRule.ANOTHER_EXCUSE, "#/excusedOn");
    }

    @Test
    void an_excuse_before_the_application_is_refused() {
        on(MONDAY)
                .when(excuse(TUESDAY, ILLNESS, Example.APPLIED_ON.minusDays(1)))
                .refuses(DayRule.BEFORE_APPLICATION, "#/excusedOn");
    }

    private static AbsenceExcused excused(LocalDate day, Confidential<AbsenceReason> reason) {
        return new AbsenceExcused(ANNA, TUESDAY, day, reason, null);
    }

    private static ExcuseAbsence excuse(
            SessionId session, Confidential<AbsenceReason> reason, @Nullable LocalDate day) {
        return new ExcuseAbsence(ANNA.participation(), session, reason, day, null);
    }

    private static Scenario on(LocalDate day) {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 1))
                .and(seated(ANNA))
                .on(day);
    }
}
