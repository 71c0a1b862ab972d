package de.motivag.outcome.write.workbiography;

import static de.motivag.kit.decision.CommonRule.DAY_IN_FUTURE;
import static de.motivag.outcome.Example.AYLA;
import static de.motivag.outcome.Example.BIOGRAPHY;
import static de.motivag.outcome.Example.JOB;
import static de.motivag.outcome.Example.NOTE;
import static de.motivag.outcome.Example.corrected;
import static de.motivag.outcome.Example.given;
import static de.motivag.outcome.Example.reported;
import static de.motivag.outcome.Example.said;
import static de.motivag.outcome.OutcomeRule.ENDS_BEFORE_START;
import static de.motivag.outcome.OutcomeRule.INTEGRATION_EXISTS;
import static de.motivag.outcome.OutcomeRule.NO_SUCH_BENEFIT_REPORT;
import static de.motivag.outcome.OutcomeRule.PERIODS_NOT_IN_ORDER;
import static de.motivag.outcome.OutcomeRule.PERIOD_NOT_KNOWN_YET;
import static de.motivag.outcome.OutcomeRule.STEP_NOT_ON_LADDER;
import static de.motivag.outcome.OutcomeRule.UNKNOWN_LADDER;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Confidential;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriod;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsReported;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.FoundThrough;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationConfirmed;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.ProgressRecorded;
import de.motivag.events.outcome.WorkBiographyEvent.ProgressWithdrawn;
import de.motivag.outcome.Example;
import de.motivag.outcome.write.workbiography.confirmnointegration.ConfirmNoIntegration;
import de.motivag.outcome.write.workbiography.correctintegration.CorrectIntegration;
import de.motivag.outcome.write.workbiography.recordprogress.RecordProgress;
import de.motivag.outcome.write.workbiography.reportbenefitperiods.ReportBenefitPeriods;
import de.motivag.outcome.write.workbiography.reportintegration.ReportIntegration;
import de.motivag.outcome.write.workbiography.withdrawbenefitperiods.WithdrawBenefitPeriods;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests the work biography. Today is 1 September 2026. */
class WorkBiographyTest {
    @Test
    void work_that_starts_today_can_be_reported_and_work_that_starts_tomorrow_cannot() {
        given().when(report(work("2026-09-01"))).then(reported(work("2026-09-01")));
        given().when(report(work("2026-09-02"))).refuses(DAY_IN_FUTURE);
    }

    @Test
    void today_is_determined_in_berlin() {
        given().at(Instant.parse("2026-09-01T21:59:59Z"))
                .when(report(work("2026-09-02")))
                .refuses(DAY_IN_FUTURE);
        given().at(Instant.parse("2026-09-01T22:00:00Z"))
                .when(report(work("2026-09-02")))
                .then(reported(work("2026-09-02")));
    }

    @Test
    void a_last_day_in_the_future_requires_a_fixed_term() {
        given().when(report(work("2026-03-02", "2026-12-31", true)))
                .then(reported(work("2026-03-02", "2026-12-31", true)));
        given().when(report(work("2026-03-02", "2026-09-02", false))).refuses(DAY_IN_FUTURE);
        given().when(report(work("2026-03-02", "2026-09-01", false)))
                .then(reported(work("2026-03-02", "2026-09-01", false)));
    }

    @Test
    void one_day_of_work_is_accepted_and_an_end_before_the_start_is_refused() {
        given().when(report(work("2026-03-02", "2026-03-02", false)))
                .then(reported(work("2026-03-02", "2026-03-02", false)));
        given().when(report(work("2026-03-02", "2026-03-01", false))).refuses(ENDS_BEFORE_START);
    }

    @Test
    void a_correction_follows_the_same_rules_and_repeating_it_has_no_effect() {
        given(reported(work("2026-03-02"))).when(correct(work("2026-09-02"))).refuses(DAY_IN_FUTURE);
        given(reported(work("2026-03-02")))
                .when(correct(work("2026-03-02", "2026-03-01", false)))
                .refuses(ENDS_BEFORE_START);
        given(reported(work("2026-03-02")), corrected(work("2026-03-09")))
                .when(correct(work("2026-03-09")))
                .thenNothing();
    }

    @Test
    void a_report_with_another_note_is_a_different_report() {
        given(reported(work("2026-03-02")))
                .when(new ReportIntegration(AYLA, JOB, said(work("2026-03-02")), Confidential.of("something else")))
                .refuses(INTEGRATION_EXISTS);
    }

    @Test
    void the_ladder_has_seven_steps_in_its_first_version() {
        given().when(step(1, 0)).refuses(STEP_NOT_ON_LADDER);
        given().when(step(1, 1)).then(new ProgressRecorded(BIOGRAPHY, AYLA, 1, 1, day("2026-09-01")));
        given().when(step(1, 7)).then(new ProgressRecorded(BIOGRAPHY, AYLA, 1, 7, day("2026-09-01")));
        given().when(step(1, 8)).refuses(STEP_NOT_ON_LADDER);
        given().when(step(2, 1)).refuses(UNKNOWN_LADDER);
        given().on("2026-08-31").when(step(1, 1)).refuses(DAY_IN_FUTURE);
    }

    @Test
    void a_second_step_for_the_same_day_replaces_the_first() {
        given(new ProgressRecorded(BIOGRAPHY, AYLA, 1, 3, day("2026-09-01")))
                .when(step(1, 4))
                .then(new ProgressRecorded(BIOGRAPHY, AYLA, 1, 4, day("2026-09-01")));
    }

