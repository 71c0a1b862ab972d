package de.motivag.coaching.write.group.plangroup;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.write.Holidays;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.GroupEvent.GroupPlanned;
import de.motivag.events.coaching.GroupEvent.SessionMovedForHoliday;
import de.motivag.events.coaching.GroupEvent.SessionPlanned;
import de.motivag.events.coaching.OfferEvent.OfferDefined;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.TemplateSession;
import de.motivag.events.common.OfferKind;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanGroupTest {
    @Test
    void a_group_goes_through_the_weekly_template() {
        given().and(Example.offer())
                .when(plan(MONDAY, 12))
                .then(
                        new GroupPlanned(GROUP, OFFER, 1, MONDAY, 12, Internal.of(List.of(MODERATOR))),
                        session(0, 1, MONDAY, 11, 120),
                        session(1, 2, MONDAY.plusDays(1), 16, 360),
                        session(2, 3, MONDAY.plusDays(2), 16, 360),
                        session(3, 4, MONDAY.plusDays(3), 16, 360),
                        session(4, 5, MONDAY.plusDays(4), 12, 180));
    }

    @Test
    void a_template_that_begins_in_the_middle_of_the_week_continues_in_the_next_week() {
        var wednesday = MONDAY.plusDays(2);
        assertThat(days(wednesday, at(DayOfWeek.WEDNESDAY, 9), at(DayOfWeek.FRIDAY, 9), at(DayOfWeek.MONDAY, 9)))
                .containsExactly(wednesday, wednesday.plusDays(2), wednesday.plusDays(5));
    }

    @Test
    void two_sessions_can_be_on_one_day() {
        assertThat(days(MONDAY, at(DayOfWeek.MONDAY, 9), at(DayOfWeek.MONDAY, 13)))
                .containsExactly(MONDAY, MONDAY);
    }

    @Test
    void a_session_that_begins_before_the_one_before_it_is_over_is_a_week_later() {
        assertThat(days(MONDAY, at(DayOfWeek.MONDAY, 13), at(DayOfWeek.MONDAY, 9)))
                .containsExactly(MONDAY, MONDAY.plusWeeks(1));
    }

    @Test
    void the_first_day_is_the_weekday_of_the_first_session() {
        given().and(Example.offer()).when(plan(MONDAY.plusDays(1), 12)).refuses(CoachingRule.FIRST_DAY_NOT_IN_TEMPLATE);
    }

    @Test
    void a_group_of_an_unknown_offer_is_refused() {
        given().when(plan(MONDAY, 12)).refuses(CoachingRule.NO_SUCH_OFFER);
    }

    @Test
    void a_group_that_began_long_ago_can_be_planned_late() {
        assertThat(given().and(Example.offer())
                        .on(MONDAY.plusYears(1))
                        .when(plan(MONDAY, 12))
                        .happened())
                .hasSize(6);
    }

    @Test
    void planning_the_same_group_again_has_no_effect() {
        given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 12))
                .when(plan(MONDAY, 12))
                .thenNothing();
    }

    @Test
    void planning_another_group_under_the_same_id_is_refused() {
        var planned = given().and(Example.offer()).and(Example.group(GROUP, MONDAY, 12));
        planned.when(plan(MONDAY, 11)).refuses(CoachingRule.GROUP_EXISTS);
        planned.when(plan(MONDAY.plusWeeks(1), 12)).refuses(CoachingRule.GROUP_EXISTS);
        planned.when(new PlanGroup(GROUP, OFFER, MONDAY, 12, List.of(new StaffId(Id.next()))))
                .refuses(CoachingRule.GROUP_EXISTS);
    }

    @Test
    void a_session_on_a_public_holiday_moves_to_the_next_day_of_the_template_and_the_later_ones_follow() {
        var ascension = LocalDate.of(2026, 5, 14);
        var planned = given().and(Example.offer())
                .when(plan(ascension.minusDays(3), 12))
                .happened();
        assertThat(dates(planned))
                .containsExactly(
                        ascension.minusDays(3),
                        ascension.minusDays(2),
                        ascension.minusDays(1),
                        ascension.plusDays(1),
                        ascension.plusDays(4));
        assertThat(moves(planned))
                .containsExactly(moved(3, ascension, ascension), moved(4, ascension.plusDays(1), ascension));
    }

    @Test
    void later_sessions_move_only_as_far_as_needed() {
        // Good Friday and Easter Monday.
        var wednesday = LocalDate.of(2026, 4, 1);
        assertThat(days(
                        wednesday,
                        at(DayOfWeek.WEDNESDAY, 9),
                        at(DayOfWeek.FRIDAY, 9),
                        at(DayOfWeek.MONDAY, 9),
                        at(DayOfWeek.FRIDAY, 13)))
                .containsExactly(wednesday, wednesday.plusDays(7), wednesday.plusDays(9), wednesday.plusDays(12));
        var whitMonday = LocalDate.of(2026, 5, 25);
        assertThat(days(whitMonday, at(DayOfWeek.MONDAY, 9), at(DayOfWeek.FRIDAY, 9), at(DayOfWeek.WEDNESDAY, 9)))
                .containsExactly(whitMonday.plusDays(2), whitMonday.plusDays(4), whitMonday.plusDays(9));
    }

    @Test
    void a_group_whose_first_day_is_a_public_holiday_begins_later() {
        var easterMonday = LocalDate.of(2026, 4, 6);
        var planned = given().and(Example.offer()).when(plan(easterMonday, 12)).happened();
        assertThat(planned.getFirst())
                .isEqualTo(new GroupPlanned(
                        GROUP, OFFER, 1, easterMonday.plusDays(1), 12, Internal.of(List.of(MODERATOR))));
        assertThat(moves(planned)).hasSize(5).first().isEqualTo(moved(0, easterMonday, easterMonday));
        given().and(Example.offer()).and(planned).when(plan(easterMonday, 12)).thenNothing();
    }

    @Test
    void the_holidays_are_those_of_the_federal_state_and_the_weekend_counts_only_if_the_template_wants_it() {
        var allSaints = LocalDate.of(2027, 11, 1);
        assertThat(days(allSaints, at(DayOfWeek.MONDAY, 9), at(DayOfWeek.SATURDAY, 9)))
                .containsExactly(allSaints, allSaints.plusDays(5));
        var offer = offer(at(DayOfWeek.MONDAY, 9), at(DayOfWeek.SATURDAY, 9));
        var bavaria = given(offer).knowing(Holidays.class, new Holidays(FederalState.BY));
        assertThat(dates(bavaria.when(plan(allSaints, 12)).happened()))
                .containsExactly(allSaints.plusDays(5), allSaints.plusDays(7));
    }

    private static List<SessionMovedForHoliday> moves(List<? extends Event> planned) {
        return planned.stream()
                .filter(SessionMovedForHoliday.class::isInstance)
                .map(SessionMovedForHoliday.class::cast)
                .toList();
    }

    private static SessionMovedForHoliday moved(int index, LocalDate from, LocalDate holiday) {
        return new SessionMovedForHoliday(GROUP, OFFER, Example.session(GROUP, index), from, holiday);
    }

    private static OfferDefined offer(TemplateSession... week) {
        return new OfferDefined(
                OFFER,
                1,
                OfferKind.OTHER,
                Internal.of("Neue Wege"),
                List.of(new OfferModule(1, 60)),
                List.of(week),
                List.of(),
                Internal.of(List.of()));
    }

    private static List<LocalDate> days(LocalDate firstDay, TemplateSession... week) {
        return dates(given(offer(week)).when(plan(firstDay, 12)).happened());
    }

    private static List<LocalDate> dates(List<? extends Event> planned) {
        return planned.stream()
                .filter(SessionPlanned.class::isInstance)
                .map(event -> ((SessionPlanned) event).date())
                .toList();
    }

    private static PlanGroup plan(LocalDate firstDay, int capacity) {
        return new PlanGroup(GROUP, OFFER, firstDay, capacity, List.of(MODERATOR));
    }

    private static TemplateSession at(DayOfWeek day, int hour) {
        return new TemplateSession(1, day, LocalTime.of(hour, 0), LocalTime.of(hour + 2, 0), 120);
    }

    private static SessionPlanned session(int index, int module, LocalDate date, int endsAt, int minutes) {
        return new SessionPlanned(
                GROUP,
                OFFER,
                Example.session(GROUP, index),
                module,
                date,
                LocalTime.of(9, 0),
                LocalTime.of(endsAt, 0),
                minutes);
    }
}
