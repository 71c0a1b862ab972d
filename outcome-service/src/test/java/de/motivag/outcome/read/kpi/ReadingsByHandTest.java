package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.read.kpi.Grouping.MONTH;
import static de.motivag.outcome.read.kpi.Ledger.EVER_AFTER;
import static de.motivag.outcome.read.kpi.Ledger.with;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.common.OfferId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The readings of docs/domain.md that were settled in November 2026, by hand. */
class ReadingsByHandTest extends FiguresByHand {
    @Test
    void evidence_of_the_windows_last_day_counts_and_the_window_is_closed_from_the_day_after() {
        var ledger = new Ledger("reading-window");
        ledger.participation(ANNA, OFFER, "2026-01-05", "2026-01-30", "COMPLETED");
        ledger.work(ANNA, "2026-07-30", null);
        assertThat(ledger.figures("integration-quota", "2026-01-01", "2026-01-31", "2026-07-30", EVER_AFTER, MONTH))
                .isEmpty();
        assertThat(ledger.figures("integration-quota", "2026-01-01", "2026-01-31", "2026-07-31", EVER_AFTER, MONTH))
                .containsExactly("2026-01 1/1.0000 = 1.0000");
    }

    @Test
    void a_report_without_periods_makes_nobody_long_term() {
        var ledger = new Ledger("reading-no-periods");
        ledger.participation(ANNA, OFFER, "2026-01-05", "2026-01-30", "COMPLETED");
        ledger.fact("benefit_report", "2026-07-30", Map.of("participant", ANNA, "reported_until", "2026-07-30"));
        assertThat(asked(ledger, "receipt-ended")).containsExactly("2026-01 1/1.0000 = 1.0000");
        assertThat(asked(ledger, "long-term-receipt-ended")).isEmpty();
        assertThat(exclusions(ledger, "long-term-receipt-ended")).containsExactly("NOT_LONG_TERM");
    }

    /** 638 days from 7 April 2024 up to the day before the entry on 5 January 2026; that day itself does not count. */
    @Test
    void long_term_receipt_looks_at_the_730_days_before_the_day_of_entry() {
        var ledger = new Ledger("reading-638");
        for (var first : List.of("2024-04-07", "2024-04-08")) {
            var person = UUID.randomUUID();
            ledger.participation(person, OFFER, "2026-01-05", "2026-01-30", "COMPLETED");
            ledger.fact("benefit_report", "2026-08-01", Map.of("participant", person, "reported_until", "2026-08-01"));
            ledger.fact(
                    "benefit_period",
                    "2026-08-01",
                    Map.of("participant", person, "first_day", first, "last_day", "2026-01-05"));
        }
        assertThat(asked(ledger, "long-term-receipt-ended")).containsExactly("2026-01 1/1.0000 = 1.0000");
        assertThat(ledger.kpis.named("long-term-receipt-ended", null).text().german())
                .contains("638 der 730 Tage vor dem Tag des Eintritts");
    }

    @Test
    void the_span_of_a_person_found_not_suitable_ends_with_that_check() {
        var ledger = new Ledger("reading-not-suitable");
        ledger.contact(ANNA, OFFER, "2026-01-01");
        ledger.contact(ANNA, OFFER, "2026-01-10");
        ledger.assessed(ANNA, OFFER, "NOT_SUITABLE", "2026-01-10");
        ledger.contact(ANNA, OFFER, "2026-01-11");
        // 10 days: 2 × 30.4375 ÷ 10; the call afterwards is outside
        assertThat(asked(ledger, "contact-density")).containsExactly("2026-01 2/0.3285 = 6.0875");
        assertThat(asked(ledger, "contacts-outside")).containsExactly("2026-01 1/null = 1");
        ledger.assessed(BEN, OFFER, "NOT_YET", "2026-01-10");
        ledger.contact(BEN, OFFER, "2026-01-31");
        assertThat(asked(ledger, "contact-density"))
                .as("enabling is a way forward")
                .containsExactly("2026-01 3/0.3614 = 8.3011");
    }

