package de.motivag.outcome.read.kpi;

import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import de.motivag.outcome.read.facts.FactTable;
import de.motivag.outcome.read.kpi.Figures.Figure;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the cases behind a figure, excluded ones included, with the events that decided. */
@Component
class Items {
    /**
     * @param caseId does not depend on the day of the request
     * @param numerator null for an excluded case without a value
     * @param denominator not rounded, because only the sum is rounded
     * @param exclusion the code of the rule that excludes the case; null if it counts
     * @param events the event of the case and the events that decided
     */
    record Item(
            @Nullable UUID offer,
            @Nullable UUID referral,
            @Nullable UUID participation,
            @Nullable UUID participant,
            String caseId,
            LocalDate day,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String part,
            @Nullable String exclusion,
            List<UUID> events) {
        boolean counts() {
            return exclusion == null;
        }

        Cursor cursor() {
            return Cursor.behind(day, part, caseId);
        }
    }

    /**
     * @param id id of the event
     * @param type wire name
     * @param source service that recorded the event
     * @param endedBy the event of the same stream that ended the facts of this one
     */
    record EventBehind(
            UUID id,
            String type,
            String source,
            Instant recordedAt,
            @Nullable UUID endedBy) {}

    /** @param figures the figures of all cases, on every page the same */
    record Explained(List<Figure> figures, Page<Item> page) {}

    private static final String SORT_KEY =
            "item.on_day, coalesce(item.part::text, '') collate \"C\", item.case_id::text collate \"C\"";

    private final JdbcClient database;

    Items(JdbcClient database) {
        this.database = database;
    }

    /** Reads a page of the cases behind a figure, with the figure of all cases. */
    Explained explained(CaseQuery question, @Nullable Cursor after, int limit) {
        Figures.prepare(database);
        var parameters = ItemSql.parameters(question).addValue("limit", limit + 1);
        var condition = "";
        if (after != null) {
            condition = " and (" + SORT_KEY + ") > (:day, :behindPart, :behindCase)";
            parameters.addValue("day", after.day(0));
            parameters.addValue("behindPart", after.text(1));
            parameters.addValue("behindCase", after.text(2));
        }
        var kpi = question.kpi();
        var grouped = Figures.grouped(kpi, Set.of());
        var labels = grouped.stream().map(by -> ", figure." + by.label()).collect(Collectors.joining());
        var statement = ItemSql.ofSame(
                question,
                Map.of(
                        "figure",
                        Figures.select(kpi.aggregate(), grouped),
                        "page",
                        "select item.* from %s" + condition + " order by " + SORT_KEY + " limit :limit"),
                "select figure.*, " + columns(kpi) + " from figure full join page as item on false order by " + SORT_KEY
                        + labels);
        var figures = new ArrayList<Figure>();
        var found = new ArrayList<Item>();
        // A row is either a figure or a case. Only cases have a day.
        database.sql(statement).paramSource(parameters).query(row -> {
            if (row.getObject("on_day") == null) {
                figures.add(Figures.figure(row, grouped));
            } else {
                found.add(item(row));
            }
        });
        return new Explained(List.copyOf(figures), Page.of(found, limit, Item::cursor));
    }

    /** Reads all cases behind a figure, with the figure. */
    Explained all(CaseQuery question) {
        return explained(question, null, Integer.MAX_VALUE - 1);
    }

    private static String columns(Kpi kpi) {
        var denominator = kpi.aggregate() == Kpi.Aggregate.RATIO ? "item.denominator" : "null";
        return """
                item.offer::uuid as offer, item.referral::uuid as referral,
                    item.participation::uuid as participation, item.participant::uuid as participant,
                    item.case_id::text as case_id, item.on_day, item.numerator as item_numerator,
                    cast(%s as numeric) as item_denominator, item.part::text as item_part,
                    item.exclusion::text as exclusion, item.event_id,
                    item.further::uuid[] as further""".formatted(denominator);
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("offer", UUID.class),
                row.getObject("referral", UUID.class),
                row.getObject("participation", UUID.class),
                row.getObject("participant", UUID.class),
                row.getString("case_id"),
                row.getObject("on_day", LocalDate.class),
                row.getBigDecimal("item_numerator"),
                row.getBigDecimal("item_denominator"),
                row.getString("item_part"),
                row.getString("exclusion"),
                events(row.getObject("event_id", UUID.class), row.getArray("further")));
    }

    private static List<UUID> events(UUID event, @Nullable Array further) throws SQLException {
        var others = further == null ? Stream.<UUID>empty() : Arrays.stream((UUID[]) further.getArray());
        return Stream.concat(Stream.of(event), others)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    Map<UUID, EventBehind> events(Collection<Item> items) {
        var ids = items.stream()
                .flatMap(item -> item.events().stream())
                .distinct()
                .toArray(UUID[]::new);
        var ended = new HashMap<UUID, UUID>();
        database.sql(FactTable.all().stream()
                        .map(FactTable::name)
                        .map(
                                "select event_id, ended_by from facts.%s where event_id = any(:ids) and ended_by is not null"
                                        ::formatted)
                        .collect(Collectors.joining("\nunion all\n")))
                .param("ids", ids)
                .query(row -> {
                    ended.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        var events = new HashMap<UUID, EventBehind>();
        database.sql("select event_id, type, source, known_from from facts.event where event_id = any(:ids)")
                .param("ids", ids)
                .query(row -> {
                    var id = row.getObject(1, UUID.class);
                    events.put(
                            id,
                            new EventBehind(
                                    id,
                                    row.getString(2),
                                    row.getString(3),
                                    row.getObject(4, OffsetDateTime.class).toInstant(),
                                    ended.get(id)));
                });
        return events;
    }
}
