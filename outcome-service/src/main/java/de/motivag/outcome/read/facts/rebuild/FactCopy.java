package de.motivag.outcome.read.facts.rebuild;

import de.motivag.outcome.read.facts.FactSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The schema into which facts are rebuilt. All statements run as the owner, to whom row-level security does not apply.
 */
final class FactCopy {
    static final String SCHEMA = "facts_next";
    static final String LIVE = "facts";
    static final String BEFORE = "facts_old";

    private static final String UNIQUE_VIOLATION = "23505";

    private FactCopy() {}

    /** Creates the schema with empty tables, without keys and indexes. */
    static void make(Connection database) throws SQLException {
        drop(database);
        execute(database, "create schema " + SCHEMA);
        FactSchema.create(database, SCHEMA);
    }

    static void drop(Connection database) throws SQLException {
        execute(
                database,
                "set local client_min_messages = error",
                "drop schema if exists " + SCHEMA + " cascade",
                "drop schema if exists " + BEFORE + " cascade",
                "truncate facts_rebuild.position, facts_rebuild.skipped, facts_rebuild.ended");
    }

    /**
     * Closes the facts that corrections end, and creates the table's key, indexes and row-level security. Does nothing
     * if that was done before.
     */
    static void finish(Connection database, String table) throws SQLException {
        if (ask(
                database,
                "select count(*) > 0 from pg_constraint where contype = 'p' and conrelid = '%s.\"%s\"'::regclass"
                        .formatted(SCHEMA, table))) {
            return;
        }
        call(database, "facts_rebuild.close_facts", table);
        var closed = database.setSavepoint();
        try {
            FactSchema.finish(database, SCHEMA, table);
        } catch (SQLException failure) {
            if (!UNIQUE_VIOLATION.equals(failure.getSQLState())) {
                throw failure;
            }
            database.rollback(closed);
            call(database, "facts_rebuild.drop_repeated", table);
            FactSchema.finish(database, SCHEMA, table);
        }
    }

    private static void call(Connection database, String procedure, String table) throws SQLException {
        execute(database, "call %s('%s', '%s')".formatted(procedure, SCHEMA, table));
    }

    /** Vacuums and analyses the table. Must run outside a transaction. */
    static void vacuum(Connection database, String table) throws SQLException {
        execute(database, "vacuum (analyze) " + SCHEMA + ".\"" + table + "\"");
    }

    static List<String> tables(Connection database) throws SQLException {
        return tables(database, SCHEMA);
    }

    /** The tables of the schema, the largest first. */
    static List<String> tables(Connection database, String schema) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery("""
                        select tablename from pg_tables where schemaname = '%s'
                        order by pg_relation_size(format('%%I.%%I', schemaname, tablename)::regclass) desc, tablename""".formatted(schema))) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    static void execute(Connection database, String... commands) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    static boolean ask(Connection database, String question) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
