package de.motivag.kit.decision;

import de.motivag.events.Id;
import de.motivag.kit.decision.Rule.Bilingual;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A rule refused the command. This is a regular answer: nothing is stored and nothing is retried. */
public final class RuleViolated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final transient Rule rule;
    private final @Nullable String pointer;
    private final transient List<String> allowed;
<<<<<<< HEAD
    private final transient List<Rule.Bilingual> about;
=======
    private final transient List<Object> about;
>>>>>>> main

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

<<<<<<< HEAD
    private RuleViolated(Rule rule, @Nullable String pointer, List<String> allowed, List<Rule.Bilingual> about) {
=======
    private RuleViolated(Rule rule, @Nullable String pointer, List<String> allowed, List<Object> about) {
>>>>>>> main
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
     * @param values ids, days, numbers and {@link Rule.Bilingual} texts; never personal data
     */
    public RuleViolated about(Object... values) {
<<<<<<< HEAD
        var named = Arrays.stream(values).map(RuleViolated::text).toList();
        return new RuleViolated(rule, pointer, allowed, named);
=======
        return new RuleViolated(rule, pointer, allowed, List.of(values));
>>>>>>> main
    }

    private static Rule.Bilingual text(Object value) {
        return switch (value) {
            case Rule.Bilingual text -> text;
            case Id id -> new Rule.Bilingual(id.value().toString(), id.value().toString());
            default -> new Rule.Bilingual(value.toString(), value.toString());
        };
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

    /** The rule's detail with the values of this refusal, and its advice; null if it has neither. */
    public @Nullable Bilingual detail() {
        var detail = rule.wording().detail();
<<<<<<< HEAD
        return detail == null || about.isEmpty()
                ? null
                : new Rule.Bilingual(
                        detail.de()
                                .formatted(
                                        about.stream().map(Rule.Bilingual::de).toArray()),
                        detail.en()
                                .formatted(
                                        about.stream().map(Rule.Bilingual::en).toArray()));
=======
        var advice = rule.wording().advice();
        if (detail == null || about.isEmpty()) {
            return advice;
        }
        var named = new Bilingual(
                detail.de().formatted(written(GERMAN_DAY)), detail.en().formatted(written(ENGLISH_DAY)));
        return advice == null ? named : new Bilingual(named.de() + " " + advice.de(), named.en() + " " + advice.en());
    }

    private Object[] written(DateTimeFormatter days) {
        return about.stream()
                .map(value -> switch (value) {
                    case Id id -> id.value();
                    case LocalDate day -> days.format(day);
                    default -> value;
                })
                .toArray();
>>>>>>> main
    }

    /** The same refusal with the pointer under another name. */
    public RuleViolated renamed(UnaryOperator<String> name) {
        return pointer == null ? this : new RuleViolated(rule, name.apply(pointer), allowed, about);
    }
}
