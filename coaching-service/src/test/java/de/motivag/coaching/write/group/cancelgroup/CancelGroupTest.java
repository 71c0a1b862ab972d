package de.motivag.coaching.write.group.cancelgroup;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.SEATED_ON;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static de.motivag.coaching.Example.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.Example;
import de.motivag.coaching.GroupRule;
import de.motivag.coaching.write.group.restoresession.RestoreSession;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.participation.movetogroup.MoveToGroup;
import de.motivag.coaching.write.waitinglist.WaitingList;
import de.motivag.coaching.write.waitinglist.fillseats.FillSeats;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.coaching.GroupEvent.GroupCancelled;
import de.motivag.events.coaching.GroupEvent.SeatFreed;
import de.motivag.events.coaching.GroupEvent.SessionCancelled;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.PlacementWaiting;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.WaitingCause;
import de.motivag.kit.decision.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancelGroupTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final PlacementRef BEN = placement(GROUP);
    private static final CancelGroup CANCEL = new CancelGroup(GROUP, "zu wenige");

    @Test
    void before_the_group_begins_everybody_waits_again() {
        var waiting = new PlacementRef(ANNA.participation(), ANNA.participant(), ANNA.referral(), OFFER, 1, null);
        var cancelled = group();
        var events = cancelled.happens(CANCEL);
        assertThat(events).first().isEqualTo(new GroupCancelled(GROUP, OFFER, SEATED_ON, Internal.of("zu wenige")));
        assertThat(events).filteredOn(SessionCancelled.class::isInstance).hasSize(5);
        assertThat(events)
                .contains(
                        new SeatFreed(
                                GROUP, OFFER, ANNA.participation(), ANNA.participant(), ANNA.referral(), SEATED_ON),
                        new PlacementWaiting(waiting, Example.APPLIED_ON, WaitingCause.GROUP_CANCELLED));
        assertThat(cancelled
                        .state(WaitingList.class, WaitingList.of(OFFER, Scenario.ORGANISATION))
                        .waiting())
                .containsExactlyInAnyOrder(ANNA.participation(), BEN.participation());
        cancelled.when(CANCEL).thenNothing();
    }

    @Test
    void a_person_who_has_begun_keeps_the_participation_and_sessions_that_were_held_stay() {
        var begun = attended(group().on(MONDAY.plusDays(1)), ANNA, 0);
        var events = begun.happens(CANCEL);
        assertThat(events).filteredOn(SessionCancelled.class::isInstance).hasSize(4);
        assertThat(events)
                .filteredOn(PlacementWaiting.class::isInstance)
                .extracting(event -> ((PlacementWaiting) event).placement().participation())
                .containsExactly(BEN.participation());
        assertThat(begun.state(Participation.class, ANNA.participation())
                        .placed()
                        .hasEnded())
                .isFalse();
    }

    @Test
    void nobody_gets_a_seat_in_it_and_no_session_is_restored() {
        var other = placement(new GroupId(Id.next()));
        var cancelled = group().and(Example.group(other.group(), MONDAY, 1)).and(seated(other));
        cancelled.happens(CANCEL);
        cancelled
                .when(new MoveToGroup(other.participation(), GROUP, null, null, null))
                .refuses(GroupRule.GROUP_CANCELLED, "#/group");
        cancelled
                .when(new RestoreSession(GROUP, Example.session(GROUP, 0), "doch"))
                .refuses(GroupRule.GROUP_CANCELLED, "#/group");
        cancelled.when(new FillSeats(OFFER, SEATED_ON, List.of(GROUP))).thenNothing();
    }

    private static Scenario group() {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 3))
                .and(seated(ANNA))
                .and(seated(BEN));
    }
}
