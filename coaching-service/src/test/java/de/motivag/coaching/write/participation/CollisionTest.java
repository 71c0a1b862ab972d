package de.motivag.coaching.write.participation;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.SEATED_ON;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static de.motivag.coaching.Example.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.Example;
import de.motivag.coaching.GroupRule;
import de.motivag.coaching.write.group.cancelsession.CancelSession;
import de.motivag.coaching.write.participation.movetogroup.MoveToGroup;
import de.motivag.coaching.write.participation.placeparticipant.PlaceParticipant;
import de.motivag.coaching.write.waitinglist.WaitingList;
import de.motivag.coaching.write.waitinglist.fillseats.FillSeats;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.coaching.GroupEvent.GroupPlanned;
import de.motivag.events.coaching.GroupEvent.SessionPlanned;
import de.motivag.events.coaching.ParticipationEvent.CollisionAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.PlacementRefused;
import de.motivag.events.coaching.ParticipationEvent.PlacementWaiting;
import de.motivag.events.coaching.WaitingListEvent.WaitingListJoined;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.PossibleTime;
import de.motivag.events.common.RefusalReason;
import de.motivag.events.common.WaitingCause;
import de.motivag.kit.decision.Scenario;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A person with sessions of two groups at the same time, or outside of the times at which they can attend. */
class CollisionTest {
    private static final GroupId OTHER = new GroupId(Id.next());
    private static final GroupId THIRD = new GroupId(Id.next());
    private static final PlacementRef ANNA = placement(GROUP);
    private static final PlacementRef BESIDE = new PlacementRef(
            new ParticipationId(Id.next()), ANNA.participant(), placement(GROUP).referral(), OFFER, 1, OTHER);
    private static final Confidential<String> WHY = Confidential.of("abwechselnd");

    @Test
    void a_move_to_a_group_at_the_same_time_needs_a_reason() {
        both().when(move(null)).refuses(GroupRule.SESSIONS_AT_THE_SAME_TIME, "#/collisionReason");
        var moved = new PlacementRef(ANNA.participation(), ANNA.participant(), ANNA.referral(), OFFER, 1, THIRD);
        assertThat(both().when(move(WHY)).happened()).contains(new CollisionAccepted(moved, OTHER, false, WHY));
    }

    @Test
    void a_session_that_is_cancelled_or_before_the_seat_is_at_no_time() {
        var cancelled = both();
        for (int session = 0; session < 5; session++) {
            cancelled.happens(new CancelSession(OTHER, Example.session(OTHER, session)));
        }
        assertThat(cancelled.when(move(null)).happened()).isNotEmpty();
        assertThat(both().on(MONDAY.plusWeeks(2)).when(move(null)).happened()).isNotEmpty();
    }

    @Test
    void a_seat_is_refused_unless_it_is_wanted_all_the_same() {
        var request = both();
        assertThat(request.when(place(false)).happened())
                .extracting(event -> ((PlacementRefused) event).reason())
                .containsExactly(RefusalReason.SESSIONS_AT_THE_SAME_TIME);
        assertThat(request.when(place(true)).happened()).hasSize(2);
    }

    @Test
    void the_waiting_list_passes_over_a_person_with_sessions_at_the_same_time() {
        var first = new PlacementRef(
                new ParticipationId(Id.next()),
                ANNA.participant(),
                placement(GROUP).referral(),
                OFFER,
                1,
                null);
        both().and(waiting(first)).when(fill()).thenNothing();
        assertThat(both().knowing(OpenParticipations.class, OpenParticipations.NONE)
                        .and(waiting(first))
                        .when(fill())
                        .happened())
                .hasSize(3);
    }

