package de.motivag.outcome.read;

import de.motivag.kit.decision.Rule;
import de.motivag.kit.decision.RuleViolated;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A refusal of a parameter that lists the allowed values. */
public record AllowedValues(Rule rule, String values) implements Rule {
    public static RuleViolated of(Rule rule, String parameter, Stream<String> values) {
        return new RuleViolated(new AllowedValues(rule, values.collect(Collectors.joining(", "))), parameter);
    }

    @Override
    public String name() {
        return rule.name();
    }

    @Override
    public Wording wording() {
        return new Wording(
                rule.status(),
                rule.german() + " Möglich: " + values + ".",
                rule.english() + " Possible: " + values + ".");
    }
}
