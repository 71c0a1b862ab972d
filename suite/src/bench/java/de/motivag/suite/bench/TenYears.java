package de.motivag.suite.bench;

import static de.motivag.suite.bench.Bench.say;

import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import de.motivag.suite.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;

/**
 * Ten years of one Jobcenter: the demo's events, views and facts of one organisation, copied under other ids and shifted
 * into the past, evenly over the time. The copies count as published, although the topics do not contain them. Nobody
 * has the keys of their encrypted values, so the copies have no names.
 */
final class TenYears {
    private static final int DAYS = 3653;

    /** Tables of the kit, and tables whose rows are about a request or about the organisation as a whole. */
    private static final Set<String> LEFT_OUT = Set.of(
            "first_answer", "unique_key", "vault_key", "access_log", "recovered_event", "organisation", "report");

    private static final String UUIDS = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-)[0-9a-f]{4}([0-9a-f]{8})";

    private final Suite suite;
    private final String organisation;
    private final String kept;

    TenYears(Suite suite, String organisation) throws SQLException {
        this.suite = suite;
        this.organisation = organisation;
        kept = Stream.concat(
                        Staff.all().map(staff -> staff.id().toString()),
                        texts(Service.COACHING, "select offer_id::text from offer").stream())
                .collect(Collectors.joining(",", "'{", "}'"));
    }

    /** @return the number of events of the organisation afterwards */
    long copy(long wanted) throws SQLException {
        long events = events();
        int copies = Math.toIntExact(Math.ceilDiv(wanted, events)) - 1;
        say("%,d events of %s, %d copies of each", events, organisation, copies);
        for (var service : Service.values()) {
            var relay = suite.context(service)
                    .getBean(EventProcessingConfiguration.class)
                    .eventProcessor("relay", StreamingEventProcessor.class)
                    .orElseThrow();
            relay.shutDown();
            try (var owner = owner(service)) {
                for (var table : tables(owner)) {
                    execute(owner, insert(owner, table, copies));
                }
                execute(
                        owner,
                        "update reader_token set token = convert_to(regexp_replace(convert_from(token, 'UTF8'), '\"index\":\\d+',"
                                + " '\"index\":' || (select max(position) from domain_event)), 'UTF8') where processor = 'relay'");
                execute(owner, "vacuum analyze");
            }
            relay.start();
            say("copied %s", service);
        }
        return events();
    }

    private long events() throws SQLException {
        long events = 0;
        for (var service : Service.values()) {
            events += Long.parseLong(texts(
                            service,
                            "select count(*)::text from domain_event where organisation = '" + organisation + "'")
                    .getFirst());
        }
        return events;
    }

    private static List<String> tables(Connection owner) throws SQLException {
        return texts(owner, """
                select table_schema || '.' || table_name from information_schema.columns
                join pg_tables on schemaname = table_schema and tablename = table_name
                where table_schema in ('public', 'facts') and column_name = 'organisation' order by 1""").stream()
                .filter(table -> !LEFT_OUT.contains(table.replaceFirst(".*[.]", "")))
                .toList();
    }

    /** Rows that have no id of their own exist already, and are not copied. */
    private String insert(Connection owner, String table, int copies) throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        var unique = texts(owner, """
                select distinct attname::text from pg_index
                join pg_attribute on attrelid = indrelid and attnum = any(indkey)
                where indisunique and indrelid = '%s'::regclass and atttypid = 'text'::regtype
                and attname <> 'organisation'""".formatted(table));
        for (var column : texts(owner, """
                select column_name || ' ' || udt_name from information_schema.columns
                where table_schema || '.' || table_name = '%s' and is_identity = 'NO' and is_generated = 'NEVER'""".formatted(table))) {
            var name = '"' + column.replaceFirst(" .*", "") + '"';
            names.add(name);
            values.add(value(table, name, column.replaceFirst(".* ", ""), unique.contains(name.replace("\"", ""))));
        }
        return "insert into %s (%s) select %s from %s cross join generate_series(1, %d) as copy where organisation = '%s' on conflict do nothing"
                .formatted(
                        table,
                        String.join(", ", names),
                        String.join(", ", values)
                                .replace("SHIFT", "(copy * " + DAYS + " / " + (copies + 1) + ")")
                                .replace("COPY", "lpad(to_hex(copy), 4, '0')"),
                        table,
                        copies,
                        organisation);
    }

    private String value(String table, String name, String type, boolean isUnique) {
        var isEvent = table.endsWith(".domain_event");
        return switch (type) {
            case "uuid" ->
                "case when %1$s = any(%2$s::uuid[]) then %1$s else (left(%1$s::text, 24) || COPY || right(%1$s::text, 8))::uuid end"
                        .formatted(name, kept);
            case "date" -> name + " - SHIFT";
            case "timestamptz" -> name + " - make_interval(days => SHIFT)";
            case "varchar" ->
                switch (isEvent ? name : "") {
                    case "\"id\"", "\"stream\"" -> "left(%1$s, 24) || COPY || right(%1$s, 8)".formatted(name);
                    case "\"recorded_at\"" ->
                        "to_char((recorded_at::timestamptz - make_interval(days => SHIFT)) at time zone 'UTC',"
                                + " 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')";
                    default -> name;
                };
            case "bytea" ->
                isEvent && name.equals("\"payload\"")
                        ? "convert_to(regexp_replace(convert_from(payload, 'UTF8'), '%s', '\\1' || COPY || '\\2', 'g'), 'UTF8')"
                                .formatted(UUIDS)
                        : name;
            case "text" -> isUnique ? name + " || '-' || copy" : name;
            default -> name;
        };
    }

    private List<String> texts(Service service, String query) throws SQLException {
        try (var owner = owner(service)) {
            return texts(owner, query);
        }
    }

    private static List<String> texts(Connection owner, String query) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection owner(Service service) throws SQLException {
        var database = suite.postgres().database(service.toString());
        return DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
    }
}
