package de.motivag.outcome.read.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The small errors that can be planted in one SQL text: a condition dropped, a bound shifted by a day, an inner and an outer
 * join swapped, an aggregate or a direction of sorting replaced.
 */
final class Mutations {
    /** @param what the changed line before and after, which identifies the mutation */
    record Mutation(String what, String sql) {}

    private static final Pattern TOKEN =
            Pattern.compile("'[^']*'|[A-Za-z_:][\\w.:]*|\\d+(?:\\.\\d+)?|<=|>=|<>|<@|&&|\\|\\||[-<>=*+/(),\\[\\]]");

    private static final Map<String, String> REPLACED = Map.ofEntries(
            Map.entry("<", "<="),
            Map.entry("<=", "<"),
            Map.entry(">", ">="),
            Map.entry(">=", ">"),
            Map.entry("greatest", "least"),
            Map.entry("least", "greatest"),
            Map.entry("min", "max"),
            Map.entry("max", "min"),
            Map.entry("bool_or", "bool_and"),
            Map.entry("bool_and", "bool_or"),
            Map.entry("true", "false"),
            Map.entry("false", "true"),
            Map.entry("desc", ""),
            Map.entry("not", ""));

    private static final Set<String> BEFORE_CONDITION = Set.of("where", "on", "and", "or", "when", "(");
    private static final Set<String> AFTER_CONDITION = Set.of(
            "and", "or", "then", "group", "order", "limit", "union", "left", "join", "cross", "having", "end", ")",
            ",");

    private record Token(String text, int start, int end) {}

    private final String sql;
    private final List<Token> tokens;
    private final List<Mutation> found = new ArrayList<>();

    private Mutations(String sql) {
        this.sql = sql;
        this.tokens = TOKEN.matcher(sql)
                .results()
                .map(one -> new Token(one.group(), one.start(), one.end()))
                .toList();
    }

    static List<Mutation> of(String sql) {
        var code = sql.lines().filter(line -> !line.strip().startsWith("--")).collect(Collectors.joining("\n"));
        return new Mutations(code).all();
    }

    private List<Mutation> all() {
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            var before = text(i - 1);
            var replacement = REPLACED.get(token.text);
            if (replacement != null && !isInCast(i)) {
                replace(token.start, token.end, replacement);
            } else if (token.text.matches("\\d+") && !before.equals("[")) {
                replace(token.start, token.end, String.valueOf(Integer.parseInt(token.text) + 1));
            } else if (token.text.equals("join") && before.equals("left")) {
                replace(tokens.get(i - 1).start, token.end, "join");
            } else if (token.text.equals("join") && !before.equals("cross")) {
                replace(token.start, token.end, "left join");
            } else if (token.text.equals("between")) {
                between(i);
            } else if (token.text.equals("in")
                    && text(i + 1).equals("(")
                    && text(i + 3).equals(",")) {
                elements(i + 2);
            }
            if (BEFORE_CONDITION.contains(token.text) && !isOfBetween(i)) {
                condition(i);
            }
        }
        return found;
    }

    private String text(int token) {
        return token < 0 || token >= tokens.size() ? "" : tokens.get(token).text;
    }

    /** Whether the token is a part of {@code as not materialized}, which changes no result. */
    private boolean isInCast(int i) {
        return text(i).equals("not") && text(i + 1).equals("materialized");
    }

    private boolean isOfBetween(int and) {
        return text(and).equals("and")
                && (text(and - 2).equals("between") || text(and - 4).equals("between"));
    }

    private void between(int i) {
        int and = i;
        while (!text(and).equals("and")) {
            and++;
        }
        insert(tokens.get(and - 1).end, " + 1");
        insert(tokens.get(end(and + 1) - 1).end, " - 1");
    }

    private void elements(int first) {
        for (int i = first; !text(i).equals(")"); i += text(i + 1).equals(",") ? 2 : 1) {
            replace(tokens.get(i).start, tokens.get(i).end, "'none'");
        }
    }

    /** Drops a condition: it holds always, or never if it is one of several alternatives. */
    private void condition(int before) {
        int end = end(before + 1);
        var isJoined = text(end).equals("and") || text(end).equals("or");
        if (end == before + 1
                || text(before).equals("(") && !isJoined
                || text(before + 1).equals("select")) {
            return;
        }
        var isAlternative = text(before).equals("or") || text(end).equals("or");
        var from = tokens.get(before + 1).start;
        var to = tokens.get(end - 1).end;
        replace(from, to, isAlternative ? "false" : "true");
        if (text(before).equals("when")) {
            replace(from, to, "false");
        }
    }

    /** The token after a condition that begins with that token. */
    private int end(int token) {
        int depth = 0;
        var between = false;
        for (int i = token; i < tokens.size(); i++) {
            var text = text(i);
            if (depth == 0 && AFTER_CONDITION.contains(text) && !(between && text.equals("and"))) {
                return i;
            }
            between = text.equals("between") || between && !text.equals("and");
            depth += text.equals("(") || text.equals("[") ? 1 : text.equals(")") || text.equals("]") ? -1 : 0;
        }
        return tokens.size();
    }

    private void insert(int at, String text) {
        replace(at, at, text);
    }

    private void replace(int from, int to, String text) {
        var changed = sql.substring(0, from) + text + sql.substring(to);
        if (changed.equals(sql)) {
            return;
        }
        found.add(new Mutation(line(sql, from, to) + " -> " + line(changed, from, from + text.length()), changed));
    }

    private static String line(String sql, int from, int to) {
        int start = sql.lastIndexOf('\n', from - 1) + 1;
        int end = sql.indexOf('\n', to);
        return sql.substring(start, end < 0 ? sql.length() : end).strip().replaceAll("\\s+", " ");
    }

    /** The definition with another text in place of its own, or of an included one. */
    static Kpi with(Kpi kpi, @Nullable String included, String sql) {
        return new Kpi(
                kpi.name(),
                kpi.version(),
                kpi.number(),
                kpi.title(),
                kpi.text(),
                kpi.unit(),
                kpi.aggregate(),
                kpi.months(),
                kpi.always(),
                kpi.bySessionGroup(),
                kpi.among(),
                kpi.exclusions(),
                kpi.shared().stream()
                        .map(one -> one.equals(included) ? sql : one)
                        .toList(),
                included == null ? sql : kpi.sql(),
                kpi.hash());
    }
}
