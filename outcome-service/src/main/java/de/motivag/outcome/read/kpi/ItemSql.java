package de.motivag.outcome.read.kpi;

import de.motivag.outcome.read.facts.FactTable;
import de.motivag.outcome.read.kpi.CaseQuery.Cell;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * Wraps a definition in SQL. Common table expressions restrict the facts to an organisation and a moment, and the outer
 * query selects cases. The definition itself names neither.
 */
final class ItemSql {
    private ItemSql() {}

    /** @param selected a query over {@code item} with {@code %s} as the source of the cases */
    static String of(CaseQuery question, Set<Grouping> by, String selected) {
        return with(question, by) + "\n" + selected.formatted(from(question, by));
    }

    /**
     * Combines several queries over the same cases in one statement, so that the cases are computed once.
     *
     * @param selected queries by name, written as in {@link #of}
     * @param combined the query that combines the named ones
     */
    static String ofSame(CaseQuery question, Map<String, String> selected, String combined) {
        var same = new StringBuilder(with(question, Set.of()))
                .append(",\nsame as materialized (select item.* from ")
                .append(from(question, Set.of()))
                .append(")");
        selected.forEach((name, query) -> same.append(",\n")
                .append(name)
                .append(" as (")
                .append(query.formatted("same as item where true"))
                .append(")"));
        return same + "\n" + combined;
    }

    private static String with(CaseQuery question, Set<Grouping> by) {
        var kpi = question.kpi();
        var team = team(question, by);
        var group = group(question, by);
        var with = new StringBuilder("with ");
        for (var table : FactTable.all()) {
            with.append(known(table.name(), question)).append(",\n");
        }
        kpi.shared().forEach(shared -> with.append(shared).append(",\n"));
        with.append("item as not materialized (\n").append(kpi.sql()).append("\n)");
        if (team) {
            with.append(",\n").append(assigned());
        }
        if (group && !kpi.bySessionGroup()) {
            with.append(",\n").append(PLACED);
        }
        return with.toString();
    }

    /**
     * The group of a case on the day of the measure entry. Without an entry, the group of the seat taken last. A figure
     * about entries and what follows from them therefore stays with its group when a person moves.
     */
    private static final String PLACED = """
            placed as (
                select distinct on (p.referral) p.referral, p.coaching_group
                from place as p
                left join entry as n on n.participation = p.participation
                cross join lateral (
                    select coalesce(coalesce(p.since, '-infinity') <= n.entered_on, false) as then) as at
                order by p.referral, at.then desc, case when at.then then coalesce(p.since, '-infinity') end desc,
                    p.known_from desc, p.sequence desc
            )""";

    /**
     * The team of a case on the day of the measure entry, or the first team after that day. Without an entry, the present
     * team. A figure about entries therefore stays with its team when a case is transferred.
     */
    private static String assigned() {
        return """
                assigned as (
                    select distinct on (t.referral) t.referral, t.team
                    from team as t
                    left join (select referral, min(entered_on) as entered_on from entry group by referral) as entered
                        on entered.referral = t.referral
                    cross join lateral (
                        select t.since <= coalesce(entered.entered_on, 'infinity') as then) as at
                    order by t.referral, at.then desc, case when at.then then t.since end desc, t.since, t.sequence desc
                )""";
    }

    private static boolean team(CaseQuery question, Set<Grouping> by) {
        return by.contains(Grouping.TEAM) || !question.cell().teams().isEmpty();
    }

    private static boolean group(CaseQuery question, Set<Grouping> by) {
        return by.contains(Grouping.GROUP) || question.cell().group() != null;
    }

    private static String from(CaseQuery question, Set<Grouping> by) {
        var cell = question.cell();
        var from = new StringBuilder("item");
        if (team(question, by)) {
            from.append(" left join assigned on assigned.referral = item.referral::uuid");
        }
        if (group(question, by)) {
            from.append(
                    question.kpi().bySessionGroup()
                            ? " cross join lateral (select item.session_group as coaching_group) as placed"
                            : " left join placed on placed.referral = item.referral::uuid");
        }
        from.append(" where item.on_day between :from and :to and item.on_day <= :asked");
        from.append(only("item.offer::uuid", "offer", cell.offer()))
                .append(only("placed.coaching_group", "group", cell.group()));
        if (!cell.teams().isEmpty()) {
            from.append(" and (assigned.team in (:teams)")
                    .append(cell.teams().contains(Cell.NONE) ? " or assigned.team is null)" : ")");
        }
        if (cell.part() != null) {
            from.append(" and item.part::text = :part");
        }
        return from.toString();
    }

    private static String only(String column, String parameter, @Nullable UUID id) {
        if (id == null) {
            return "";
        }
        return " and " + column + (id.equals(Cell.NONE) ? " is null" : " = :" + parameter);
    }

    /**
     * A common table expression under the table's own name. It is inlined, so the planner sees one condition on the
     * table; PostgreSQL does not plan those that a definition does not use.
     */
    private static String known(String table, CaseQuery question) {
        return "%1$s as not materialized (select * from facts.%1$s where %2$sknown_from <= :known and :known < known_until)"
                .formatted(table, question.organisation() == null ? "" : "organisation = :organisation and ");
    }

    static MapSqlParameterSource parameters(CaseQuery question) {
        var parameters = new MapSqlParameterSource()
                .addValue("from", question.period().from())
                .addValue("to", question.period().to())
                .addValue("known", question.known().atOffset(ZoneOffset.UTC))
                .addValue("asked", question.asked());
        add(
                parameters,
                "organisation",
                question.organisation() == null ? null : question.organisation().value());
        add(parameters, "months", question.months());
        add(parameters, "offer", question.cell().offer());
        add(parameters, "group", question.cell().group());
        parameters.addValue("teams", question.cell().teams());
        add(parameters, "part", question.cell().part());
        return parameters;
    }

    private static void add(MapSqlParameterSource parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.addValue(name, value);
        }
    }
}
