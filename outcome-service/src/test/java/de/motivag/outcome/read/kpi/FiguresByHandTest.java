package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.read.kpi.Grouping.GROUP;
import static de.motivag.outcome.read.kpi.Grouping.MONTH;
import static de.motivag.outcome.read.kpi.Grouping.QUARTER;
import static de.motivag.outcome.read.kpi.Grouping.TEAM;
import static de.motivag.outcome.read.kpi.Grouping.YEAR;
import static de.motivag.outcome.read.kpi.Ledger.EVER_AFTER;
import static de.motivag.outcome.read.kpi.Ledger.place;
import static de.motivag.outcome.read.kpi.Ledger.with;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.common.OfferId;
import de.motivag.outcome.read.kpi.CaseQuery.Cell;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests each figure without a test class of its own over a few facts. The expected figures were computed by hand. */
@Tag("slice")
class FiguresByHandTest {
    private static final OfferId OFFER = new OfferId(new UUID(0, 1));
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();
    private static final UUID CEM = UUID.randomUUID();

    @Test
    void follow_up_measures_are_separate_entries_grouped_by_kind() {
        var ledger = new Ledger("hand-follow-up");
        for (var kind : List.of("WORK_TRIAL", "WORK_TRIAL", "QUALIFICATION")) {
            ledger.fact(
                    "follow_up",
                    "2026-01-10",
                    with(
                            with(at(ANNA), Map.of("subject", UUID.randomUUID())),
                            Map.of("kind", kind, "entered_on", "2026-01-12")));
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
                ledger.fact(
                        "job_offer",
                        "2026-01-02",
                        Map.of(
                                "referral",
                                person,
                                "participant",
                                person,
                                "offer",
                                OFFER.value(),
                                "offered_on",
                                offered));
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
            var person = UUID.randomUUID();
            ledger.fact(
                    "job_offer_answer",
                    "2026-01-02",
                    Map.of(
                            "referral",
                            person,
                            "participant",
                            person,
                            "offer",
                            OFFER.value(),
                            "answer",
                            answer.split(" ")[0],
                            "answered_on",
                            answer.split(" ")[1]));
        }
        assertThat(asked(ledger, "job-offer-acceptance")).containsExactly("2026-01 1/3.0000 = 0.3333");
    }

    @Test
    void devices_are_in_use_on_the_days_of_their_loans() {
        var ledger = new Ledger("hand-devices");
        var laptop = device(ledger, "2026-01-22");
        gone(ledger, device(ledger, "2025-12-01"), "2026-01-10");
        loan(ledger, laptop, ANNA, "2026-01-22", "2026-01-24");
        loan(ledger, laptop, BEN, "2026-01-24", "2026-01-25");
        loan(ledger, laptop, CEM, "2026-01-31", null);
        // 10 days of each in January; the 24th counts once: 22 to 25, and the 31st
        assertThat(asked(ledger, "device-utilisation")).containsExactly("2026-01 5/20.0000 = 0.2500");
    }

    @Test
    void a_device_that_was_gone_before_it_was_registered_was_never_in_stock() {
        var ledger = new Ledger("hand-gone-before");
        device(ledger, "2026-01-22");
        for (var gone : List.of("2026-01-05", "2026-01-21", "2026-01-22")) {
            gone(ledger, device(ledger, "2026-01-22"), gone);
        }
        assertThat(asked(ledger, "device-utilisation")).containsExactly("2026-01 0/11.0000 = 0.0000");
    }

