package de.motivag.coaching.write.participation.movetogroup;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.SEATED_ON;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.write.group.plangroup.PlanGroup;
import de.motivag.coaching.write.offer.reviseoffer.ReviseOffer;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.coaching.GroupEvent.GroupPlanned;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.GroupEvent.SeatFreed;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.TemplateSession;
import de.motivag.events.coaching.ParticipationEvent.ModuleReopened;
import de.motivag.events.coaching.ParticipationEvent.MovedToGroup;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.Scenario;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoveToGroupTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    private static final GroupId OTHER = new GroupId(Id.next());

    @Test
    void attendance_is_kept_and_the_old_seat_becomes_free() {
        var placement = in(OTHER, 1);
        entered()
                .and(Example.group(OTHER, MONDAY.minusWeeks(1), 1))
                .when(move(OTHER))
                .then(
                        new MovedToGroup(placement, GROUP, FRIDAY),
                        new SeatFreed(
                                GROUP,
                                OFFER,
                                placement.participation(),
                                placement.participant(),
                                placement.referral(),
                                FRIDAY),
                        new SeatAllocated(
                                OTHER,
                                OFFER,
                                placement.participation(),
                                placement.participant(),
                                placement.referral(),
                                FRIDAY));
    }

    @Test
    void the_version_of_the_new_group_determines_the_required_minutes() {
        var modules = List.of(new OfferModule(1, 180));
        var week = List.of(new TemplateSession(1, DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0), 180));
        var revised = entered();
        revised.and(revised.when(new ReviseOffer(OFFER, "Länger", Example.defined(modules), Example.weekly(week), null))
                .happened());
        revised.and(revised.when(new PlanGroup(OTHER, OFFER, MONDAY, 1, List.of(MODERATOR)))
                .happened());
        assertThat(revised.when(move(OTHER)).happened().subList(0, 2))
                .isEqualTo(List.of(
                        new MovedToGroup(in(OTHER, 2), GROUP, FRIDAY), new ModuleReopened(in(OTHER, 2), 1, 120, 180)));
    }

    @Test
    void a_move_recorded_late_has_its_own_day_and_so_have_both_seats() {
        var events = entered()
                .and(Example.group(OTHER, MONDAY, 1))
                .when(new MoveToGroup(ANNA.participation(), OTHER, null, MONDAY, null))
                .happened();
        assertThat(events)
                .contains(
                        new MovedToGroup(in(OTHER, 1), GROUP, MONDAY),
                        new SeatFreed(GROUP, OFFER, ANNA.participation(), ANNA.participant(), ANNA.referral(), MONDAY),
                        new SeatAllocated(
                                OTHER, OFFER, ANNA.participation(), ANNA.participant(), ANNA.referral(), MONDAY));
    }

    @Test
    void a_move_lies_neither_in_the_future_nor_before_the_present_seat() {
        var before = entered().and(Example.group(OTHER, MONDAY, 1));
        before.when(new MoveToGroup(ANNA.participation(), OTHER, null, FRIDAY.plusDays(1), null))
                .refuses(CommonRule.DAY_IN_FUTURE);
        before.when(new MoveToGroup(ANNA.participation(), OTHER, null, SEATED_ON.minusDays(1), null))
                .refuses(CoachingRule.BEFORE_SEAT);
        assertThat(before.when(new MoveToGroup(ANNA.participation(), OTHER, null, SEATED_ON, null))
                        .happened())
                .isNotEmpty();
    }

    @Test
    void moving_to_the_present_group_has_no_effect() {
        entered().when(move(GROUP)).thenNothing();
    }

    @Test
    void a_move_to_a_full_group_is_refused() {
        entered()
                .and(Example.group(OTHER, MONDAY, 1))
                .and(seated(placement(OTHER)))
                .when(move(OTHER))
                .refuses(CoachingRule.GROUP_FULL);
    }

    @Test
    void a_group_of_another_offer_and_an_unknown_group_are_refused() {
        var other = new GroupPlanned(OTHER, new OfferId(Id.next()), 1, MONDAY, 5, Internal.of(List.of(MODERATOR)));
        entered().and(List.of(other)).when(move(OTHER)).refuses(CoachingRule.GROUP_OF_ANOTHER_OFFER);
        entered().when(move(OTHER)).refuses(CoachingRule.NO_SUCH_GROUP);
    }

    private static MoveToGroup move(GroupId group) {
        return new MoveToGroup(ANNA.participation(), group, null, null, null);
    }

    private static PlacementRef in(GroupId group, int version) {
        return new PlacementRef(ANNA.participation(), ANNA.participant(), ANNA.referral(), OFFER, version, group);
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
