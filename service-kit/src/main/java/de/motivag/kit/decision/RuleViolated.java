package de.motivag.kit.decision;

import de.motivag.events.Id;
import de.motivag.kit.decision.Rule.Bilingual;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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
    private final transient List<Object> about;
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
            Rule rule, @Nullable String pointer, List<String> allowed, List<Object> about, List<RuleViolated> further) {
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
     * @param values ids, days, numbers and texts in both languages; never personal data
     */
    public RuleViolated about(Object... values) {
        return new RuleViolated(rule, pointer, allowed, List.of(values), further);
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
        var advice = rule.wording().advice();
        if (detail == null || about.isEmpty()) {
            return advice;
        }
        var named = new Bilingual(
                detail.de().formatted(written(GERMAN_DAY, Bilingual::de)),
                detail.en().formatted(written(ENGLISH_DAY, Bilingual::en)));
        return advice == null ? named : new Bilingual(named.de() + " " + advice.de(), named.en() + " " + advice.en());
    }

    private Object[] written(DateTimeFormatter days, Function<Bilingual, String> language) {
        return about.stream()
                .map(value -> switch (value) {
                    case Id id -> id.value();
                    case LocalDate day -> days.format(day);
                    case Bilingual text -> language.apply(text);
                    default -> value;
                })
                .toArray();
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
