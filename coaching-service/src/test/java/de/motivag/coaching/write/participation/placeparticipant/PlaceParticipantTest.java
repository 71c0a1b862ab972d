package de.motivag.coaching.write.participation.placeparticipant;

import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.Example;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.coaching.GroupEvent.GroupPlanned;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.GroupEvent.SessionPlanned;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.PlacementRefused;
import de.motivag.events.coaching.ParticipationEvent.PlacementWaiting;
import de.motivag.events.coaching.WaitingListEvent.WaitingListJoined;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.RefusalReason;
import de.motivag.events.common.WaitingCause;
import de.motivag.events.common.WaitingListId;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceParticipantTest {
    private static final GroupId FIRST = new GroupId(Id.next());
    private static final GroupId SECOND = new GroupId(Id.next());
    private static final PlacementRef NEW = placement(null);

    @Test
    void the_next_free_group_is_the_first_candidate() {
        groups().when(nextFree(FIRST, SECOND)).then(inGroup(FIRST));
    }

    @Test
    void a_candidate_that_is_full_by_now_is_skipped() {
        groups().and(seated(placement(FIRST))).when(nextFree(FIRST, SECOND)).then(inGroup(SECOND));
    }

    @Test
    void a_candidate_that_has_started_by_now_is_skipped() {
        groups().on(MONDAY.plusDays(1)).when(nextFree(FIRST, SECOND)).then(inGroup(SECOND));
    }

    @Test
    void the_person_waits_if_all_candidates_are_full() {
        groups().and(seated(placement(FIRST)))
                .and(seated(placement(SECOND)))
                .when(nextFree(FIRST, SECOND))
                .then(waiting());
    }

    @Test
    void the_person_waits_if_there_is_no_candidate() {
        groups().when(nextFree()).then(waiting());
    }

    @Test
    void a_second_person_waits_behind_the_first() {
        var before = placement(null);
        given().and(Example.offer())
                .and(List.of(
                        new PlacementWaiting(before, Example.APPLIED_ON, WaitingCause.NO_FREE_SEAT),
                        new WaitingListJoined(
                                waitingList(),
                                OFFER,
                                before.participation(),
                                before.participant(),
                                before.referral(),
                                WaitingCause.NO_FREE_SEAT)))
                .when(nextFree())
                .then(waiting(WaitingCause.OTHERS_WAIT));
    }

    @Test
    void a_free_seat_goes_to_waiting_persons_first() {
        var before = placement(null);
        var line = new WaitingListJoined(
                waitingList(),
                OFFER,
                before.participation(),
                before.participant(),
                before.referral(),
                WaitingCause.NO_FREE_SEAT);
        groups().and(List.of(line)).when(nextFree(FIRST)).then(waiting(WaitingCause.OTHERS_WAIT));
        groups().and(List.of(line)).when(asked(FIRST)).then(waiting(WaitingCause.OTHERS_WAIT));
        groups().and(List.of(line))
                .and(seated(placement(FIRST)))
                .when(asked(FIRST))
                .then(refused(RefusalReason.GROUP_FULL));
    }

    @Test
    void a_requested_group_with_a_free_seat_is_given() {
        groups().when(asked(SECOND)).then(inGroup(SECOND));
    }

    @Test
    void a_seat_has_the_version_of_its_group() {
        var planned = new GroupPlanned(FIRST, OFFER, 7, MONDAY, 1, Internal.of(List.of(Example.MODERATOR)));
        var expected = new PlacementRef(NEW.participation(), NEW.participant(), NEW.referral(), OFFER, 7, FIRST);
        var session = new SessionPlanned(
                FIRST, OFFER, Example.session(FIRST, 0), 1, MONDAY, LocalTime.of(9, 0), LocalTime.of(11, 0), 120);
        given(planned, session)
                .and(Example.offer())
                .when(nextFree(FIRST))
                .then(seated(expected).toArray(Event[]::new));
    }

    @Test
    void a_full_requested_group_leads_to_a_refusal_event() {
        groups().and(seated(placement(FIRST))).when(asked(FIRST)).then(refused(RefusalReason.GROUP_FULL));
    }

    @Test
    void a_started_requested_group_leads_to_a_refusal_event() {
        groups().on(MONDAY.plusDays(1)).when(asked(FIRST)).then(refused(RefusalReason.GROUP_STARTED));
    }

    @Test
    void a_group_can_be_joined_until_its_first_day() {
        groups().on(MONDAY).when(asked(FIRST)).then(inGroup(FIRST));
    }

    @Test
    void a_requested_group_of_another_offer_leads_to_a_refusal_event() {
        var other =
                new GroupPlanned(FIRST, new OfferId(Id.next()), 1, MONDAY, 5, Internal.of(List.of(Example.MODERATOR)));
        given(other).and(Example.offer()).when(asked(FIRST)).then(refused(RefusalReason.GROUP_OF_ANOTHER_OFFER));
    }

    @Test
    void a_candidate_of_another_offer_is_skipped() {
        var other =
                new GroupPlanned(SECOND, new OfferId(Id.next()), 1, MONDAY, 5, Internal.of(List.of(Example.MODERATOR)));
        given(other).and(Example.offer()).when(nextFree(SECOND)).then(waiting());
    }

    @Test
    void an_unknown_requested_group_leads_to_a_refusal_event() {
        given().and(Example.offer()).when(asked(FIRST)).then(refused(RefusalReason.NO_SUCH_GROUP));
    }

    @Test
    void a_requested_group_without_candidates_leads_to_a_refusal_event() {
        groups().when(command(FIRST, List.of())).then(refused(RefusalReason.NO_SUCH_GROUP));
    }

    @Test
    void an_unknown_offer_leads_to_a_refusal_event() {
        given().when(nextFree()).then(refused(RefusalReason.NO_SUCH_OFFER));
        given().and(Example.group(FIRST, MONDAY, 1)).when(asked(FIRST)).then(refused(RefusalReason.NO_SUCH_OFFER));
    }

    @Test
    void placing_again_has_no_effect_after_any_answer() {
        groups().and(List.of(inGroup(FIRST))).when(nextFree(FIRST, SECOND)).thenNothing();
        groups().and(List.of(waiting())).when(nextFree(FIRST, SECOND)).thenNothing();
        groups().and(List.of(refused(RefusalReason.GROUP_FULL)))
                .when(asked(FIRST))
                .thenNothing();
    }

    private static Scenario groups() {
        return given().and(Example.offer())
                .and(Example.group(FIRST, MONDAY, 1))
                .and(Example.group(SECOND, MONDAY.plusWeeks(1), 1));
    }

    @Test
    void a_group_that_has_begun_is_joined_from_the_named_day() {
        var begun = groups().on(MONDAY.plusDays(2));
        begun.when(asked(FIRST)).then(refused(RefusalReason.GROUP_STARTED));
        var late = command(FIRST, MONDAY, false, List.of(FIRST));
        assertThat(begun.when(late).happened())
                .contains(new SeatAllocated(
                        FIRST, OFFER, NEW.participation(), NEW.participant(), NEW.referral(), MONDAY));
        assertThat(begun.copy().and(Example.waiting(placement(null))).when(late).happened())
                .hasSize(2);
    }

    private static PlaceParticipant nextFree(GroupId... candidates) {
        return command(null, List.of(candidates));
    }

    private static PlaceParticipant asked(GroupId group) {
        return command(group, List.of(group));
    }

    private static PlaceParticipant command(GroupId asked, List<GroupId> candidates) {
        return command(asked, null, false, candidates);
    }

    private static PlaceParticipant command(
            GroupId asked, LocalDate from, boolean despiteCollision, List<GroupId> candidates) {
        return new PlaceParticipant(
                NEW.participation(),
                NEW.participant(),
                NEW.referral(),
                OFFER,
                1,
                Example.SEATED_ON,
                Example.APPLIED_ON,
                from,
                despiteCollision,
                asked,
                candidates);
    }

    private static Event[] inGroup(GroupId group) {
        return seated(new PlacementRef(NEW.participation(), NEW.participant(), NEW.referral(), OFFER, 1, group))
                .toArray(Event[]::new);
    }

    private static Event[] waiting() {
        return waiting(WaitingCause.NO_FREE_SEAT);
    }

    private static Event[] waiting(WaitingCause cause) {
        return new Event[] {
            new PlacementWaiting(NEW, Example.APPLIED_ON, cause),
            new WaitingListJoined(waitingList(), OFFER, NEW.participation(), NEW.participant(), NEW.referral(), cause)
        };
    }

    private static PlacementRefused refused(RefusalReason reason) {
        return new PlacementRefused(NEW, reason);
    }

    private static WaitingListId waitingList() {
        return new WaitingListId(Scenario.ORGANISATION.derived("waiting-list/" + OFFER.value()));
    }
}