    /** Lost at the desk on 10 February and found on the 20th; on loan throughout March; finally lost on 10 April. */
    @Test
    void a_device_that_was_lost_is_in_stock_again_from_the_day_on_which_it_is_seen() {
        var ledger = new Ledger("hand-found");
        var device = device(ledger, "2026-02-01");
        seen(ledger, device, "2026-02-02");
        gone(ledger, device, "2026-02-10");
        seen(ledger, device, "2026-02-20");
        loan(ledger, device, ANNA, "2026-03-01", "2026-03-31");
        seen(ledger, device, "2026-03-31");
        gone(ledger, device, "2026-04-10");
        assertThat(ledger.figures("device-utilisation", "2026-01-01", "2026-05-31", "2026-05-31", EVER_AFTER, MONTH))
                .containsExactly(
                        "2026-02 0/19.0000 = 0.0000", "2026-03 31/31.0000 = 1.0000", "2026-04 0/10.0000 = 0.0000");
        assertThat(ledger.figures(
                        "device-utilisation",
                        "2026-02-01",
                        "2026-02-19",
                        "2026-02-19",
                        Instant.parse("2026-02-19T22:59:59.999Z"),
                        MONTH))
                .as("as known before it was found")
                .containsExactly("2026-02 0/10.0000 = 0.0000");
        var february = ledger.question("device-utilisation", "2026-02-01", "2026-02-28", "2026-05-31", EVER_AFTER);
        assertThat(ledger.items(february))
                .singleElement()
                .satisfies(item -> assertThat(item.events())
                        .as("registered, lost twice, found once, lent, taken back")
                        .hasSize(6));
    }

    @Test
    void a_loss_ends_the_loan_even_if_the_device_is_taken_back_later() {
        var ledger = new Ledger("hand-lost-while-out");
        var device = device(ledger, "2026-01-01");
        var request = loan(ledger, device, ANNA, "2026-01-02", "2026-01-05");
        gone(ledger, device, "2026-01-05");
        ledger.fact(
                "loan_end", "2026-01-20", Map.of("device", device, "loan_request", request, "ended_on", "2026-01-20"));
        seen(ledger, device, "2026-01-20");
        for (var day : List.of("2026-01-05", "2026-01-06", "2026-01-20")) {
            attended(ledger, ANNA, 1, day, 90, "ONLINE");
        }
        // in stock from the 1st to the 5th and from the 20th to the 31st
        assertThat(asked(ledger, "device-utilisation")).containsExactly("2026-01 4/17.0000 = 0.2353");
        assertThat(parts(ledger, "attendance-by-loan"))
                .containsExactly("WITHOUT_LOAN 2/2.0000 = 1.0000", "WITH_LOAN 1/1.0000 = 1.0000");
    }

