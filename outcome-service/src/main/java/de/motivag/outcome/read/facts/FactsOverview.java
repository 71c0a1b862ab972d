package de.motivag.outcome.read.facts;

import de.motivag.events.OrganisationId;
import de.motivag.kit.tenancy.TenantTransactions;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The fact tables, events and topics of one organisation. */
@Component
final class FactsOverview {
    /**
     * @param name name of the column
     * @param type the PostgreSQL name of the type
     */
    record Column(String name, String type) {}

    /**
     * @param table name of the table
     * @param rows number of rows of the organisation
     * @param columns columns in their order
     */
    record Table(String table, long rows, List<Column> columns) {}

    /**
     * @param type wire name of the event
     * @param understood whether this version knows the type; events of unknown types are counted but yield no facts
     * @param events number of stored events of the organisation
     */
    record Events(String type, boolean understood, long events) {}

    /**
     * @param completeUpTo the moment up to which all recorded events of all partitions were read; null until the
     *     service has first reported one
     * @param latest the recording time of the newest event that was read
     */
    record Topic(
            String topic,
            @Nullable Instant completeUpTo,
            @Nullable Instant latest) {}

    /**
     * @param tables fact tables in the order of their names
     * @param events types of events with their numbers
     * @param topics topics that the facts are read from
     */
    record Overview(List<Table> tables, List<Events> events, List<Topic> topics) {}

    private final JdbcClient database;
    private final TenantTransactions transactions;

    FactsOverview(JdbcClient database, TenantTransactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    Overview of(OrganisationId organisation) {
        return transactions.within(organisation, () -> new Overview(tables(), events(), topics()));
    }

    private List<Table> tables() {
        var names = FactsExport.tables().stream().sorted().toList();
        var columns = columns();
        var counts = names.stream()
                .map(name -> "select '%1$s' as name, count(*) as rows from %2$s.%1$s".formatted(name, Facts.LIVE))
                .collect(Collectors.joining(" union all "));
        return database.sql(counts + " order by name")
                .query((row, _) ->
                        new Table(row.getString(1), row.getLong(2), columns.getOrDefault(row.getString(1), List.of())))
                .list();
    }

    private Map<String, List<Column>> columns() {
        record TableColumn(String table, Column column) {}
        return database
                .sql("""
                        select relname, attname, format_type(atttypid, atttypmod)
                        from pg_attribute join pg_class on pg_class.oid = attrelid
                        where relnamespace = ?::regnamespace and relkind = 'r' and attnum > 0
                            and not attisdropped order by relname, attnum""")
                .param(Facts.LIVE)
                .query((row, _) -> new TableColumn(row.getString(1), new Column(row.getString(2), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        TableColumn::table, Collectors.mapping(TableColumn::column, Collectors.toList())));
    }

    private List<Events> events() {
        return database.sql("""
                        select type, understood, count(*) from %s.event
                        group by type, understood order by understood, type""".formatted(Facts.LIVE))
                .query((row, _) -> new Events(row.getString(1), row.getBoolean(2), row.getLong(3)))
                .list();
    }

    private List<Topic> topics() {
        return database.sql("""
                        select topic, case when count(*) = count(published_up_to) then min(published_up_to) end,
                            max(last_time)
                        from consumer_position where consumer = 'facts' group by topic order by topic""")
                .query((row, _) ->
                        new Topic(row.getString(1), instant(row.getTimestamp(2)), instant(row.getTimestamp(3))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
