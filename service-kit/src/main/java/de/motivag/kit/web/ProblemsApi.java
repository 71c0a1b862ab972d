package de.motivag.kit.web;

import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Describes the problems of this service. Public, because a caller without a token gets problems as well. */
@RestController
final class ProblemsApi {
    private final Rules rules;

    ProblemsApi(Rules rules) {
        this.rules = rules;
    }

    /**
     * Describes one problem in German and English.
     *
     * @param code last part of the type of a problem
     */
    @GetMapping("/problems/{code}")
    @Allow(everybody = true)
    ProblemDescription problem(@PathVariable String code) {
        return rules.coded(code)
                .map(ProblemDescription::of)
                .orElseThrow(() -> new RuleViolated(Problems.Kind.NOT_FOUND));
    }
}
