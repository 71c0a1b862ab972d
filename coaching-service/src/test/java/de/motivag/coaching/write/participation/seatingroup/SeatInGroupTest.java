package de.motivag.coaching.write.participation.seatingroup;

import static de.motivag.coaching.Example.APPLIED_ON;
import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static de.motivag.coaching.Example.waiting;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.GroupRule;
import de.motivag.coaching.write.group.cancelgroup.CancelGroup;
import de.motivag.coaching.write.participation.endearly.EndEarly;
import de.motivag.coaching.write.waitinglist.WaitingList;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.WaitingListEvent.WaitingListLeft;
import de.motivag.kit.decision.DayRule;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SeatInGroupTest {
    private static final PlacementRef ANNA = placement(null);
    private static final PlacementRef BEN = placement(null);
    private static final PlacementRef SEAT =
            new PlacementRef(ANNA.participation(), ANNA.participant(), ANNA.referral(), OFFER, 1, GROUP);

    @Test
    void a_waiting_person_joins_a_group_that_has_begun_from_the_stated_day() {
        line().when(seat(MONDAY))
                .then(
                        new PlacementAccepted(SEAT, APPLIED_ON),
                        new SeatAllocated(
                                GROUP, OFFER, ANNA.participation(), ANNA.participant(), ANNA.referral(), MONDAY),
                        new WaitingListLeft(
                                WaitingList.of(OFFER, Scenario.ORGANISATION),
                                OFFER,
                                ANNA.participation(),
                                ANNA.participant(),
                                ANNA.referral(),
                                true));
    }

    @Test
    void a_repetition_has_no_effect_and_a_person_with_another_seat_is_moved_instead() {
        var seated = line();
        seated.happens(seat(MONDAY));
        seated.when(seat(MONDAY)).thenNothing();
        seated.happens(new EndEarly(ANNA.participation(), MONDAY.plusDays(2), EndReason.OTHER, null));
        seated.when(seat(MONDAY)).refuses(GroupRule.PERSON_NOT_WAITING);
    }

    @Test
    void a_group_without_a_free_seat_or_a_cancelled_one_takes_nobody() {
        line().and(seated(placement(GROUP))).when(seat(MONDAY)).refuses(CoachingRule.GROUP_FULL, "#/group");
        var cancelled = line();
        cancelled.happens(new CancelGroup(GROUP, "zu wenige"));
        cancelled.when(seat(MONDAY)).refuses(GroupRule.GROUP_CANCELLED, "#/group");
    }

    @Test
    void a_seat_before_the_application_is_refused() {
        line().when(seat(APPLIED_ON.minusDays(1))).refuses(DayRule.BEFORE_APPLICATION, "#/from");
    }

    private static SeatInGroup seat(LocalDate from) {
        return new SeatInGroup(ANNA.participation(), GROUP, from, null);
    }

    /** Ben has waited longer; the group has begun two days ago. */
    private static Scenario line() {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 1))
                .and(waiting(BEN))
                .and(waiting(ANNA))
                .on(MONDAY.plusDays(2));
    }
}