    @Test
    void attendance_is_compared_with_and_without_a_loan() {
        var ledger = new Ledger("hand-loans");
        loan(ledger, UUID.randomUUID(), ANNA, "2026-01-10", "2026-01-12");
        attended(ledger, ANNA, 1, "2026-01-09", 0, "ONLINE");
        attended(ledger, ANNA, 1, "2026-01-10", 90, "ONLINE");
        attended(ledger, ANNA, 1, "2026-01-12", 0, "ONLINE");
        attended(ledger, BEN, 1, "2026-01-12", 60, "ONLINE");
        assertThat(parts(ledger, "attendance-by-loan"))
                .containsExactly("WITHOUT_LOAN 1/2.0000 = 0.5000", "WITH_LOAN 1/2.0000 = 0.5000");
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

    @Test
    void windows_of_three_and_twelve_months_are_a_parameter() {
        var ledger = new Ledger("hand-months");
        ledger.participation(ANNA, OFFER, "2025-06-02", "2025-06-30", "COMPLETED");
        ledger.work(ANNA, "2026-01-01", null);
        ledger.participation(BEN, OFFER, "2025-06-02", "2025-06-30", "COMPLETED");
        ledger.work(BEN, "2025-09-30", null);
        var question = ledger.question("integration-quota", "2025-06-01", "2025-06-30", "2026-07-31", EVER_AFTER);
        assertThat(List.of(3, 6, 12).stream()
                        .map(months -> new CaseQuery(
                                question.kpi(),
                                question.organisation(),
                                question.period(),
                                question.known(),
                                question.asked(),
                                months,
                                Cell.ALL))
                        .map(asked -> ledger.rows(asked).getFirst().value()))
                .containsExactly(new BigDecimal("0.5000"), new BigDecimal("0.5000"), new BigDecimal("1.0000"));
    }

    /**
     * The case of February 2024: a definition counted subsidised jobs by mistake, and earlier months were computed
     * again.
     */
    @Test
    void a_corrected_definition_changes_earlier_months_while_the_old_version_keeps_its_values() {
        var ledger = new Ledger("hand-february-2024");
        for (var person : List.of(ANNA, BEN, CEM)) {
            ledger.participation(person, OFFER, "2023-05-02", "2023-06-30", "COMPLETED");
        }
        ledger.work(ANNA, "2023-10-01", null);
        ledger.subsidisedWork(BEN, "2023-10-01", "2023-11-01");
        var before = Instant.parse("2024-01-31T22:59:59.999Z");
        var after = Instant.parse("2024-03-31T21:59:59.999Z");
        // Known in March only.
        ledger.subsidisedWork(CEM, "2023-10-01", "2024-03-01");
        assertThat(february(ledger, 1, "2024-01-31", before)).containsExactly("2023-06 2/3.0000 = 0.6667");
        assertThat(february(ledger, 2, "2024-01-31", before)).containsExactly("2023-06 1/3.0000 = 0.3333");
        assertThat(february(ledger, 1, "2024-03-31", after)).containsExactly("2023-06 3/3.0000 = 1.0000");
        assertThat(february(ledger, 2, "2024-03-31", after)).containsExactly("2023-06 1/3.0000 = 0.3333");
        // Later records change none of them.
        ledger.fact("integration_check", "2024-04-02", Map.of("participant", ANNA, "checked_on", "2024-04-01"));
        ledger.participation(UUID.randomUUID(), OFFER, "2024-05-02", "2024-06-30", "COMPLETED");
        assertThat(february(ledger, 1, "2024-01-31", before)).containsExactly("2023-06 2/3.0000 = 0.6667");
        assertThat(february(ledger, 2, "2024-03-31", after)).containsExactly("2023-06 1/3.0000 = 0.3333");
    }

    private static List<String> february(Ledger ledger, int version, String asked, Instant known) {
        return ledger.figures("in-insured-work-on-the-day." + version, "2023-06-01", "2023-06-30", asked, known, MONTH);
    }

    @Test
    void figures_are_grouped_by_team_group_offer_month_quarter_and_year() {
        var ledger = new Ledger("hand-groups");
        var north = UUID.randomUUID();
        var group = UUID.randomUUID();
        var other = UUID.randomUUID();
        for (var day : List.of("2025-12-31", "2026-02-01", "2026-03-31")) {
            var person = UUID.randomUUID();
            ledger.fact("entry", day, with(at(person), Map.of("entered_on", day)));
            ledger.fact("team", day, Map.of("referral", person, "team", north, "since", day));
            ledger.fact(
                    "place",
                    day,
                    with(at(person), Map.of("offer_version", 1, "coaching_group", other, "known_until", "2026-04-01")));
            ledger.fact("place", "2026-04-01", with(at(person), Map.of("offer_version", 1, "coaching_group", group)));
        }
        ledger.fact("entry", "2026-03-31", with(at(UUID.randomUUID()), Map.of("entered_on", "2026-03-31")));
        var question = ledger.question("measure-entries", "2025-01-01", "2026-06-30", "2026-06-30", EVER_AFTER);
        assertThat(ledger.rows(question, YEAR))
                .extracting(row -> row.year() + " " + row.value())
                .containsExactly("2025 1", "2026 3");
        assertThat(ledger.rows(question, QUARTER))
                .extracting(row -> row.quarter() + " " + row.value())
                .containsExactly("2025-Q4 1", "2026-Q1 3");
        assertThat(ledger.rows(question, TEAM))
                .extracting(row -> row.team() + " " + row.value())
                .containsExactly(north + " 3", "null 1");
        assertThat(ledger.rows(question, GROUP))
                .extracting(row -> row.group() + " " + row.value())
                .containsExactlyInAnyOrder(group + " 3", "null 1");
        assertThat(ledger.rows(question, Grouping.OFFER, YEAR, TEAM)).hasSize(3);
        var march = ledger.question(
                "measure-entries", "2025-01-01", "2026-03-31", "2026-03-31", Instant.parse("2026-03-31T21:59:59.999Z"));
        assertThat(ledger.rows(march, GROUP))
                .extracting(row -> row.group() + " " + row.value())
                .as("known before they were moved")
                .containsExactlyInAnyOrder(other + " 3", "null 1");
        var ofTeam = new CaseQuery(
                question.kpi(),
                question.organisation(),
                question.period(),
                question.known(),
                question.asked(),
                null,
                new Cell(OFFER.value(), group, north, null));
        assertThat(ledger.rows(ofTeam))
                .extracting(row -> row.value().toString())
                .containsExactly("3");
        var ofNone = new CaseQuery(
                question.kpi(),
                question.organisation(),
                question.period(),
                question.known(),
                question.asked(),
                null,
                new Cell(null, Cell.NONE, Cell.NONE, null));
        assertThat(ledger.rows(ofNone))
                .extracting(row -> row.value().toString())
                .containsExactly("1");
        assertThat(ledger.items(ofNone)).hasSize(1);
    }

    @Test
    void every_figure_can_be_grouped_by_every_dimension_and_queried_for_any_cell() {
        var ledger = new Ledger("hand-everything");
        for (var kpi : ledger.kpis.all()) {
            var question = ledger.question(
                    kpi.name() + "." + kpi.version(), "2026-01-01", "2026-01-31", "2026-06-30", EVER_AFTER);
            assertThat(ledger.rows(question, Grouping.values())).as(kpi.name()).isEmpty();
            for (var one : List.of(Cell.NONE, OFFER.value())) {
                assertThat(ledger.items(new CaseQuery(
                                question.kpi(),
                                question.organisation(),
                                question.period(),
                                question.known(),
                                question.asked(),
                                question.months(),
                                new Cell(one, one, one, "1"))))
                        .as(kpi.name())
                        .isEmpty();
            }
        }
    }

    @Test
    void an_entry_stays_with_the_team_that_had_the_case_at_that_time() {
        var ledger = new Ledger("hand-teams");
        var north = UUID.randomUUID();
        var south = UUID.randomUUID();
        var west = UUID.randomUUID();
        var entered = UUID.randomUUID();
        ledger.fact("team", "2026-01-10", team(entered, north, "2026-01-05"));
        ledger.fact("entry", "2026-03-02", with(at(entered), Map.of("entered_on", "2026-03-01")));
        ledger.fact("team", "2026-03-20", team(entered, south, "2026-03-01"));
        ledger.fact("team", "2026-03-21", team(entered, west, "2026-03-02"));
        var assignedLate = UUID.randomUUID();
        ledger.fact("entry", "2026-03-05", with(at(assignedLate), Map.of("entered_on", "2026-03-05")));
        ledger.fact("team", "2026-03-08", team(assignedLate, north, "2026-03-08"));
        ledger.fact("team", "2026-04-01", team(assignedLate, west, "2026-04-01"));
        var question = ledger.question("measure-entries", "2026-03-01", "2026-03-31", "2026-06-30", EVER_AFTER);
        assertThat(ledger.rows(question, TEAM))
                .extracting(row -> row.team() + " " + row.value())
                .containsExactlyInAnyOrder(south + " 1", north + " 1");
        var notEntered = UUID.randomUUID();
        ledger.fact("team", "2026-01-10", team(notEntered, north, "2026-01-05"));
        ledger.fact("team", "2026-02-01", team(notEntered, west, "2026-01-20"));
        ledger.contact(notEntered, OFFER, "2026-01-12");
        var contacts = ledger.question("contact-density", "2026-01-01", "2026-01-31", "2026-06-30", EVER_AFTER);
        assertThat(ledger.rows(contacts, TEAM))
                .extracting(row -> row.team() + " " + row.numerator())
                .containsExactly(west + " 1");
        var before = ledger.question(
                "contact-density", "2026-01-01", "2026-01-31", "2026-01-31", Instant.parse("2026-01-31T22:00:00Z"));
        assertThat(ledger.rows(before, TEAM))
                .extracting(row -> row.team() + " " + row.numerator())
                .as("known before the case was transferred")
                .containsExactly(north + " 1");
    }

    private static Map<String, Object> team(UUID referral, UUID team, String since) {
        return Map.of("referral", referral, "team", team, "since", since);
    }

    @Test
    void the_cases_of_a_figure_show_counted_and_excluded_ones_with_their_events() {
        var ledger = new Ledger("hand-cases");
        ledger.participation(ANNA, OFFER, "2026-01-05", "2026-01-30", "COMPLETED");
        ledger.work(ANNA, "2026-03-01", null);
        ledger.participation(BEN, OFFER, "2026-01-05", "2026-01-31", "EARLY");
        ledger.ended(CEM, OFFER, "2026-01-29");
        var items = ledger.items(
                ledger.question("integration-quota", "2026-01-01", "2026-01-31", "2026-07-31", EVER_AFTER));
        assertThat(items)
                .extracting(item -> item.day() + " " + item.exclusion() + " " + item.numerator() + " "
                        + item.events().size())
                .containsExactlyInAnyOrder(
                        "2026-01-29 NOT_STARTED 0 1", "2026-01-30 null 1 3", "2026-01-31 WINDOW_OPEN 0 2");
    }

    private static Map<String, Object> at(UUID person) {
        return place(person, person, person, OFFER);
    }

    private static void attended(Ledger ledger, UUID person, int module, String day, int minutes, String presence) {
        ledger.fact(
                "attendance",
                day,
                with(
                        with(at(person), Map.of("subject", UUID.randomUUID())),
                        Map.of(
                                "session_group", UUID.randomUUID(),
                                "session", UUID.randomUUID(),
                                "module", module,
                                "status", "LATE",
                                "minutes", minutes,
                                "presence", presence,
                                "on_day", day)));
    }

    private static void ended(Ledger ledger, UUID person, String kind) {
        ledger.fact("entry", "2026-01-10", with(at(person), Map.of("entered_on", "2026-01-10")));
        ledger.fact("exit", "2026-01-30", with(at(person), Map.of("ended_on", "2026-01-30", "kind", kind)));
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

    private static UUID device(Ledger ledger, String since) {
        var device = UUID.randomUUID();
        ledger.fact("device", since, Map.of("device", device, "type", "LAPTOP", "since", since));
        return device;
    }

    private static void gone(Ledger ledger, UUID device, String day) {
        ledger.fact("device_gone", day, Map.of("device", device, "gone_on", day));
    }

    private static void seen(Ledger ledger, UUID device, String day) {
        ledger.fact("device_seen", day, Map.of("device", device, "seen_on", day));
    }

    private static UUID loan(Ledger ledger, UUID device, UUID person, String from, @Nullable String to) {
        var request = UUID.randomUUID();
        ledger.fact(
                "loan",
                from,
                Map.of(
                        "device", device,
                        "loan_request", request,
                        "participant", person,
                        "referral", person,
                        "handed_out_on", from));
        if (to != null) {
            ledger.fact("loan_end", to, Map.of("device", device, "loan_request", request, "ended_on", to));
        }
        return request;
    }

    private static List<String> asked(Ledger ledger, String kpi) {
        return ledger.figures(kpi, "2026-01-01", "2026-01-31", "2026-09-30", EVER_AFTER, MONTH);
    }

    private static List<String> parts(Ledger ledger, String kpi, Grouping... by) {
        return ledger.rows(kpi, "2026-01-01", "2026-01-31", "2026-09-30", EVER_AFTER, by).stream()
                .map(figure -> "%s %s/%s = %s"
                        .formatted(figure.part(), figure.numerator(), figure.denominator(), figure.value()))
                .toList();
    }
}
