package de.motivag.coaching.write.group.reschedulesession;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.GroupRule;
import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.group.holdsession.HoldSession;
import de.motivag.events.Internal;
import de.motivag.events.coaching.GroupEvent.SessionCancelled;
import de.motivag.events.coaching.GroupEvent.SessionRescheduled;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RescheduleSessionTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void a_session_moves_and_its_minutes_stay() {
        planned()
                .when(move(TUESDAY, 12, 18))
                .then(new SessionRescheduled(
                        GROUP, OFFER, Example.session(GROUP, 1), TUESDAY, LocalTime.of(12, 0), LocalTime.of(18, 0)));
    }

    @Test
    void its_minutes_have_to_fit_in() {
        planned().when(move(TUESDAY, 12, 17)).refuses(CoachingRule.SESSION_MINUTES);
        planned().when(move(TUESDAY, 12, 12)).refuses(CoachingRule.SESSION_ENDS_BEFORE_START);
    }

    @Test
    void a_day_before_the_first_day_of_the_group_is_refused() {
        planned().when(move(MONDAY.minusDays(1), 9, 16)).refuses(CoachingRule.SESSION_BEFORE_FIRST_DAY);
    }

    @Test
    void two_sessions_of_the_group_do_not_overlap_unless_one_is_cancelled() {
        planned().when(move(MONDAY, 10, 17)).refuses(CoachingRule.SESSION_OVERLAPS);
        assertThat(planned().when(move(MONDAY, 11, 18)).happened()).hasSize(1);
        assertThat(planned()
                        .and(List.of(new SessionCancelled(GROUP, OFFER, Example.session(GROUP, 0), 1)))
                        .when(move(MONDAY, 10, 17))
                        .happened())
                .hasSize(1);
    }

    @Test
    void a_first_session_goes_back_onto_its_holiday_with_a_reason_and_the_group_begins_then() {
        var easterMonday = LocalDate.of(2026, 4, 6);
        var scenario = given().and(Example.group(GROUP, easterMonday, 12));
        assertThat(firstDay(scenario)).isEqualTo(easterMonday.plusDays(1));
        scenario.when(first(easterMonday, null)).refuses(GroupRule.HOLIDAY_WITHOUT_REASON, "#/reason");
        scenario.when(first(easterMonday.minusDays(1), "so vereinbart"))
                .refuses(CoachingRule.SESSION_BEFORE_FIRST_DAY, "#/date");

        scenario.happens(first(easterMonday, "so vereinbart"));

        assertThat(firstDay(scenario)).isEqualTo(easterMonday);
        assertThat(scenario.copy()
                        .on(easterMonday)
                        .decides(new HoldSession(GROUP, Example.session(GROUP, 0), null, null)))
                .hasSize(1);
        scenario.happens(first(easterMonday.plusDays(1), null));
        assertThat(firstDay(scenario)).isEqualTo(easterMonday.plusDays(1));
    }

    private static LocalDate firstDay(Scenario scenario) {
        return scenario.state(Group.class, GROUP).planned().firstDay();
    }

    private static RescheduleSession first(LocalDate date, @Nullable String reason) {
        return new RescheduleSession(
                GROUP,
                Example.session(GROUP, 0),
                date,
                LocalTime.of(9, 0),
                LocalTime.of(11, 0),
                reason == null ? null : Internal.of(reason));
    }

    private static Scenario planned() {
        return given().and(Example.group(GROUP, MONDAY, 12));
    }

    private static RescheduleSession move(LocalDate date, int from, int to) {
        return new RescheduleSession(
                GROUP, Example.session(GROUP, 1), date, LocalTime.of(from, 0), LocalTime.of(to, 0), null);
    }
}
