package de.motivag.enrolment.write.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.common.OfferKind;
import de.motivag.events.enrolment.Route;
import de.motivag.events.enrolment.RoutingFacts;
import de.motivag.events.enrolment.RoutingFacts.LastPayment;
import de.motivag.events.enrolment.RoutingFacts.SteeringException;
import de.motivag.events.enrolment.RoutingRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the routing rules with the decision table in routing.txt; the first matching rule wins. */
class RoutingTest {
    private record Situation(LastPayment lastPayment, LocalDate appliedOn) {}

    private record Row(
            boolean exception, OfferKind offer, boolean existing, boolean joins, Map<String, String> cells) {}

    private static final Map<String, Routing> OUTCOMES = new HashMap<>();
    private static final Map<String, Situation> SITUATIONS = new HashMap<>();
    private static final List<Row> ROWS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        List<String> columns = List.of();
        for (var line : lines()) {
            var words = List.of(line.split("[\\s|]+"));
            if (line.contains(" = ")) {
                OUTCOMES.put(words.get(0), new Routing(Route.valueOf(words.get(2)), RoutingRule.valueOf(words.get(3))));
            } else if (line.contains(" : ")) {
                SITUATIONS.put(words.get(0), new Situation(payment(words.get(2)), LocalDate.parse(words.get(3))));
            } else if (line.startsWith("exception")) {
                columns = List.of(line.split("\\|")[4].strip().split(" "));
            } else {
                ROWS.add(row(words, columns));
            }
        }
    }

    private static List<String> lines() throws IOException {
        try (var file = RoutingTest.class.getResourceAsStream("/routing.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static LastPayment payment(String text) {
        return switch (text) {
            case "NEVER" -> LastPayment.never();
            case "UNKNOWN" -> LastPayment.unknown();
            default -> LastPayment.on(LocalDate.parse(text));
        };
    }

    private static Row row(List<String> words, List<String> columns) {
        var cells = new HashMap<String, String>();
        assertThat(words).hasSize(4 + columns.size());
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), words.get(4 + i));
        }
        var offer = words.get(1).equals("A&O") ? OfferKind.ACTIVATION_AND_ORIENTATION : OfferKind.OTHER;
        return new Row(
                words.get(0).equals("yes"),
                offer,
                words.get(2).equals("yes"),
                words.get(3).equals("yes"),
                cells);
    }

    @Test
    void the_first_matching_rule_decides() {
        for (var row : ROWS) {
            row.cells().forEach((column, outcome) -> {
                var situation = SITUATIONS.get(column);
                for (var exceptions : exceptions(row.exception())) {
                    var facts = new RoutingFacts(situation.lastPayment(), row.existing(), row.joins(), exceptions);
                    assertThat(Routing.of(facts, row.offer(), situation.appliedOn()))
                            .as("%s in column %s, %s", row, column, exceptions)
                            .isEqualTo(OUTCOMES.get(outcome));
                }
            });
        }
    }

    @Test
    void every_combination_of_facts_is_in_the_table_once() {
        var combinations = new HashSet<List<Object>>();
        for (var row : ROWS) {
            assertThat(row.cells().keySet()).isEqualTo(SITUATIONS.keySet());
            combinations.add(List.of(row.exception(), row.offer(), row.existing(), row.joins()));
        }
        assertThat(ROWS).hasSize(16);
        assertThat(combinations).hasSize(16);
        assertThat(OUTCOMES.values().stream().map(Routing::rule)).containsExactlyInAnyOrder(RoutingRule.values());
    }

    @ParameterizedTest
    @CsvSource({
        // Months, last payment, first day of application that is routed to intake.
        "0, 2026-03-02, 2026-03-02",
        "1, 2026-01-31, 2026-02-28",
        "1, 2028-01-31, 2028-02-29",
        "3, 2025-11-30, 2026-02-28",
        "3, 2025-12-31, 2026-03-31",
        "3, 2025-12-02, 2026-03-02",
        "12, 2024-02-29, 2025-02-28",
        "12, 2025-02-28, 2026-02-28",
        "12, 2025-03-02, 2026-03-02"
    })
    void underAnotherBoundaryOnlyTheBoundaryMoves(int months, LocalDate lastPayment, LocalDate first) {
        var rules = new RoutingRules(months, RoutingRules.inForce().exceptions(), true);
        var facts = new RoutingFacts(LastPayment.on(lastPayment), false, false, Set.of());
        assertThat(Routing.of(rules, facts, OfferKind.OTHER, first).route()).isEqualTo(Route.GREY_INTAKE);
        assertThat(Routing.of(rules, facts, OfferKind.OTHER, first.minusDays(1)).route())
                .isEqualTo(Route.GREY_ADVISER);
    }

    @Test
    void a_disabled_exception_or_community_rule_leaves_the_decision_to_later_rules() {
        var sectionTen = Set.of(SteeringException.SECTION_10_SGB_II);
        var rules = new RoutingRules(6, sectionTen, false);
        var works = Set.of(SteeringException.WORKS_ALL_AVAILABLE_HOURS);
        assertThat(activation(rules, new RoutingFacts(LastPayment.never(), true, true, sectionTen)))
                .isEqualTo(new Routing(Route.NOT_STEERED, RoutingRule.EXCEPTION));
        assertThat(activation(rules, new RoutingFacts(LastPayment.never(), true, true, works)))
                .isEqualTo(new Routing(Route.GREEN_ADVISER, RoutingRule.EXISTING_CLIENT));
        assertThat(activation(rules, new RoutingFacts(LastPayment.never(), false, true, works)))
                .isEqualTo(new Routing(Route.GREY_INTAKE, RoutingRule.NEVER_OR_SIX_MONTHS_AGO));
        assertThat(activation(rules, new RoutingFacts(LastPayment.unknown(), false, true, Set.of())))
                .isEqualTo(new Routing(Route.UNDECIDED, RoutingRule.LAST_PAYMENT_UNKNOWN));
    }

    private static Routing activation(RoutingRules rules, RoutingFacts facts) {
        return Routing.of(rules, facts, OfferKind.ACTIVATION_AND_ORIENTATION, LocalDate.of(2026, 3, 2));
    }

    private static List<Set<SteeringException>> exceptions(boolean any) {
        return any
                ? List.of(
                        Set.of(SteeringException.SECTION_10_SGB_II),
                        Set.of(SteeringException.WORKS_ALL_AVAILABLE_HOURS),
                        Set.copyOf(Arrays.asList(SteeringException.values())))
                : List.of(Set.of());
    }
}
