package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.read.kpi.Grouping.MONTH;
import static de.motivag.outcome.read.kpi.Ledger.EVER_AFTER;
import static de.motivag.outcome.read.kpi.Ledger.place;
import static de.motivag.outcome.read.kpi.Ledger.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures about people, by hand. */
class FiguresByHandTest extends FiguresByHand {
    @Test
    void follow_up_measures_are_separate_entries_grouped_by_kind() {
        var ledger = new Ledger("hand-follow-up");
        for (var kind : List.of("WORK_TRIAL", "WORK_TRIAL", "QUALIFICATION")) {
            ledger.fact(
                    "follow_up",
                    "2026-01-10",
                    with(
                            with(at(ANNA), Map.of("subject", UUID.randomUUID())),
                            Map.of("recommendation", UUID.randomUUID(), "kind", kind, "entered_on", "2026-01-12")));
        }
        assertThat(parts(ledger, "follow-up-entries", Grouping.PART))
                .containsExactly("QUALIFICATION 1/null = 1", "WORK_TRIAL 2/null = 2");
        assertThat(ledger.figures("follow-up-entries", "2026-01-01", "2026-01-31", "2026-06-30", EVER_AFTER, MONTH))
                .containsExactly("2026-01 3/null = 3");
    }

    @Test
    void the_online_share_is_computed_from_attended_minutes() {
        var ledger = new Ledger("hand-online");
        attended(ledger, ANNA, 1, "2026-01-10", 90, "ONLINE");
        attended(ledger, ANNA, 1, "2026-01-11", 30, "ON_SITE");
        attended(ledger, BEN, 1, "2026-01-11", 0, "ON_SITE");
        assertThat(asked(ledger, "online-share")).containsExactly("2026-01 90/120.0000 = 0.7500");
    }

    @Test
    void early_ends_are_listed_by_the_last_attended_module_and_divided_by_all_ends() {
        var ledger = new Ledger("hand-drop-out");
        ended(ledger, ANNA, "EARLY");
        attended(ledger, ANNA, 1, "2026-01-10", 90, "ONLINE");
        attended(ledger, ANNA, 2, "2026-01-11", 90, "ONLINE");
        attended(ledger, ANNA, 3, "2026-01-12", 0, "ONLINE");
        ended(ledger, BEN, "EARLY");
        attended(ledger, BEN, 1, "2026-01-10", 90, "ONLINE");
        ended(ledger, CEM, "COMPLETED");
        attended(ledger, CEM, 3, "2026-01-10", 90, "ONLINE");
        assertThat(parts(ledger, "drop-out-by-module"))
                .containsExactly("1 1/3.0000 = 0.3333", "2 1/3.0000 = 0.3333", "3 0/3.0000 = 0.0000");
    }

    @Test
    void progress_is_a_higher_step_at_the_windows_end_than_at_the_entry() {
        var ledger = new Ledger("hand-progress");
        for (var person : List.of(ANNA, BEN, CEM)) {
            ledger.participation(person, OFFER, "2026-01-05", "2026-01-30", "COMPLETED");
        }
        step(ledger, ANNA, 1, 2, "2026-01-05");
        step(ledger, ANNA, 1, 4, "2026-07-30");
        step(ledger, ANNA, 1, 1, "2026-07-31");
        step(ledger, BEN, 1, 2, "2025-12-01");
        step(ledger, BEN, 1, 3, "2026-02-01");
        step(ledger, BEN, 2, 5, "2025-12-01");
        step(ledger, BEN, 2, 5, "2026-02-01");
        step(ledger, CEM, 1, 7, "2026-02-01");
        assertThat(asked(ledger, "progress")).containsExactly("2026-01 1/3.0000 = 0.3333");
    }

    @Test
    void receipt_has_ended_if_no_period_covers_the_windows_last_day_and_that_day_is_known() {
        var ledger = new Ledger("hand-receipt");
        for (var person : List.of(ANNA, BEN, CEM)) {
            ledger.participation(person, OFFER, "2026-01-05", "2026-01-30", "COMPLETED");
        }
        // 638 days up to the day before the entry; 637 days; and known up to the day before the window's last one.
        receipt(ledger, ANNA, "2026-07-30", "2024-04-07", "2026-02-01");
        receipt(ledger, BEN, "2026-08-30", "2024-04-08", "2026-07-29");
        receipt(ledger, CEM, "2026-07-29", "2024-01-01", "2026-02-01");
        assertThat(asked(ledger, "receipt-ended")).containsExactly("2026-01 2/2.0000 = 1.0000");
        assertThat(asked(ledger, "long-term-receipt-ended")).containsExactly("2026-01 1/1.0000 = 1.0000");
        receipt(ledger, UUID.randomUUID(), "2026-07-30", "2026-07-30", "2026-07-30");
        var goesOn = UUID.randomUUID();
        ledger.participation(goesOn, OFFER, "2026-01-05", "2026-01-30", "COMPLETED");
        receipt(ledger, goesOn, "2026-07-30", "2020-01-01", null);
        assertThat(asked(ledger, "receipt-ended")).containsExactly("2026-01 2/3.0000 = 0.6667");
        assertThat(asked(ledger, "long-term-receipt-ended")).containsExactly("2026-01 1/2.0000 = 0.5000");
        assertThat(ledger.items(ledger.question(
                        "long-term-receipt-ended", "2026-01-01", "2026-01-31", "2026-09-30", EVER_AFTER)))
                .extracting(Items.Item::exclusion)
                .containsExactlyInAnyOrder(null, null, "NOT_LONG_TERM", "RECEIPT_UNKNOWN");
    }

