package de.motivag.kit.web;

import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DayRule;
import de.motivag.kit.decision.DeputyshipRule;
import de.motivag.kit.decision.RetractionRule;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.vault.VaultRule;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The problems of one service by code: its own rules and those of the kit. Each service defines one bean. */
public final class Rules {
    private final Map<String, Rule> byCode;

    public Rules(Rule[]... rules) {
        var ofKit = Stream.<Rule[]>of(
                CommonRule.values(),
                DeputyshipRule.values(),
                DayRule.values(),
                RetractionRule.values(),
                VaultRule.values(),
                OperationsRule.values(),
                Problems.Kind.values());
        byCode = Stream.concat(Stream.of(rules), ofKit)
                .flatMap(Arrays::stream)
                .collect(Collectors.toMap(Rule::code, Function.identity()));
    }

    Optional<Rule> coded(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
