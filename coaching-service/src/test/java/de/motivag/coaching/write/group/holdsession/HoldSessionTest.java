package de.motivag.coaching.write.group.holdsession;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.given;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.Example;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.GroupEvent.SessionCancelled;
import de.motivag.events.coaching.GroupEvent.SessionHeld;
import de.motivag.events.coaching.GroupEvent.SessionRescheduled;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldSessionTest {
    private static final SessionId TUESDAY_SESSION = Example.session(GROUP, 1);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final StaffId SUBSTITUTE = new StaffId(Id.next());

    @Test
    void a_session_is_held_on_its_planned_day_by_the_moderators_of_the_group() {
        planned().on(TUESDAY).when(hold(null, null)).then(held(TUESDAY, MODERATOR));
    }

    @Test
    void a_session_can_be_held_on_another_day_by_another_moderator() {
        planned()
                .on(TUESDAY.plusDays(9))
                .when(hold(TUESDAY.plusDays(7), List.of(SUBSTITUTE)))
                .then(held(TUESDAY.plusDays(7), SUBSTITUTE));
    }

    @Test
    void a_session_recorded_a_year_later_was_held_on_its_planned_day() {
        planned().on(TUESDAY.plusYears(1)).when(hold(null, null)).then(held(TUESDAY, MODERATOR));
    }

    @Test
    void a_session_cannot_have_been_held_in_the_future() {
        planned().on(MONDAY).when(hold(null, null)).refuses(CommonRule.DAY_IN_FUTURE);
        planned().on(TUESDAY).when(hold(TUESDAY.plusDays(1), null)).refuses(CommonRule.DAY_IN_FUTURE);
    }

    @Test
    void a_session_cannot_have_been_held_before_the_groups_first_day() {
        planned().on(TUESDAY).when(hold(MONDAY.minusDays(1), null)).refuses(CoachingRule.SESSION_BEFORE_FIRST_DAY);
    }

    @Test
    void holding_it_again_without_other_values_has_no_effect() {
        var held = planned().and(List.of(held(TUESDAY, SUBSTITUTE))).on(TUESDAY);
        held.when(hold(null, null)).thenNothing();
        held.when(hold(TUESDAY, null)).thenNothing();
        held.when(hold(null, List.of(SUBSTITUTE))).thenNothing();
        held.when(hold(TUESDAY, List.of(SUBSTITUTE))).thenNothing();
    }

    @Test
    void holding_it_again_with_other_values_is_refused() {
        var held = planned().and(List.of(held(TUESDAY, SUBSTITUTE))).on(TUESDAY);
        held.when(hold(MONDAY, null)).refuses(CoachingRule.SESSION_ALREADY_HELD);
        held.when(hold(null, List.of(MODERATOR))).refuses(CoachingRule.SESSION_ALREADY_HELD);
    }

    @Test
    void a_rescheduled_session_is_held_on_its_new_day() {
        var later = TUESDAY.plusDays(7);
        planned()
                .and(List.of(new SessionRescheduled(
                        GROUP, OFFER, TUESDAY_SESSION, later, LocalTime.of(9, 0), LocalTime.of(16, 0))))
                .on(later)
                .when(hold(null, null))
                .then(held(later, MODERATOR));
    }

    @Test
    void a_session_that_is_cancelled_is_not_held() {
        planned()
                .and(List.of(new SessionCancelled(GROUP, OFFER, TUESDAY_SESSION, 2)))
                .on(TUESDAY)
                .when(hold(null, null))
                .refuses(CoachingRule.SESSION_CANCELLED);
    }

    @Test
    void a_session_of_another_group_is_refused() {
        planned()
                .when(new HoldSession(GROUP, new SessionId(Id.next()), null, null))
                .refuses(CoachingRule.NO_SUCH_SESSION);
    }

    @Test
    void a_session_of_an_unknown_group_is_refused() {
        given().when(hold(null, null)).refuses(CoachingRule.NO_SUCH_GROUP);
    }

    private static Scenario planned() {
        return given().and(Example.group(GROUP, MONDAY, 12));
    }

    private static HoldSession hold(LocalDate heldOn, List<StaffId> moderators) {
        return new HoldSession(GROUP, TUESDAY_SESSION, heldOn, moderators);
    }

    private static SessionHeld held(LocalDate on, StaffId moderator) {
        return new SessionHeld(GROUP, OFFER, TUESDAY_SESSION, 2, on, 360, Internal.of(List.of(moderator)));
    }
}