    @Test
    void the_span_goes_on_if_another_check_a_seat_or_an_attended_session_followed() {
        var check = UUID.randomUUID();
        var seat = UUID.randomUUID();
        var session = UUID.randomUUID();
        var before = UUID.randomUUID();
        var ledger = new Ledger("reading-followed");
        for (var person : List.of(check, seat, session, before)) {
            ledger.contact(person, OFFER, "2026-01-10");
            ledger.assessed(person, OFFER, "NOT_SUITABLE", "2026-01-10");
            ledger.contact(person, OFFER, "2026-01-20");
        }
        ledger.assessed(check, OFFER, "SUITABLE", "2026-01-11");
        ledger.seat(seat, OFFER, UUID.randomUUID(), "2026-01-10T23:30:00+01:00", null);
        ledger.seat(before, OFFER, UUID.randomUUID(), "2026-01-10T22:59:59Z", null);
        attended(ledger, before, 1, "2026-01-10", 60, "ONLINE");
        attended(ledger, before, 1, "2026-01-11", 0, "ONLINE");
        attended(ledger, session, 1, "2026-01-11", 60, "ONLINE");
        assertThat(asked(ledger, "contacts-outside"))
                .as("seat and session of the day of the check do not follow it")
                .containsExactly("2026-01 2/null = 2");
        ledger.seat(seat, OFFER, UUID.randomUUID(), "2026-01-10T23:00:00Z", null);
        assertThat(asked(ledger, "contacts-outside")).containsExactly("2026-01 1/null = 1");
    }

    @Test
    void the_end_as_corrected_last_comes_before_the_withdrawal_and_that_before_the_check() {
        var ledger = new Ledger("reading-finish");
        ledger.contact(ANNA, OFFER, "2026-01-01");
        ledger.assessed(ANNA, OFFER, "NOT_SUITABLE", "2026-01-02");
        ledger.withdrawn(ANNA, OFFER, "2026-01-04");
        assertThat(asked(ledger, "contact-density")).containsExactly("2026-01 1/0.1314 = 7.6094");
        ledger.ended(ANNA, OFFER, "2026-01-08");
        assertThat(asked(ledger, "contact-density")).containsExactly("2026-01 1/0.2628 = 3.8047");
    }

    @Test
    void a_contact_more_than_a_year_before_the_application_neither_counts_nor_begins_the_span() {
        var ledger = new Ledger("reading-long-before");
        ledger.applied(ANNA, OFFER, "2026-01-15");
        for (var day : List.of("2016-11-23", "2025-01-14", "2026-01-22")) {
            ledger.fact(
                    "contact",
                    day,
                    with(
                            ledger.referral(ANNA, OFFER),
                            Map.of("kind", "ONE_TO_ONE", "completed", true, "minutes", 30, "on_day", day)));
        }
        assertThat(ledger.figures("contact-density", "2016-01-01", "2026-01-31", "2026-01-31", EVER_AFTER, MONTH))
                .containsExactly("2026-01 1/0.3285 = 3.0438");
        var all = ledger.question("contact-density", "2016-01-01", "2026-01-31", "2026-01-31", EVER_AFTER);
        assertThat(ledger.items(all))
                .filteredOn(item -> "LONG_BEFORE_APPLICATION".equals(item.exclusion()))
                .hasSize(2);
        var outside = ledger.question("contacts-outside", "2016-01-01", "2026-01-31", "2026-01-31", EVER_AFTER);
        assertThat(ledger.items(outside))
                .extracting(Items.Item::exclusion)
                .containsExactlyInAnyOrder("LONG_BEFORE_APPLICATION", "LONG_BEFORE_APPLICATION", "INSIDE_SPAN");
    }

