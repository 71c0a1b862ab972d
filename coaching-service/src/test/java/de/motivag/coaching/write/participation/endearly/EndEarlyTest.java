package de.motivag.coaching.write.participation.endearly;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static de.motivag.coaching.Example.waiting;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.write.waitinglist.WaitingList;
import de.motivag.events.coaching.GroupEvent.SeatFreed;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRecorded;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.WaitingListEvent.WaitingListLeft;
import de.motivag.events.common.EndKind;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EndEarlyTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Test
    void a_person_who_has_entered_ends_early_and_the_seat_becomes_free() {
        entered()
                .when(end(MONDAY, EndReason.EMPLOYMENT))
                .then(
                        new EarlyEndRecorded(ANNA, MONDAY, EndReason.EMPLOYMENT, null),
                        new MeasureEnded(ANNA, MONDAY, EndKind.EARLY, EndReason.EMPLOYMENT),
                        new SeatFreed(GROUP, OFFER, ANNA.participation(), ANNA.participant(), ANNA.referral(), MONDAY));
    }

    @Test
    void a_waiting_person_leaves_the_waiting_list() {
        var waiting = placement(null);
        given().and(waiting(waiting))
                .on(FRIDAY)
                .when(new EndEarly(waiting.participation(), FRIDAY, EndReason.BENEFIT_ENDED, null))
                .then(
                        new EarlyEndRecorded(waiting, FRIDAY, EndReason.BENEFIT_ENDED, null),
                        new ParticipationNotStarted(waiting, FRIDAY, EndReason.BENEFIT_ENDED),
                        new WaitingListLeft(
                                WaitingList.of(OFFER, Scenario.ORGANISATION),
                                OFFER,
                                waiting.participation(),
                                waiting.participant(),
                                waiting.referral(),
                                false));
    }

    @Test
    void an_end_in_the_future_or_before_the_last_attended_day_is_refused() {
        entered().when(end(FRIDAY.plusDays(1), EndReason.OTHER)).refuses(CommonRule.DAY_IN_FUTURE);
        entered().when(end(MONDAY.minusDays(1), EndReason.OTHER)).refuses(CoachingRule.END_BEFORE_LAST_ATTENDED);
    }

    @Test
    void repeating_the_command_has_no_effect_and_other_values_are_refused() {
        var ended = entered();
        ended.and(ended.when(end(FRIDAY, EndReason.OTHER)).happened());
        ended.when(end(FRIDAY, EndReason.OTHER)).thenNothing();
        ended.when(end(FRIDAY, EndReason.PERSONAL)).refuses(CoachingRule.EARLY_END_RECORDED);
        ended.when(end(MONDAY, EndReason.OTHER)).refuses(CoachingRule.EARLY_END_RECORDED);
    }

    private static EndEarly end(LocalDate on, EndReason reason) {
        return new EndEarly(ANNA.participation(), on, reason, null);
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
