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
import de.motivag.coaching.write.waitinglist.fillseats.FillSeats;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.coaching.ParticipationEvent.OverlapAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.PlacementRefused;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.RefusalReason;
import de.motivag.kit.decision.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A person with sessions of two groups at the same time. */
class OverlapTest {
    private static final GroupId OTHER = new GroupId(Id.next());
    private static final GroupId THIRD = new GroupId(Id.next());
    private static final PlacementRef ANNA = placement(GROUP);
    private static final PlacementRef BESIDE = new PlacementRef(
            new ParticipationId(Id.next()), ANNA.participant(), placement(GROUP).referral(), OFFER, 1, OTHER);
    private static final Confidential<String> WHY = Confidential.of("abwechselnd");

    @Test
    void a_move_to_a_group_at_the_same_time_needs_a_reason() {
        both().when(move(null)).refuses(GroupRule.SESSIONS_AT_THE_SAME_TIME, "#/overlapReason");
        var moved = new PlacementRef(ANNA.participation(), ANNA.participant(), ANNA.referral(), OFFER, 1, THIRD);
        assertThat(both().when(move(WHY)).happened()).contains(new OverlapAccepted(moved, OTHER, WHY));
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

    private static FillSeats fill() {
        return new FillSeats(OFFER, SEATED_ON, List.of(THIRD));
    }

    private static MoveToGroup move(@Nullable Confidential<String> reason) {
        return new MoveToGroup(ANNA.participation(), THIRD, GROUP, null, reason);
    }

    private static PlaceParticipant place(boolean despiteOverlap) {
        return new PlaceParticipant(
                new ParticipationId(Id.next()),
                ANNA.participant(),
                placement(GROUP).referral(),
                OFFER,
                1,
                SEATED_ON,
                Example.APPLIED_ON,
                null,
                despiteOverlap,
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