    @Test
    void a_seat_outside_of_the_possible_times_needs_a_reason() {
        var mornings = at(new PossibleTime(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)));
        mornings.when(move(null)).refuses(GroupRule.SESSIONS_OUTSIDE_POSSIBLE_TIMES, "#/collisionReason");
        var moved = new PlacementRef(ANNA.participation(), ANNA.participant(), ANNA.referral(), OFFER, 1, THIRD);
        assertThat(mornings.when(move(WHY)).happened()).contains(new CollisionAccepted(moved, null, true, WHY));
        assertThat(mornings.when(place(false)).happened())
                .extracting(event -> ((PlacementRefused) event).reason())
                .containsExactly(RefusalReason.SESSIONS_OUTSIDE_POSSIBLE_TIMES);
        assertThat(mornings.when(place(true)).happened()).hasSize(2);
    }

    @Test
    void times_without_a_gap_between_them_are_one_time() {
        assertThat(at(whole(DayOfWeek.values())).when(move(null)).happened()).isNotEmpty();
        var days = new DayOfWeek[] {DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY};
        at(whole(days)).when(move(null)).refuses(GroupRule.SESSIONS_OUTSIDE_POSSIBLE_TIMES, "#/collisionReason");
    }

    @Test
    void the_next_free_seat_passes_over_groups_outside_of_the_possible_times() {
        var times = whole(new DayOfWeek[] {DayOfWeek.MONDAY});
        var mondays = new GroupId(Id.next());
        var planned = new GroupPlanned(mondays, OFFER, 1, MONDAY, 5, Internal.of(List.of(Example.MODERATOR)));
        var session = new SessionPlanned(
                mondays, OFFER, Example.session(mondays, 0), 1, MONDAY, LocalTime.of(9, 0), LocalTime.of(15, 0), 120);
        assertThat(at(times).and(planned, session).when(next(THIRD, mondays)).happened())
                .first()
                .isInstanceOfSatisfying(
                        PlacementAccepted.class,
                        accepted -> assertThat(accepted.placement().group()).isEqualTo(mondays));
        assertThat(at(times).when(next(THIRD)).happened())
                .first()
                .isInstanceOfSatisfying(
                        PlacementWaiting.class,
                        waiting -> assertThat(waiting.cause()).isEqualTo(WaitingCause.NO_FITTING_GROUP));
    }

    @Test
    void the_waiting_list_passes_over_a_person_who_cannot_attend() {
        var first = placement(null);
        at(whole(new DayOfWeek[] {DayOfWeek.MONDAY}))
                .and(waiting(first))
                .when(fill())
                .thenNothing();
        assertThat(at().and(waiting(first)).when(fill()).happened()).hasSize(3);
    }

    @Test
    void a_person_whom_no_group_fits_does_not_keep_others_from_free_seats() {
        var unfitting = placement(null);
        var line = new WaitingListJoined(
                WaitingList.of(OFFER, Scenario.ORGANISATION),
                OFFER,
                unfitting.participation(),
                unfitting.participant(),
                unfitting.referral(),
                WaitingCause.NO_FITTING_GROUP);
        assertThat(at().and(line).when(next(THIRD)).happened()).first().isInstanceOf(PlacementAccepted.class);
    }

    /** Two times on each of these days, which together last from 9 to 17 o'clock. */
    private static PossibleTime[] whole(DayOfWeek[] days) {
        return Stream.of(days)
                .flatMap(day -> Stream.of(
                        new PossibleTime(day, LocalTime.of(12, 30), LocalTime.of(17, 0)),
                        new PossibleTime(day, LocalTime.of(9, 0), LocalTime.of(12, 30))))
                .toArray(PossibleTime[]::new);
    }

    /** A person with a seat in one group, who can attend at these times. */
    private static Scenario at(PossibleTime... times) {
        return both().knowing(OpenParticipations.class, OpenParticipations.NONE)
                .knowing(PossibleTimes.class, new PossibleTimes(List.of(times)));
    }

    private static PlaceParticipant next(GroupId... candidates) {
        return new PlaceParticipant(
                new ParticipationId(Id.next()),
                placement(GROUP).participant(),
                placement(GROUP).referral(),
                OFFER,
                1,
                SEATED_ON,
                Example.APPLIED_ON,
                null,
                false,
                null,
                List.of(candidates));
    }

    private static FillSeats fill() {
        return new FillSeats(OFFER, SEATED_ON, List.of(THIRD));
    }

    private static MoveToGroup move(@Nullable Confidential<String> reason) {
        return new MoveToGroup(ANNA.participation(), THIRD, GROUP, null, reason);
    }

    private static PlaceParticipant place(boolean despiteCollision) {
        return new PlaceParticipant(
                new ParticipationId(Id.next()),
                ANNA.participant(),
                placement(GROUP).referral(),
                OFFER,
                1,
                SEATED_ON,
                Example.APPLIED_ON,
                null,
                despiteCollision,
                THIRD,
                List.of(THIRD));
    }

    /** Seats in two groups, the second of which is at the same time as the third group. */
    private static Scenario both() {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY.plusWeeks(1), 5))
                .and(Example.group(OTHER, MONDAY, 5))
                .and(Example.group(THIRD, MONDAY, 5))
                .and(seated(ANNA))
                .and(seated(BESIDE))
                .knowing(
                        OpenParticipations.class,
                        new OpenParticipations(List.of(
                                new OpenParticipations.Open(ANNA.participation(), ANNA.referral(), GROUP),
                                new OpenParticipations.Open(BESIDE.participation(), BESIDE.referral(), OTHER))));
    }
}