    @Test
    void a_waived_module_counts_as_completed_and_each_step_of_the_path_only_those_of_the_step_before() {
        var ledger = new Ledger("reading-path");
        ledger.offer(OFFER, "ACTIVATION_AND_ORIENTATION", 3);
        for (var person : List.of(ANNA, BEN, CEM)) {
            ledger.applied(person, OFFER, "2026-01-01");
            ledger.assessed(person, OFFER, "SUITABLE", "2026-01-02");
            ledger.seat(person, OFFER, UUID.randomUUID(), "2026-01-03", null);
            ended(ledger, person, "COMPLETED");
        }
        completed(ledger, ANNA, 1, 2, 3);
        completed(ledger, BEN, 1, 3);
        ledger.fact("module_waiver", "2026-01-20", with(at(BEN), Map.of("module", 2)));
        completed(ledger, CEM, 2, 3);
        ledger.work(CEM, "2026-03-01", null);
        assertThat(path(ledger))
                .containsExactly(
                        "1-REFERRED 3",
                        "2-SUITABLE 3",
                        "3-PLACED 3",
                        "4-ENTERED 3",
                        "5-MODULE-1 2",
                        "5-MODULE-2 2",
                        "5-MODULE-3 2",
                        "6-COMPLETED 2");
    }

    @Test
    void a_step_that_an_offer_does_not_have_passes_everybody_through() {
        var other = new OfferId(new UUID(0, 2));
        var ledger = new Ledger("reading-pass");
        ledger.offer(OFFER, "ACTIVATION_AND_ORIENTATION", 2);
        ledger.offer(other, "OTHER", 1);
        ledger.applied(ANNA, OFFER, "2026-01-01");
        ledger.applied(BEN, other, "2026-01-01");
        ledger.seat(ANNA, OFFER, UUID.randomUUID(), "2026-01-03", null);
        ledger.seat(BEN, other, UUID.randomUUID(), "2026-01-03", null);
        ledger.fact(
                "entry", "2026-01-10", with(Ledger.place(BEN, BEN, BEN, other), Map.of("entered_on", "2026-01-10")));
        ledger.fact("module", "2026-01-10", with(Ledger.place(BEN, BEN, BEN, other), Map.of("module", 1)));
        assertThat(path(ledger))
                .as("Anna has no check; the other offer has neither a check nor a second module")
                .containsExactly(
                        "1-REFERRED 2", "2-SUITABLE 1", "3-PLACED 1", "4-ENTERED 1", "5-MODULE-1 1", "5-MODULE-2 1");
    }

    @Test
    void the_check_held_last_decides_and_of_two_on_one_day_the_one_recorded_last() {
        var ledger = new Ledger("reading-check");
        ledger.applied(ANNA, OFFER, "2026-01-01");
        ledger.assessed(ANNA, OFFER, "SUITABLE", "2026-01-05");
        ledger.assessed(ANNA, OFFER, "NOT_YET", "2026-01-03");
        assertThat(path(ledger)).containsExactly("1-REFERRED 1", "2-SUITABLE 1");
        ledger.assessed(ANNA, OFFER, "NOT_YET", "2026-01-05");
        assertThat(path(ledger)).containsExactly("1-REFERRED 1");
    }

    @Test
    void a_day_before_the_application_is_excluded_from_the_medians() {
        var ledger = new Ledger("reading-negative");
        ledger.applied(ANNA, OFFER, "2026-01-12");
        ledger.applied(BEN, OFFER, "2026-01-05");
        for (var person : List.of(ANNA, BEN)) {
            ledger.fact("entry", "2026-01-05", with(at(person), Map.of("entered_on", "2026-01-05")));
            ledger.jobOffer(person, OFFER, "2026-01-07");
        }
        assertThat(asked(ledger, "waiting-time")).containsExactly("2026-01 0/null = 0.0000");
        assertThat(asked(ledger, "time-to-first-job-offer")).containsExactly("2026-01 2/null = 2.0000");
        for (var kpi : List.of("waiting-time", "time-to-first-job-offer")) {
            assertThat(exclusions(ledger, kpi)).containsExactlyInAnyOrder("BEFORE_APPLICATION", null);
        }
    }

