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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;

/**
 * Ten years of one Jobcenter: the demo's events, views and facts of one organisation, copied under other ids. The demo
 * plays eighteen months. As many copies as fit the size of the Jobcenter play at the same time as the demo, with the
 * open work; as many again play the eighteen months before, and so on. Their work is done, see {@link ClosedWork}, and
 * people past the retention term are erased.
 *
 * <p>The copies count as published, although the topics do not contain them. Nobody has the keys of their encrypted
 * values, so the copies have no names.
 */
final class TenYears {
    private static final int DAYS = 3653;

    /** The length of the demo. */
    private static final int SPAN = 548;

    /** Tables of the kit, and tables whose rows are about a request or about the organisation as a whole. */
    private static final Set<String> LEFT_OUT = Set.of(
            "first_answer",
            "unique_key",
            "vault_key",
            "access_log",
            "recovered_event",
            "organisation",
            "network_contact",
            "deputyship",
            "goal",
            "offer",
            "offer_module",
            "offer_topic",
            "offer_replica",
            "report");

    private static final String UUIDS = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-)[0-9a-f]{4}([0-9a-f]{8})";

    private final Suite suite;
    private final String organisation;
    private final String kept;

    TenYears(Suite suite, String organisation) throws SQLException {
        this.suite = suite;
        this.organisation = organisation;
        kept = Stream.of(
                        Staff.all().map(staff -> staff.id().toString()),
                        texts(Service.COACHING, "select offer_id::text from offer").stream(),
                        texts(Service.ENROLMENT, "select team::text from team").stream())
                .flatMap(Function.identity())
                .collect(Collectors.joining(",", "'{", "}'"));
    }

    /**
     * @param events number of events of the organisation afterwards
     * @param size how many times as large as the demo the organisation is
     */
    record Copied(long events, int size) {}

    Copied copy(long wanted) throws SQLException {
        long events = events();
        int copies = Math.toIntExact(Math.ceilDiv(wanted, events)) - 1;
        int size = Math.ceilDiv((copies + 1) * SPAN, DAYS);
        say("%,d events of %s, %d copies of each, %d at a time", events, organisation, copies, size);
        for (var service : Service.values()) {
            var relay = suite.context(service)
                    .getBean(EventProcessingConfiguration.class)
                    .eventProcessor("relay", StreamingEventProcessor.class)
                    .orElseThrow();
            relay.shutDown();
            try (var owner = owner(service)) {
                for (var table : tables(owner)) {
                    execute(owner, insert(service, owner, table, copies, size));
                }
                if (service == Service.ENROLMENT) {
                    execute(owner, ERASED.formatted(organisation));
                    execute(owner, EVENTS_OF_ERASURES.formatted(organisation));
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
        return new Copied(events(), size);
    }

    /** Erases people past the retention term of the demo's organisation. */
    private static final String ERASED = """
            insert into erasure (organisation, participant, state, requested_on)
            select r.organisation, r.participant, 'ERASED', max(r.ended_on) from referral r
            join organisation o on o.organisation = r.organisation
            where r.organisation = '%s' group by r.organisation, r.participant, o.retention_months
            having bool_and(r.state <> 'OPEN')
              and max(r.ended_on) < current_date - make_interval(months => o.retention_months)
            on conflict do nothing""";

    /** Appends the events of these erasures, and of requests of former years that {@link ClosedWork} ends. */
    private static final String EVENTS_OF_ERASURES = """
            insert into domain_event (id, stream, sequence, entity, type, revision, recorded_at, payload, metadata,
              participant, organisation)
            select uuidv7()::text, last.stream, last.sequence + added.sequence, last.entity, 'enrolment.' || added.type, '1',
              to_char(e.requested_on, 'YYYY-MM-DD"T10:00:00.000Z"'),
              convert_to((added.payload || jsonb_build_object('participant', e.participant, 'erasure', e.participant))::text, 'UTF8'),
              last.metadata, e.participant, e.organisation
            from erasure e
            cross join lateral (select * from domain_event d where d.stream = e.participant::text
              order by d.sequence desc limit 1) as last
            cross join lateral (values
              (1, 'ErasureRequested', jsonb_build_object('requestedOn', e.requested_on)),
              (2, 'ParticipantErased', jsonb_build_object('erasedOn', e.requested_on, 'keys', 4))
            ) as added (sequence, type, payload)
            where e.organisation = '%s' and e.state = 'ERASED' and not exists (select from domain_event d
              where d.stream = e.participant::text and d.type = 'enrolment.ParticipantErased')""";

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
    private String insert(Service service, Connection owner, String table, int copies, int size) throws SQLException {
        var named = table.replaceFirst("^public[.]", "");
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        var unique = texts(owner, """
                select distinct attname::text from pg_index
                join pg_attribute on attrelid = indrelid and attnum = any(indkey)
                where indisunique and indrelid = '%s'::regclass and atttypid = 'text'::regtype
                and attname <> 'organisation'
                and not exists (select from pg_attribute u where u.attrelid = indrelid and u.attnum = any(indkey)
                  and u.atttypid = 'uuid'::regtype)""".formatted(table));
        for (var column : texts(owner, """
                select column_name || ' ' || udt_name from information_schema.columns
                where table_schema || '.' || table_name = '%s' and is_identity = 'NO' and is_generated = 'NEVER'""".formatted(table))) {
            var name = '"' + column.replaceFirst(" .*", "") + '"';
            names.add(name);
            values.add(value(
                    table,
                    name,
                    present(name, ClosedWork.value(service.toString(), named, name)),
                    column.replaceFirst(".* ", ""),
                    unique.contains(name.replace("\"", ""))));
        }
        return """
                insert into %s (%s) select %s from %s cross join generate_series(1, %d) as copy
                where organisation = '%s' and (IS_PRESENT or %s) on conflict do nothing""".formatted(
                        table,
                        String.join(", ", names),
                        String.join(", ", values),
                        table,
                        copies,
                        organisation,
                        ClosedWork.rows(service.toString(), named))
                .replace("IS_PRESENT", "copy < " + size)
                .replace("SHIFT", "(copy / " + size + " * " + SPAN + ")")
                .replace("COPY", "lpad(to_hex(copy), 4, '0')");
    }

    private static String present(String value, String closed) {
        return value.equals(closed) ? value : "(case when IS_PRESENT then " + value + " else " + closed + " end)";
    }

    private String value(String table, String name, String original, String type, boolean isUnique) {
        var isEvent = table.endsWith(".domain_event");
        return switch (type) {
            case "uuid" ->
                "case when %1$s = any(%2$s::uuid[]) then %1$s else (left(%1$s::text, 24) || COPY || right(%1$s::text, 8))::uuid end"
                        .formatted(original, kept);
            case "date" -> original + " - SHIFT";
            case "timestamptz" -> original + " - make_interval(days => SHIFT)";
            case "varchar" ->
                switch (isEvent ? name : "") {
                    case "\"id\"", "\"stream\"" -> "left(%1$s, 24) || COPY || right(%1$s, 8)".formatted(name);
                    case "\"recorded_at\"" ->
                        "to_char((recorded_at::timestamptz - make_interval(days => SHIFT)) at time zone 'UTC',"
                                + " 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')";
                    default -> original;
                };
            case "bytea" ->
                isEvent && name.equals("\"payload\"")
                        ? "convert_to(regexp_replace(convert_from(payload, 'UTF8'), '%s', '\\1' || COPY || '\\2', 'g'), 'UTF8')"
                                .formatted(UUIDS)
                        : original;
            case "text" -> isUnique ? original + " || '-' || copy" : original;
            default -> original;
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
