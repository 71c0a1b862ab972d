package de.motivag.kit.recovery;

import de.motivag.infrastructure.Infrastructure;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A copy of all tables of a database, kept beside them. Putting it back simulates the restoration of a backup. */
final class StoreCopy {
    private static int number;

    private final JdbcClient owner;
    private final String schema;
    private final List<String> tables;

    private StoreCopy(JdbcClient owner, String schema, List<String> tables) {
        this.owner = owner;
        this.schema = schema;
        this.tables = tables;
    }

    static JdbcClient owner(String name) {
        var database = Infrastructure.shared().database(name);
        return JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword()));
    }

    static StoreCopy of(String name) {
        var owner = owner(name);
        var schema = "copied" + ++number;
        owner.sql("create schema " + schema).update();
        // Referenced tables come first.
        var tables = owner.sql("""
                        select tablename::text from pg_tables
                        where schemaname = 'public' and tablename <> 'flyway_schema_history'
                        order by tablename <> 'recovery'""").query(String.class).list();
        tables.forEach(table -> owner.sql("create table %1$s.%2$s as table public.%2$s".formatted(schema, table))
                .update());
        return new StoreCopy(owner, schema, tables);
    }

    /** Restores the copy in one transaction, also while a service is running. */
    void putBack() {
        var rows = tables.stream()
                .map(table ->
                        "insert into public.%2$s overriding system value table %1$s.%2$s;".formatted(schema, table))
                .collect(Collectors.joining("\n"));
        owner.sql("do $$ begin truncate %s;\n%s end $$".formatted(String.join(", ", tables), rows))
                .update();
        owner.sql("""
                        select setval(pg_get_serial_sequence('domain_event', 'position'),
                            (select coalesce(max(position), 1) from domain_event))""").query(Long.class).single();
    }
}
