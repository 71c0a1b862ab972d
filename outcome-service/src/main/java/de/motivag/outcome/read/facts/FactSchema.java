package de.motivag.outcome.read.facts;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Creates the tables of {@link Fact}: the live ones as a migration, and those of a copy for a rebuild. All statements
 * run as the owner.
 */
@Component
public final class FactSchema implements JavaMigration {
    private static final String EVENT = "event";

    private static final List<String> EVENT_INDEXES =
            List.of("(organisation, known_from)", "(organisation, known_from) where not understood");

    /** Creates the tables of all facts and of events in an existing empty schema, without keys, indexes and policies. */
    public static void create(Connection database, String schema) throws SQLException {
        execute(
                database,
                List.of("create table %s.event (like %s.event including defaults including comments)"
                        .formatted(schema, Facts.LIVE)));
        execute(database, tables(schema));
    }

    /** Gives one table its key, policy and indexes. Several connections can share the tables of a schema. */
    public static void finish(Connection database, String schema, String table) throws SQLException {
        execute(database, keys(schema, table));
    }

    /** Finishes all tables of the schema, one after another. */
    public static void finish(Connection database, String schema) throws SQLException {
        finish(database, schema, EVENT);
        for (var table : FactTable.all()) {
            finish(database, schema, table.name());
        }
    }

    private static List<String> tables(String schema) {
        return FactTable.all().stream()
                .flatMap(table -> table(schema + ".\"" + table.name() + "\"", table))
                .toList();
    }

    private static Stream<String> table(String name, FactTable table) {
        var columns = table.columns().stream()
                .map(column -> ", \"" + column.name() + "\" " + column.type())
                .collect(joining());
        var all = new ArrayList<String>();
        all.add("create table %s (like fact including defaults including comments%s)".formatted(name, columns));
        if (table.comment() != null) {
            all.add("comment on table %s is %s".formatted(name, literal(table.comment())));
        }
        for (var column : table.columns()) {
            if (column.comment() != null) {
                all.add("comment on column %s.\"%s\" is %s".formatted(name, column.name(), literal(column.comment())));
            }
        }
        return all.stream();
    }

    /**
     * The key, policy and indexes of one table. The policy reads the organisation once per query, not once per row.
     */
    private static List<String> keys(String schema, String table) {
        var name = schema + ".\"" + table + "\"";
        var isEvent = table.equals(EVENT);
        var all = new ArrayList<String>();
        all.add("alter table %s add primary key (%s)".formatted(name, isEvent ? "event_id" : "event_id, subject"));
        all.add("alter table %s enable row level security".formatted(name));
        all.add("""
                create policy tenant on %s using (
                    case when (select current_setting('motivag.organisation', true)) = '*' then true
                    else organisation = (select current_setting('motivag.organisation', true)) end)""".formatted(name));
        if (!isEvent) {
            all.add("create index on %s (stream, subject) where known_until = 'infinity'".formatted(name));
        }
        for (var index : isEvent ? EVENT_INDEXES : FactTable.named(table).indexes()) {
            all.add("create index on %s %s".formatted(name, index));
        }
        return all;
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static void execute(Connection database, List<String> statements) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void migrate(Context context) throws SQLException {
        execute(context.getConnection(), tables(Facts.LIVE));
        finish(context.getConnection(), Facts.LIVE);
    }

    /** Changes with the records, so that a database with other tables of facts is refused like after any migration. */
    @Override
    public Integer getChecksum() {
        var keys = FactTable.all().stream().map(table -> keys(Facts.LIVE, table.name()));
        return Stream.concat(Stream.of(tables(Facts.LIVE), keys(Facts.LIVE, EVENT)), keys)
                .toList()
                .hashCode();
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("3");
    }

    @Override
    public String getDescription() {
        return "fact tables";
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
