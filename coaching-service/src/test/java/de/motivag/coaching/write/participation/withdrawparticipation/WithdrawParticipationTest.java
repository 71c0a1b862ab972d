package de.motivag.coaching.write.participation.withdrawparticipation;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static de.motivag.coaching.Example.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.write.participation.revokeearlyend.RevokeEarlyEnd;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.GroupEvent.SeatFreed;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.EndKind;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithdrawParticipationTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Test
    void an_entered_participation_ends_on_the_later_of_the_last_attended_day_and_the_withdrawal() {
        for (var withdrawnOn : List.of(MONDAY.minusDays(1), MONDAY)) {
            assertThat(entered().when(withdraw(withdrawnOn)).happened())
                    .contains(new MeasureEnded(ANNA, MONDAY, EndKind.EARLY, EndReason.REFERRAL_WITHDRAWN));
        }
        assertThat(entered().when(withdraw(FRIDAY)).happened())
                .contains(new MeasureEnded(ANNA, FRIDAY, EndKind.EARLY, EndReason.REFERRAL_WITHDRAWN));
    }

    @Test
    void all_participations_of_a_referral_end_at_once() {
        var waiting = placement(null);
        var events = placed().and(waiting(waiting))
                .when(new WithdrawParticipation(List.of(waiting.participation(), ANNA.participation()), FRIDAY))
                .happened();
        assertThat(events)
                .contains(
                        new ParticipationNotStarted(waiting, FRIDAY, EndReason.REFERRAL_WITHDRAWN),
                        new ParticipationNotStarted(ANNA, FRIDAY, EndReason.REFERRAL_WITHDRAWN),
                        new SeatFreed(GROUP, OFFER, ANNA.participation(), ANNA.participant(), ANNA.referral(), FRIDAY))
                .hasSize(6);
    }

    @Test
    void withdrawing_again_has_no_effect() {
        var withdrawn = entered();
        withdrawn.and(withdrawn.when(withdraw(FRIDAY)).happened());
        withdrawn.when(withdraw(FRIDAY)).thenNothing();
    }

    @Test
    void an_end_by_withdrawal_cannot_be_revoked() {
        var withdrawn = entered();
        withdrawn.and(withdrawn.when(withdraw(FRIDAY)).happened());
        withdrawn
                .when(new RevokeEarlyEnd(ANNA.participation(), FRIDAY, null, null, Confidential.of("kommt doch")))
                .refuses(CoachingRule.REFERRAL_WITHDRAWN);
    }

    private static WithdrawParticipation withdraw(LocalDate on) {
        return new WithdrawParticipation(List.of(ANNA.participation()), on);
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
