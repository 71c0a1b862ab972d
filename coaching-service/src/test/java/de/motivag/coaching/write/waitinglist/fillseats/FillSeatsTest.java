package de.motivag.coaching.write.waitinglist.fillseats;

import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static de.motivag.coaching.Example.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.Example;
import de.motivag.coaching.write.group.cancelsession.CancelSession;
import de.motivag.coaching.write.waitinglist.WaitingList;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.coaching.GroupEvent.GroupPlanned;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.GroupEvent.SessionPlanned;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.WaitingListEvent.WaitingListLeft;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class FillSeatsTest {
    private static final LocalDate DAY = MONDAY.minusWeeks(1);
    private static final GroupId FIRST = new GroupId(Id.next());
    private static final GroupId SECOND = new GroupId(Id.next());
    private static final PlacementRef ANNA = placement(null);
    private static final PlacementRef BEN = placement(null);
    private static final PlacementRef CEM = placement(null);

    @Test
    void the_person_who_has_waited_longest_gets_the_seat() {
        line(1).when(fill(FIRST)).then(promoted(ANNA, FIRST, 1));
    }

    @Test
    void free_seats_are_given_in_the_order_of_the_waiting_list() {
        var events = line(1).and(Example.group(SECOND, MONDAY.plusWeeks(1), 5))
                .when(fill(FIRST, SECOND))
                .happened();
        assertThat(events.stream().filter(SeatAllocated.class::isInstance).map(SeatAllocated.class::cast))
                .extracting(SeatAllocated::participation, SeatAllocated::group)
                .containsExactly(
                        Tuple.tuple(ANNA.participation(), FIRST),
                        Tuple.tuple(BEN.participation(), SECOND),
                        Tuple.tuple(CEM.participation(), SECOND));
    }

    @Test
    void a_person_who_has_left_the_waiting_list_is_skipped() {
        line(1).and(List.of(left(ANNA, false))).when(fill(FIRST)).then(promoted(BEN, FIRST, 1));
    }

    @Test
    void a_seat_has_the_version_of_its_group() {
        var planned = new GroupPlanned(FIRST, OFFER, 2, MONDAY, 1, Internal.of(List.of(Example.MODERATOR)));
        var session = new SessionPlanned(
                FIRST, OFFER, Example.session(FIRST, 0), 1, MONDAY, LocalTime.of(9, 0), LocalTime.of(11, 0), 120);
        given(planned, session).and(waiting(ANNA)).when(fill(FIRST)).then(promoted(ANNA, FIRST, 2));
    }

    @Test
    void a_session_that_was_cancelled_does_not_begin() {
        var line = line(1);
        line.happens(new CancelSession(FIRST, Example.session(FIRST, 0)));
        line.at(berlin(12, 0)).when(fill(FIRST)).then(promoted(ANNA, FIRST, 1));
    }

    @Test
    void a_group_over_its_capacity_takes_nobody() {
        line(1).and(seated(placement(FIRST)))
                .and(seated(placement(FIRST)))
                .when(fill(FIRST))
                .thenNothing();
    }

    private static Instant berlin(int hour, int minute) {
        return MONDAY.atTime(hour, minute).atZone(DecisionContext.BERLIN).toInstant();
    }

    @Test
    void a_group_is_filled_until_its_first_session_begins() {
        line(1).at(berlin(8, 59)).when(fill(FIRST)).then(promoted(ANNA, FIRST, 1));
        line(1).at(berlin(9, 0)).when(fill(FIRST)).thenNothing();
    }

    @Test
    void without_free_seats_or_waiting_persons_there_is_no_effect() {
        line(1).and(seated(placement(FIRST))).when(fill(FIRST)).thenNothing();
        line(1).when(fill()).thenNothing();
        given().and(Example.group(FIRST, MONDAY, 1)).when(fill(FIRST)).thenNothing();
    }

    @Test
    void a_group_of_another_offer_is_skipped() {
        var other =
                new GroupPlanned(FIRST, new OfferId(Id.next()), 1, MONDAY, 5, Internal.of(List.of(Example.MODERATOR)));
        given(other).and(waiting(ANNA)).when(fill(FIRST)).thenNothing();
    }

    @Test
    void filling_again_has_no_effect() {
        line(1).and(List.of(promoted(ANNA, FIRST, 1))).when(fill(FIRST)).thenNothing();
    }

    /** Anna, Ben and Cem wait for a group. */
    private static Scenario line(int capacity) {
        return given().and(Example.offer())
                .and(Example.group(FIRST, MONDAY, capacity))
                .and(waiting(ANNA))
                .and(waiting(BEN))
                .and(waiting(CEM));
    }

    private static FillSeats fill(GroupId... candidates) {
        return new FillSeats(OFFER, DAY, List.of(candidates));
    }

    private static Event[] promoted(PlacementRef who, GroupId group, int version) {
        var placement = new PlacementRef(who.participation(), who.participant(), who.referral(), OFFER, version, group);
        return new Event[] {
            new PlacementAccepted(placement, Example.APPLIED_ON),
            new SeatAllocated(group, OFFER, who.participation(), who.participant(), who.referral(), DAY),
            left(who, true)
        };
    }

    private static WaitingListLeft left(PlacementRef who, boolean promoted) {
        return new WaitingListLeft(
                WaitingList.of(OFFER, Scenario.ORGANISATION),
                OFFER,
                who.participation(),
                who.participant(),
                who.referral(),
                promoted);
    }
}
