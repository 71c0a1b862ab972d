package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.read.kpi.Grouping.GROUP;
import static de.motivag.outcome.read.kpi.Grouping.MONTH;
import static de.motivag.outcome.read.kpi.Grouping.QUARTER;
import static de.motivag.outcome.read.kpi.Grouping.TEAM;
import static de.motivag.outcome.read.kpi.Grouping.YEAR;
import static de.motivag.outcome.read.kpi.Ledger.EVER_AFTER;
import static de.motivag.outcome.read.kpi.Ledger.with;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.outcome.read.kpi.CaseQuery.Cell;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Groupings, parameters and versions of figures, by hand. */
class GroupedFiguresByHandTest extends FiguresByHand {
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
                new Cell(OFFER.value(), group, List.of(north), null));
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
                new Cell(null, Cell.NONE, List.of(Cell.NONE), null));
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
                                new Cell(one, one, List.of(one), "1"))))
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
}
