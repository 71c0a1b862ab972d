package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.OutcomeRule.UNKNOWN_GROUPING;

import de.motivag.kit.decision.RuleViolated;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The dimensions by which figures can be grouped. */
enum Grouping {
    OFFER("item.offer", UUID.class),
    GROUP("placed.coaching_group", UUID.class),
    TEAM("assigned.team", UUID.class),
    MONTH("date_trunc('month', item.on_day::timestamp)", String.class),
    QUARTER("date_trunc('quarter', item.on_day::timestamp)", String.class),
    YEAR("date_trunc('year', item.on_day::timestamp)", String.class),
    PART("item.part::text collate \"C\"", String.class);

    private static final String NONE = "none";

    final String expression;
    final Class<?> type;

    Grouping(String expression, Class<?> type) {
        this.expression = expression;
        this.type = type;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isTime() {
        return this == MONTH || this == QUARTER || this == YEAR;
    }

    /** @param labels labels of dimensions, or {@value #NONE} alone for all cases together */
    static Set<Grouping> named(Collection<String> labels) {
        return labels.size() == 1 && labels.contains(NONE)
                ? EnumSet.noneOf(Grouping.class)
                : labels.stream()
                        .map(Grouping::named)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Grouping.class)));
    }

    private static Grouping named(String label) {
        return Arrays.stream(values())
                .filter(by -> by.label().equals(label))
                .findFirst()
                .orElseThrow(() -> RuleViolated.notAllowed(
                        UNKNOWN_GROUPING,
                        "by",
                        Stream.concat(Arrays.stream(values()).map(Grouping::label), Stream.of(NONE))
                                .toList()));
    }
}