    @Test
    void an_entry_or_offer_whose_application_is_unknown_is_excluded_from_the_medians() {
        var ledger = new Ledger("reading-no-application");
        ledger.fact("entry", "2026-01-05", with(at(ANNA), Map.of("entered_on", "2026-01-05")));
        ledger.jobOffer(ANNA, OFFER, "2026-01-07");
        for (var kpi : List.of("waiting-time", "time-to-first-job-offer")) {
            assertThat(asked(ledger, kpi)).isEmpty();
            assertThat(exclusions(ledger, kpi)).containsExactly("NO_APPLICATION");
        }
    }

    @Test
    void attendance_goes_by_the_persons_loan_whichever_referral_it_was_for() {
        var ledger = new Ledger("reading-loan");
        var device = UUID.randomUUID();
        ledger.fact(
                "loan",
                "2026-01-05",
                Map.of(
                        "device",
                        device,
                        "loan_request",
                        UUID.randomUUID(),
                        "participant",
                        ANNA,
                        "referral",
                        BEN,
                        "handed_out_on",
                        "2026-01-05"));
        var request = UUID.randomUUID();
        ledger.fact(
                "loan",
                "2026-01-05",
                Map.of(
                        "device",
                        device,
                        "loan_request",
                        request,
                        "participant",
                        CEM,
                        "referral",
                        CEM,
                        "handed_out_on",
                        "2026-01-05"));
        ledger.fact(
                "loan_end", "2026-01-04", Map.of("device", device, "loan_request", request, "ended_on", "2026-01-04"));
        for (var person : List.of(ANNA, BEN, CEM)) {
            attended(ledger, person, 1, "2026-01-05", 60, "ONLINE");
        }
        assertThat(parts(ledger, "attendance-by-loan"))
                .as("a loan that ends before it begins has no days")
                .containsExactly("WITHOUT_LOAN 2/2.0000 = 1.0000", "WITH_LOAN 1/1.0000 = 1.0000");
    }

    @Test
    void people_without_two_steps_stay_in_the_denominator_of_progress_and_their_number_is_a_figure() {
        var ledger = new Ledger("reading-progress");
        for (var person : List.of(ANNA, BEN, CEM)) {
            ledger.participation(person, OFFER, "2026-01-05", "2026-01-30", "COMPLETED");
        }
        for (var day : List.of("2026-01-05", "2026-07-30")) {
            step(ledger, ANNA, day.equals("2026-01-05") ? 2 : 3, day);
        }
        step(ledger, BEN, 3, "2026-01-06");
        step(ledger, CEM, 3, "2026-01-01");
        step(ledger, CEM, 4, "2026-07-31");
        assertThat(asked(ledger, "progress")).containsExactly("2026-01 1/3.0000 = 0.3333");
        assertThat(asked(ledger, "progress-not-evidenced")).containsExactly("2026-01 2/null = 2");
        assertThat(exclusions(ledger, "progress-not-evidenced")).containsExactlyInAnyOrder("EVIDENCED", null, null);
    }

    private static void completed(Ledger ledger, UUID person, int... modules) {
        for (int module : modules) {
            ledger.fact("module", "2026-01-20", with(at(person), Map.of("module", module)));
        }
    }

    private static void step(Ledger ledger, UUID person, int step, String day) {
        ledger.fact("progress", day, Map.of("participant", person, "ladder_version", 1, "step", step, "on_day", day));
    }

    private static List<String> path(Ledger ledger) {
        return ledger.rows("drop-off-path", "2026-01-01", "2026-01-31", "2026-09-30", EVER_AFTER).stream()
                .map(row -> row.part() + " " + row.numerator())
                .toList();
    }

    private static List<String> exclusions(Ledger ledger, String kpi) {
        return ledger.items(ledger.question(kpi, "2026-01-01", "2026-01-31", "2026-09-30", EVER_AFTER)).stream()
                .map(Items.Item::exclusion)
                .toList();
    }
}
