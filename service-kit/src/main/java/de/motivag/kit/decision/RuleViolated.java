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
    private final transient List<Rule.Bilingual> about;

    public RuleViolated(Rule rule) {
        this(rule, null);
    }

    /**
     * @param pointer JSON pointer or parameter name of the refused value; null if the refusal is not about a single
     * value
     */
    public RuleViolated(Rule rule, @Nullable String pointer) {
        this(rule, pointer, List.of(), List.of());
    }

    private RuleViolated(Rule rule, @Nullable String pointer, List<String> allowed, List<Rule.Bilingual> about) {
        super(rule.code(), null, false, false);
        this.rule = rule;
        this.pointer = pointer;
        this.allowed = allowed;
        this.about = about;
    }

    /** A refusal of one value that lists the allowed ones. */
    public static RuleViolated notAllowed(Rule rule, String pointer, Collection<String> allowed) {
        return new RuleViolated(rule, pointer, List.copyOf(allowed), List.of());
    }

    /**
     * The same refusal with the values for the placeholders in the rule's detail, in their order.
     *
     * @param values ids, days, numbers and texts in both languages; never personal data
     */
    public RuleViolated about(Object... values) {
        var named = Arrays.stream(values)
                .map(value -> switch (value) {
                    case Rule.Bilingual text -> text;
                    case Id id -> plain(id.value());
                    default -> plain(value);
                })
                .toList();
        return new RuleViolated(rule, pointer, allowed, named);
    }

    private static Rule.Bilingual plain(Object value) {
        return new Rule.Bilingual(value.toString(), value.toString());
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
                        detail.de()
                                .formatted(
                                        about.stream().map(Rule.Bilingual::de).toArray()),
                        detail.en()
                                .formatted(
                                        about.stream().map(Rule.Bilingual::en).toArray()));
    }

    /** The same refusal with the pointer under another name. */
    public RuleViolated renamed(UnaryOperator<String> name) {
        return pointer == null ? this : new RuleViolated(rule, name.apply(pointer), allowed, about);
    }
}