    @Test
    void waiting_time_and_time_to_the_first_job_offer_are_medians_of_days() {
        var ledger = new Ledger("hand-median");
        for (int days : new int[] {2, 4, 27}) {
            var person = UUID.randomUUID();
            var day = "2026-01-" + (days < 10 ? "0" : "") + (1 + days);
            ledger.fact(
                    "application",
                    "2026-01-01",
                    Map.of(
                            "referral",
                            person,
                            "participant",
                            person,
                            "offer",
                            OFFER.value(),
                            "applied_on",
                            "2026-01-01"));
            ledger.fact(
                    "entry",
                    day,
                    with(at(person), Map.of("entered_on", day.equals("2026-01-03") ? "2026-01-03" : day)));
            for (var offered : List.of("2026-01-30", day)) {
                ledger.jobOffer(person, OFFER, offered);
            }
        }
        assertThat(asked(ledger, "waiting-time")).containsExactly("2026-01 33/null = 4.0000");
        assertThat(asked(ledger, "time-to-first-job-offer")).containsExactly("2026-01 33/null = 4.0000");
    }

    @Test
    void the_share_of_accepted_job_offers_counts_every_offer_with_an_answer_in_the_month_of_the_answer() {
        var ledger = new Ledger("hand-job-offers");
        for (var answer :
                List.of("ACCEPTED 2026-01-05", "DECLINED 2026-01-30", "NO_ANSWER 2026-01-31", "ACCEPTED 2026-02-01")) {
            answered(ledger, jobOffer(ledger, "2026-01-02"), answer.split(" ")[0], answer.split(" ")[1]);
        }
        var changedMind = jobOffer(ledger, "2026-01-02");
        answered(ledger, changedMind, "ACCEPTED", "2026-03-02");
        answered(ledger, changedMind, "DECLINED", "2026-03-01");
        assertThat(ledger.figures("job-offer-acceptance", "2026-03-01", "2026-03-31", "2026-09-30", EVER_AFTER, MONTH))
                .as("the answer recorded last counts")
                .containsExactly("2026-03 0/1.0000 = 0.0000");
        answered(ledger, UUID.randomUUID(), "ACCEPTED", "2026-01-05");
        assertThat(asked(ledger, "job-offer-acceptance")).containsExactly("2026-01 1/3.0000 = 0.3333");
    }

    @Test
    void the_path_counts_the_referrals_of_a_month_by_the_steps_reached() {
        var ledger = new Ledger("hand-path");
        for (var person : List.of(ANNA, BEN, CEM)) {
            var referral = Map.of("referral", person, "participant", person, "offer", OFFER.value());
            ledger.fact("application", "2026-01-01", with(referral, Map.of("applied_on", "2026-01-01")));
            ledger.fact(
                    "suitability",
                    "2026-01-02",
                    with(
                            referral,
                            Map.of("result", person.equals(CEM) ? "NOT_YET" : "SUITABLE", "on_day", "2026-01-02")));
        }
        // Ben had a seat twice
        for (var person : List.of(ANNA, BEN, BEN)) {
            ledger.fact(
                    "place",
                    "2026-01-03",
                    with(
                            place(UUID.randomUUID(), person, person, OFFER),
                            Map.of("offer_version", 1, "coaching_group", UUID.randomUUID())));
        }
        ended(ledger, ANNA, "COMPLETED");
        for (int module : new int[] {1, 2}) {
            ledger.fact(
                    "module",
                    "2026-01-20",
                    with(with(at(ANNA), Map.of("subject", new UUID(0, module))), Map.of("module", module)));
        }
        ledger.work(ANNA, "2026-03-01", null);
        assertThat(parts(ledger, "drop-off-path"))
                .containsExactly(
                        "1-REFERRED 3/null = 3",
                        "2-SUITABLE 2/null = 2",
                        "3-PLACED 2/null = 2",
                        "4-ENTERED 1/null = 1",
                        "5-MODULE-1 1/null = 1",
                        "5-MODULE-2 1/null = 1",
                        "6-COMPLETED 1/null = 1",
                        "7-INTEGRATED 1/null = 1");
    }

    private static UUID jobOffer(Ledger ledger, String day) {
        return ledger.jobOffer(UUID.randomUUID(), OFFER, day);
    }

    private static void answered(Ledger ledger, UUID jobOffer, String answer, String day) {
        ledger.fact(
                "job_offer_answer",
                day,
                with(
                        ledger.referral(UUID.randomUUID(), OFFER),
                        Map.of("job_offer", jobOffer, "answer", answer, "answered_on", day)));
    }

    private static void step(Ledger ledger, UUID person, int ladder, int step, String day) {
        ledger.fact(
                "progress", day, Map.of("participant", person, "ladder_version", ladder, "step", step, "on_day", day));
    }

    private static void receipt(Ledger ledger, UUID person, String until, String first, @Nullable String last) {
        ledger.fact("benefit_report", until, Map.of("participant", person, "reported_until", until));
        ledger.fact(
                "benefit_period",
                until,
                last == null
                        ? Map.of("participant", person, "first_day", first)
                        : Map.of("participant", person, "first_day", first, "last_day", last));
    }
}
