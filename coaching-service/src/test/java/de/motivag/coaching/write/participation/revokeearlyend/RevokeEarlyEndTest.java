package de.motivag.coaching.write.participation.revokeearlyend;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.write.participation.endearly.EndEarly;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRevoked;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.EndKind;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RevokeEarlyEndTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final Confidential<String> WHY = Confidential.of("so");
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Test
    void the_person_has_the_seat_again_from_the_day_of_that_end() {
        ended().when(new RevokeEarlyEnd(ANNA.participation(), WHY))
                .then(
                        new EarlyEndRevoked(ANNA, WHY),
                        new MeasureEndCorrected(ANNA, new End(THURSDAY, EndKind.EARLY, EndReason.OTHER), null),
                        new SeatAllocated(
                                GROUP, OFFER, ANNA.participation(), ANNA.participant(), ANNA.referral(), THURSDAY));
    }

    @Test
    void a_seat_given_to_another_person_meanwhile_stays_with_them() {
        ended().and(seated(placement(GROUP)))
                .when(new RevokeEarlyEnd(ANNA.participation(), WHY))
                .refuses(CoachingRule.GROUP_FULL);
    }

    private static Scenario ended() {
        var ended = entered();
        return ended.and(ended.when(new EndEarly(ANNA.participation(), THURSDAY, EndReason.OTHER, null))
                .happened());
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
