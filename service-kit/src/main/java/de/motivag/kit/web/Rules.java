package de.motivag.kit.web;

import de.motivag.kit.decision.RetractionRule;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.vault.VaultRule;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of one service by code; each service defines one bean. */
public final class Rules {
    private final Map<String, Rule> byCode;

    public Rules(Rule... rules) {
        byCode = Stream.of(rules, VaultRule.values(), RetractionRule.values())
                .flatMap(Arrays::stream)
                .collect(Collectors.toMap(Rule::code, Function.identity()));
    }

    Rule coded(String code) {
        var rule = byCode.get(code);
        if (rule == null) {
            throw new IllegalStateException("The rule is not registered: " + code);
        }
        return rule;
    }
}
