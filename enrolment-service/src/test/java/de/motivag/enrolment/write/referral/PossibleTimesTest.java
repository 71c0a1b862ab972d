package de.motivag.enrolment.write.referral;

import static de.motivag.enrolment.write.referral.ReferralExample.AO;
import static de.motivag.enrolment.write.referral.ReferralExample.P1;
import static de.motivag.enrolment.write.referral.ReferralExample.R1;
import static de.motivag.enrolment.write.referral.ReferralExample.TODAY;
import static de.motivag.enrolment.write.referral.ReferralExample.assertRefused;
import static de.motivag.enrolment.write.referral.ReferralExample.fold;
import static de.motivag.enrolment.write.referral.ReferralExample.given;
import static de.motivag.enrolment.write.referral.ReferralExample.open;
import static de.motivag.enrolment.write.referral.ReferralExample.suitableAnd;
import static de.motivag.enrolment.write.referral.ReferralExample.when;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.write.referral.correctreferral.CorrectReferral;
import de.motivag.enrolment.write.referral.openreferral.OpenReferral;
import de.motivag.enrolment.write.referral.requestplacement.RequestPlacement;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.common.PossibleTime;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.events.enrolment.ReferralEvent.PossibleTimesChanged;
import de.motivag.events.enrolment.RoutingFacts.LastPayment;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The times of the week at which a person can attend sessions. */
class PossibleTimesTest {
    private static final List<PossibleTime> MORNING =
            List.of(new PossibleTime(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)));

    @Test
    void a_possible_time_ends_after_it_begins() {
        var backwards = List.of(
                MORNING.getFirst(), new PossibleTime(DayOfWeek.TUESDAY, LocalTime.of(12, 0), LocalTime.of(12, 0)));
        assertRefused(EnrolmentRule.POSSIBLE_TIME_ENDS_BEFORE_START, () -> open(opening(backwards), given()));
        assertRefused(EnrolmentRule.POSSIBLE_TIME_ENDS_BEFORE_START, () -> when(correct(backwards), suitableAnd()));
    }

    @Test
    void they_leave_this_service_with_the_request_for_a_seat_only() {
        var opened = (ReferralEvent) open(opening(MORNING), given()).getFirst();
        assertThat(new String(new EventCodec().publish(opened))).doesNotContain("MONDAY");
        var suitable = fold(suitableAnd(), when(correct(MORNING), suitableAnd()).toArray(ReferralEvent[]::new));
        assertThat(when(new RequestPlacement(R1, null, null, null), suitable))
                .containsExactly(new PlacementRequested(R1, P1, AO, 1, TODAY, null, null, false, null, MORNING));
    }

    @Test
    void a_correction_is_reported_once_a_seat_was_requested() {
        assertThat(when(correct(MORNING), suitableAnd())).noneMatch(PossibleTimesChanged.class::isInstance);
        var requested = suitableAnd(ReferralExample.requested());
        assertThat(when(correct(MORNING), requested)).contains(new PossibleTimesChanged(R1, P1, AO, MORNING));
        var corrected = fold(requested, when(correct(MORNING), requested).toArray(ReferralEvent[]::new));
        assertThat(when(correct(MORNING), corrected)).isEmpty();
        assertThat(when(correct(List.of()), corrected)).contains(new PossibleTimesChanged(R1, P1, AO, List.of()));
    }

    private static OpenReferral opening(List<PossibleTime> times) {
        return new OpenReferral(
                R1, P1, AO, TODAY, LastPayment.never(), false, false, Set.of(), null, times, null, null, null);
    }

    private static CorrectReferral correct(List<PossibleTime> times) {
        return new CorrectReferral(R1, TODAY, LastPayment.never(), false, false, Set.of(), null, times, null);
    }
}
