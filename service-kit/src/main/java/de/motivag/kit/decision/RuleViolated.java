package de.motivag.kit.decision;

import de.motivag.events.Id;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A rule refused the command. This is a regular answer: nothing is stored and nothing is retried. */
public final class RuleViolated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final @Nullable String pointer;
    private final transient List<String> allowed;
    private final transient List<String> about;
    private final transient List<RuleViolated> further;

    public RuleViolated(Rule rule) {
        this(rule, null);
    }

    /**
     * @param pointer JSON pointer or parameter name of the refused value; null if the refusal is not about a single
     * value
     */
    public RuleViolated(Rule rule, @Nullable String pointer) {
        this(rule, pointer, List.of(), List.of(), List.of());
    }

    private RuleViolated(
            Rule rule, @Nullable String pointer, List<String> allowed, List<String> about, List<RuleViolated> further) {
        super(rule.code(), null, false, false);
        this.rule = rule;
        this.pointer = pointer;
        this.allowed = allowed;
        this.about = about;
        this.further = further;
    }

    /**
     * One refusal for several wrong values, each with its own pointer. Its title and status are those of the first.
     *
     * @param refusals at least one
     */
    public static RuleViolated all(List<RuleViolated> refusals) {
        var first = refusals.getFirst();
        return new RuleViolated(
                first.rule,
                first.pointer,
                first.allowed,
                first.about,
                List.copyOf(refusals.subList(1, refusals.size())));
    }

    /** A refusal of one value that lists the allowed ones. */
    public static RuleViolated notAllowed(Rule rule, String pointer, Collection<String> allowed) {
        return new RuleViolated(rule, pointer, List.copyOf(allowed), List.of(), List.of());
    }

    /**
     * The same refusal with the values for the placeholders in the rule's detail, in their order.
     *
     * @param values ids, days and numbers; never personal data
     */
    public RuleViolated about(Object... values) {
        var named = Arrays.stream(values)
                .map(value -> value instanceof Id id ? id.value().toString() : value.toString())
                .toList();
        return new RuleViolated(rule, pointer, allowed, named, further);
    }

    public Rule rule() {
        return rule;
    }

    public @Nullable String pointer() {
        return pointer;
    }

    /** The allowed values; empty if they cannot be listed. */
    public List<String> allowed() {
        return allowed;
    }

    /** The rule's detail with the values of this refusal; empty without values. */
    public Rule.@Nullable Bilingual detail() {
        var detail = rule.wording().detail();
        return detail == null || about.isEmpty()
                ? null
                : new Rule.Bilingual(
                        detail.de().formatted(about.toArray()), detail.en().formatted(about.toArray()));
    }

    /** The refusals of further wrong values; empty if only one is refused. */
    public List<RuleViolated> further() {
        return further;
    }

    /** The same refusal with the pointer under another name. */
    public RuleViolated renamed(UnaryOperator<String> name) {
        return pointer == null
                ? this
                : new RuleViolated(
                        rule,
                        name.apply(pointer),
                        allowed,
                        about,
                        further.stream().map(other -> other.renamed(name)).toList());
    }
}
