package de.motivag.kit.decision;

/** A rule refuses. An answer, not a fault: nothing is stored, nothing is retried. */
public final class RuleViolated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;

    public RuleViolated(Rule rule) {
        super(rule.code(), null, false, false);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
