package de.motivag.coaching.write.participation.correctearlyend;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.CorrectionRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.write.participation.endearly.EndEarly;
import de.motivag.coaching.write.participation.withdrawparticipation.WithdrawParticipation;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.EndKind;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectEarlyEndTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final Confidential<String> WHY = Confidential.of("so");
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Test
    void another_day_moves_the_end() {
        ended().when(correct(MONDAY, EndReason.OTHER))
                .then(
                        new EarlyEndCorrected(ANNA, MONDAY, EndReason.OTHER, null),
                        new MeasureEndCorrected(
                                ANNA,
                                new End(FRIDAY, EndKind.EARLY, EndReason.OTHER),
                                new End(MONDAY, EndKind.EARLY, EndReason.OTHER)));
    }

    @Test
    void another_note_does_not_move_the_end() {
        ended().when(new CorrectEarlyEnd(ANNA.participation(), FRIDAY, EndReason.OTHER, WHY, null))
                .then(new EarlyEndCorrected(ANNA, FRIDAY, EndReason.OTHER, WHY));
    }

    @Test
    void the_same_correction_again_has_no_effect() {
        ended().when(correct(FRIDAY, EndReason.OTHER)).thenNothing();
    }

    @Test
    void an_end_in_the_future_or_before_the_last_attended_day_is_refused() {
        ended().when(correct(FRIDAY.plusDays(1), EndReason.OTHER)).refuses(CommonRule.DAY_IN_FUTURE);
        ended().when(correct(MONDAY.minusDays(1), EndReason.OTHER)).refuses(CoachingRule.END_BEFORE_LAST_ATTENDED);
    }

    @Test
    void an_end_that_has_replaced_the_meant_one_is_kept() {
        ended().when(new CorrectEarlyEnd(ANNA.participation(), MONDAY, EndReason.OTHER, null, MONDAY.plusDays(1)))
                .refuses(CorrectionRule.ANOTHER_EARLY_END, "#/replaces");
    }

    @Test
    void the_reason_of_a_withdrawal_is_neither_chosen_nor_replaced_by_hand() {
        ended().when(correct(FRIDAY, EndReason.REFERRAL_WITHDRAWN))
                .refuses(CorrectionRule.REASON_FOLLOWS_WITHDRAWAL, "#/reason");
        var withdrawn = entered();
        withdrawn.happens(new WithdrawParticipation(List.of(ANNA.participation()), FRIDAY));
        withdrawn.when(correct(FRIDAY, EndReason.OTHER)).refuses(CoachingRule.REFERRAL_WITHDRAWN, "#/reason");
        assertThat(withdrawn.when(correct(MONDAY, EndReason.REFERRAL_WITHDRAWN)).happened())
                .contains(new EarlyEndCorrected(ANNA, MONDAY, EndReason.REFERRAL_WITHDRAWN, null));
    }

    private static Scenario ended() {
        var ended = entered();
        return ended.and(ended.when(new EndEarly(ANNA.participation(), FRIDAY, EndReason.OTHER, null))
                .happened());
    }

    private static CorrectEarlyEnd correct(LocalDate on, EndReason reason) {
        return new CorrectEarlyEnd(ANNA.participation(), on, reason, null, null);
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
