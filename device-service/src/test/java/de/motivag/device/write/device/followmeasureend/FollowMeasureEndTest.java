package de.motivag.device.write.device.followmeasureend;

import static de.motivag.device.Past.DUE;
import static de.motivag.device.Past.LAPTOP;
import static de.motivag.device.Past.OUT_ON;
import static de.motivag.device.Past.PERSON;
import static de.motivag.device.Past.REFERRAL;
import static de.motivag.device.Past.REQUEST;
import static de.motivag.device.Past.TERM;
import static de.motivag.device.Past.TODAY;
import static de.motivag.device.Past.out;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.device.write.device.extendloan.ExtendLoan;
import de.motivag.device.write.device.takebackdevice.TakeBackDevice;
import de.motivag.events.Event;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DueBackMoved;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowMeasureEndTest {
    private static final ParticipationId RUN = new ParticipationId(UUID.randomUUID());
    private static final LocalDate END = TODAY.minusDays(1);
    private static final LocalDate OTHER_END = TODAY.minusDays(2);

    private static FollowMeasureEnd end(ParticipationId run, @Nullable LocalDate endedOn) {
        return news(run, endedOn == null ? new FollowMeasureEnd.Corrected(null) : new FollowMeasureEnd.Ended(endedOn));
    }

    private static FollowMeasureEnd news(ParticipationId run, FollowMeasureEnd.News news) {
        return new FollowMeasureEnd(REFERRAL, run, news, List.of(LAPTOP));
    }

    private static FollowMeasureEnd entry(ParticipationId run, LocalDate enteredOn) {
        return news(run, new FollowMeasureEnd.Entered(enteredOn));
    }

    private static FollowMeasureEnd end(@Nullable LocalDate endedOn) {
        return end(RUN, endedOn);
    }

    private static List<Event> moved(@Nullable LocalDate endedOn, LocalDate before, LocalDate due) {
        return List.of(new DueBackMoved(LAPTOP, REQUEST, PERSON, REFERRAL, RUN, endedOn, before, due));
    }

    @Test
    void a_loan_is_due_the_term_after_the_end() {
        assertThat(out().decides(end(END))).isEqualTo(moved(END, DUE, END.plusDays(TERM)));
    }

    @Test
    void a_loan_is_never_due_on_the_day_of_the_hand_out_or_before() {
        var long_ago = OUT_ON.minusDays(100);
        assertThat(out().decides(end(long_ago))).isEqualTo(moved(long_ago, DUE, OUT_ON.plusDays(1)));
    }

    @Test
    void the_same_end_again_changes_nothing() {
        assertThat(out().then(end(END)).decides(end(END))).isEmpty();
    }

    @Test
    void a_corrected_end_moves_the_due_day_again_and_a_revoked_one_restores_the_agreed_day() {
        var ended = out().then(end(END));
        assertThat(ended.decides(end(OTHER_END)))
                .isEqualTo(moved(OTHER_END, END.plusDays(TERM), OTHER_END.plusDays(TERM)));
        var undone = moved(null, END.plusDays(TERM), DUE);
        assertThat(ended.decides(end(null))).isEqualTo(undone);
        assertThat(ended.then(end(null)).decides(end(null))).isEmpty();
        assertThat(ended.then(end(null)).decides(end(END))).isEqualTo(moved(END, DUE, END.plusDays(TERM)));
        assertThat(out().decides(end(null))).isEmpty();
    }

    @Test
    void an_extension_after_the_end_stands_until_the_end_changes() {
        var later = DUE.plusDays(5);
        var extended = out().then(end(END)).then(new ExtendLoan(LAPTOP, REQUEST, later));
        assertThat(extended.decides(end(END))).isEmpty();
        assertThat(extended.decides(end(OTHER_END))).isEqualTo(moved(OTHER_END, later, OTHER_END.plusDays(TERM)));
        assertThat(extended.then(end(OTHER_END)).decides(end(null)))
                .isEqualTo(moved(null, OTHER_END.plusDays(TERM), later));
        assertThat(extended.then(end(null)).decides(end(END))).isEqualTo(moved(END, later, END.plusDays(TERM)));
    }

    @Test
    void an_extension_before_the_end_is_replaced_by_the_term() {
        var later = DUE.plusDays(5);
        assertThat(out().then(new ExtendLoan(LAPTOP, REQUEST, later)).decides(end(END)))
                .isEqualTo(moved(END, later, END.plusDays(TERM)));
    }

    @Test
    void the_last_end_of_several_runs_of_one_referral_counts_in_any_order_of_arrival() {
        var ended = out().then(end(END));
        var earlier = new ParticipationId(UUID.randomUUID());
        assertThat(ended.decides(end(earlier, OTHER_END))).isEmpty();
        assertThat(ended.decides(end(earlier, null))).isEmpty();
        assertThat(ended.decides(entry(earlier, OTHER_END))).isEmpty();
        assertThat(ended.decides(end(earlier, END.plusDays(1)))).hasSize(1);
    }

    @Test
    void after_a_late_entry_or_an_entry_in_another_run_the_agreed_day_counts() {
        var ended = out().then(end(END));
        assertThat(ended.decides(entry(RUN, OTHER_END))).isEqualTo(moved(null, END.plusDays(TERM), DUE));
        assertThat(out().decides(entry(RUN, END))).isEmpty();

        var again = new ParticipationId(UUID.randomUUID());
        assertThat(ended.decides(entry(again, TODAY)))
                .isEqualTo(List.of(
                        new DueBackMoved(LAPTOP, REQUEST, PERSON, REFERRAL, again, null, END.plusDays(TERM), DUE)));
        var attends = ended.then(entry(again, TODAY));
        assertThat(attends.decides(entry(again, TODAY))).isEmpty();
        assertThat(attends.then(end(again, TODAY)).decides(end(null))).isEmpty();
        assertThat(attends.decides(end(again, TODAY))).hasSize(1);
    }

    @Test
    void a_correction_of_an_earlier_run_sets_no_due_day() {
        var again = new ParticipationId(UUID.randomUUID());
        var attends = out().then(end(END)).then(entry(again, TODAY));
        assertThat(attends.decides(news(RUN, new FollowMeasureEnd.Corrected(OTHER_END))))
                .isEmpty();
        assertThat(attends.decides(news(again, new FollowMeasureEnd.Corrected(TODAY))))
                .hasSize(1);
        assertThat(out().decides(news(RUN, new FollowMeasureEnd.Corrected(END))))
                .hasSize(1);
    }

    @Test
    void returned_devices_and_loans_of_other_referrals_stay_unchanged() {
        assertThat(out().then(new TakeBackDevice(LAPTOP, REQUEST, null, Condition.GOOD, Set.of()))
                        .decides(end(END)))
                .isEmpty();
        var other = new FollowMeasureEnd(
                new ReferralId(UUID.randomUUID()), RUN, new FollowMeasureEnd.Ended(END), List.of(LAPTOP));
        assertThat(out().decides(other)).isEmpty();
    }
}
