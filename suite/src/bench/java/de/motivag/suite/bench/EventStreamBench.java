package de.motivag.suite.bench;

import de.motivag.suite.Options;
import de.motivag.suite.Service;
import de.motivag.suite.Suite;
import de.motivag.suite.export.Export;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.util.FileSystemUtils;

/**
 * Measures how many events per second an analyst reads: as lines over HTTP, and as Parquet in a folder. Caller and
 * service share the cores.
 */
final class EventStreamBench {
    private final Suite suite;

    EventStreamBench(Suite suite) {
        this.suite = suite;
    }

    /** @param arguments empty directory for the data, number of events */
    public static void main(String... arguments) throws Exception {
        var data = Path.of(arguments[0]);
        FileSystemUtils.deleteRecursively(data);
        try (var suite = Suite.start(Options.onFreePorts(data.resolve("suite")))) {
            var bench = new EventStreamBench(suite);
            bench.play();
            bench.multiply(Long.parseLong(arguments[1]));
            for (int i = 0; i < 8; i++) {
                bench.say("lines", bench::lines);
            }
            for (int i = 0; i < 4; i++) {
                var directory = data.resolve("export" + i);
                bench.say("Parquet", () -> bench.parquet(directory));
            }
        }
        FileSystemUtils.deleteRecursively(data);
        System.exit(0);
    }

    private interface Reading {
        Read now() throws IOException;
    }

    /** @param seconds seconds from the first to the last event */
    record Read(long events, double seconds) {
        double perSecond() {
            return events / seconds;
        }
    }

    /** Prints processor time, which hardly depends on other load of the machine. */
    private void say(String what, Reading reading) throws IOException {
        var began = Processor.used();
        var read = reading.now();
        var used = Processor.used().since(began, (int) read.events());
        System.out.printf(
                Locale.ROOT,
                "%s: %,.0f events/s; processor time per event: %.1f µs of reader and service, %.1f µs of PostgreSQL%n",
                what,
                read.perSecond(),
                1000 * used.suite(),
                1000 * used.postgres());
    }

    /** Creates registrations, referrals with all their encrypted values, and fifty contacts. */
    void play() throws IOException {
        Contacts.configure(suite);
        try (var contacts = new Contacts(suite)) {
            contacts.stockUp(20);
            contacts.withoutNotes();
            Backlog.drained(suite);
        }
    }

    /**
     * Copies all streams of enrolment-service under other ids. They count as published, although the topic does not
     * contain them.
     */
    void multiply(long events) throws SQLException {
        var relay = suite.context(Service.ENROLMENT)
                .getBean(EventProcessingConfiguration.class)
                .eventProcessor("relay", StreamingEventProcessor.class)
                .orElseThrow();
        relay.shutDown();
        var database = suite.postgres().database(Service.ENROLMENT.toString());
        try (var owner = DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("""
                    with copies as materialized (select stream, uuidv7()::text as copy
                        from (select distinct stream from domain_event) as streams
                        cross join generate_series(1, (select %d / count(*) from domain_event)))
                    insert into domain_event
                        (id, stream, sequence, entity, type, revision, recorded_at, payload, metadata, organisation)
                    select uuidv7()::text, copy, sequence, entity, type, revision, recorded_at,
                        convert_to(replace(convert_from(payload, 'UTF8'), stream, copy), 'UTF8'), metadata, organisation
                    from domain_event join copies using (stream)""".formatted(events));
            statement.execute("""
                    update reader_token set token = convert_to(regexp_replace(convert_from(token, 'UTF8'),
                        '"index":\\d+', '"index":' || (select max(position) from domain_event)), 'UTF8')
                    where processor = 'relay'""");
            statement.execute("vacuum analyze domain_event");
        }
        relay.start();
    }

    /** Reads with one reader of enrolment-service. */
    Read lines() throws IOException {
        var begin = System.nanoTime();
        var url = suite.url(Service.ENROLMENT).resolve("/events").toURL();
        var connection = (HttpURLConnection) url.openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + suite.token("analyst", Contacts.ORGANISATION));
        var lines = 0L;
        try (var in = connection.getInputStream()) {
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return new Read(lines, (System.nanoTime() - begin) / 1e9);
    }

    /** Exports everything. */
    Read parquet(Path directory) throws IOException {
        var begin = System.nanoTime();
        new Export(suite::url, organisation -> suite.token("analyst", organisation), line -> {}).to(directory);
        var seconds = (System.nanoTime() - begin) / 1e9;
        try (var files = Files.walk(directory)) {
            var lines = 0L;
            for (var file :
                    files.filter(file -> file.toString().endsWith(".ndjson")).toList()) {
                try (var all = Files.lines(file)) {
                    lines += all.count();
                }
            }
            return new Read(lines, seconds);
        }
    }
}