    @Test
    void periods_must_be_in_order_and_must_not_overlap() {
        periods("2026-08-31", period("2024-01-01", "2024-06-30"), period("2024-07-01", "2026-08-31"));
        periods("2026-08-31", period("2024-01-01", "2024-01-01"), period("2024-01-03", null));
        given().when(report("2026-08-31", period("2024-01-01", "2024-06-30"), period("2024-06-30", null)))
                .refuses(PERIODS_NOT_IN_ORDER);
        given().when(report("2026-08-31", period("2024-07-01", null), period("2024-01-01", "2024-06-30")))
                .refuses(PERIODS_NOT_IN_ORDER);
        given().when(report("2026-08-31", period("2024-01-01", null), period("2025-01-01", null)))
                .refuses(PERIODS_NOT_IN_ORDER);
        given().when(report("2026-08-31", period("2024-01-02", "2024-01-01"))).refuses(ENDS_BEFORE_START);
    }

    @Test
    void a_period_beyond_the_known_day_is_refused() {
        given().when(report("2026-09-02")).refuses(DAY_IN_FUTURE);
        periods("2026-09-01");
        given().when(report("2026-08-31", period("2026-09-01", null))).refuses(PERIOD_NOT_KNOWN_YET);
        given().when(report("2026-08-31", period("2024-01-01", "2026-09-01"))).refuses(PERIOD_NOT_KNOWN_YET);
    }

    @Test
    void a_check_in_the_future_is_refused_and_each_day_is_recorded_once() {
        given().when(new ConfirmNoIntegration(AYLA, day("2026-09-02"))).refuses(DAY_IN_FUTURE);
        var checked = checked("2026-08-27");
        given(checked).when(new ConfirmNoIntegration(AYLA, day("2026-08-27"))).thenNothing();
        given(checked).when(new ConfirmNoIntegration(AYLA, day("2026-08-26"))).then(checked("2026-08-26"));
        given(checked).when(new ConfirmNoIntegration(AYLA, day("2026-08-28"))).then(checked("2026-08-28"));
    }

    @Test
    void the_earlier_of_two_checks_counts_when_the_later_one_is_withdrawn() {
        var state = evolved(checked("2026-08-26"), checked("2026-08-27"), unchecked("2026-08-27"));
        assertThat(state.checked(day("2026-08-26"))).isTrue();
        assertThat(state.checked(day("2026-08-27"))).isFalse();
        given(checked("2026-08-26"), checked("2026-08-27"), unchecked("2026-08-27"))
                .when(new ConfirmNoIntegration(AYLA, day("2026-08-27")))
                .then(checked("2026-08-27"));
    }

    @Test
    void after_a_withdrawal_the_step_of_that_day_is_unknown() {
        var first = new ProgressRecorded(BIOGRAPHY, AYLA, 1, 3, day("2026-09-01"));
        var second = new ProgressRecorded(BIOGRAPHY, AYLA, 1, 4, day("2026-09-01"));
        var back = new ProgressWithdrawn(BIOGRAPHY, AYLA, 1, day("2026-09-01"), NOTE);
        assertThat(evolved(first, second, back).steps(1)).isEmpty();
        given(first, second, back).when(step(1, 4)).then(second);
    }

    @Test
    void the_report_of_benefit_periods_can_be_withdrawn_and_afterwards_nothing_is_known() {
        var reported = new BenefitPeriodsReported(BIOGRAPHY, AYLA, day("2026-08-31"), List.of());
        var back = new BenefitPeriodsWithdrawn(BIOGRAPHY, AYLA, day("2026-08-31"), NOTE);
        var withdraw = new WithdrawBenefitPeriods(AYLA, day("2026-08-31"), NOTE);
        given(reported).when(withdraw).then(back);
        given(reported, back).when(withdraw).refuses(NO_SUCH_BENEFIT_REPORT);
        given(reported)
                .when(new WithdrawBenefitPeriods(AYLA, day("2026-08-30"), NOTE))
                .refuses(NO_SUCH_BENEFIT_REPORT);
        given(reported, back).when(report("2026-08-31")).then(reported);
    }

    private static NoIntegrationConfirmed checked(String day) {
        return new NoIntegrationConfirmed(BIOGRAPHY, AYLA, day(day));
    }

    private static NoIntegrationWithdrawn unchecked(String day) {
        return new NoIntegrationWithdrawn(BIOGRAPHY, AYLA, day(day), NOTE);
    }

    private static WorkBiography evolved(WorkBiographyEvent... history) {
        return Stream.of(history).reduce(WorkBiography.EMPTY, WorkBiography::evolve, (one, _) -> one);
    }

    private static Integration work(String from, String to, boolean fixedTerm) {
        return new Integration(
                IntegrationKind.EMPLOYMENT, day(from), day(to), null, fixedTerm, true, false, FoundThrough.UNKNOWN);
    }

    private static Integration work(String from) {
        return Example.work(from);
    }

    private static ReportIntegration report(Integration facts) {
        return new ReportIntegration(AYLA, JOB, said(facts), NOTE);
    }

    private static CorrectIntegration correct(Integration facts) {
        return new CorrectIntegration(AYLA, JOB, said(facts), NOTE);
    }

    private static RecordProgress step(int ladder, int step) {
        return new RecordProgress(AYLA, ladder, step, day("2026-09-01"));
    }

    private static void periods(String knownUntil, BenefitPeriod... periods) {
        given().when(report(knownUntil, periods))
                .then(new BenefitPeriodsReported(BIOGRAPHY, AYLA, day(knownUntil), List.of(periods)));
    }

    private static ReportBenefitPeriods report(String knownUntil, BenefitPeriod... periods) {
        return new ReportBenefitPeriods(AYLA, day(knownUntil), List.of(periods));
    }

    private static BenefitPeriod period(String from, @Nullable String to) {
        return new BenefitPeriod(day(from), to == null ? null : day(to));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
