package de.motivag.suite.analysts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.suite.LauncherException;
import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import de.motivag.suite.export.Export;
import de.motivag.suite.running.OneOfEach;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code ./start export DIR}, which writes the events as files and can be repeated. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class ExportTest {
    @TempDir
    private Path directory;

    private final List<String> said = new ArrayList<>();

    @BeforeAll
    static void muchHasHappened() {
        OneOfEach.of("jc-nord");
        Organisation.settled();
    }

    @Test
    void each_organisation_has_its_events_as_lines_and_as_parquet() throws Exception {
        export();
        for (var organisation : Staff.ORGANISATIONS) {
            for (var service : Service.values()) {
                var lines = Lines.of(service, organisation);
                assertThat(exported(organisation, service)).isEqualTo(lines);
                if (!lines.isEmpty()) {
                    assertThat(inParquet(organisation, service)).isEqualTo(lines.size());
                }
            }
        }
        assertThat(said).hasSize(10).first().asString().contains("jc-nord enrolment");
    }

    @Test
    void the_facts_lie_beside_the_events_as_csv_and_as_parquet() throws Exception {
        export();
        var overview = StaffClient.as("analyst", "jc-nord")
                .get(Service.OUTCOME, "/facts")
                .accepted()
                .body();
        var rows = new TreeMap<String, Long>();
        for (var table : overview.required("tables")) {
            rows.put(table.required("table").asString(), table.required("rows").asLong());
        }
        assertThat(rows).containsKeys("contact", "entry", "event");
        assertThat(rows.get("entry")).isPositive();
        var facts = directory.resolve("jc-nord").resolve("facts");
        for (var table : rows.entrySet()) {
            try (var lines = Files.lines(facts.resolve(table.getKey() + ".csv"))) {
                assertThat(lines.count()).as(table.getKey()).isEqualTo(table.getValue() + 1);
            }
            assertThat(rowsOf(facts.resolve(table.getKey() + ".parquet")))
                    .as(table.getKey())
                    .isEqualTo(table.getValue());
        }
    }

    @Test
    void a_repeated_export_adds_new_events_only() throws Exception {
        export();
        var first = exported("jc-nord", Service.ENROLMENT);
        var parts = files("jc-nord", Service.ENROLMENT, ".ndjson");
        export();
        assertThat(files("jc-nord", Service.ENROLMENT, ".ndjson")).isEqualTo(parts);
        new Organisation("jc-nord").participant();
        Organisation.settled();
        export();
        assertThat(files("jc-nord", Service.ENROLMENT, ".ndjson"))
                .hasSize(parts.size() + 1)
                .containsAll(parts);
        assertThat(exported("jc-nord", Service.ENROLMENT))
                .hasSize(first.size() + 1)
                .startsWith(first.toArray(String[]::new))
                .isEqualTo(Lines.of(Service.ENROLMENT, "jc-nord"));
        assertThat(inParquet("jc-nord", Service.ENROLMENT)).isEqualTo(first.size() + 1);
    }

    @Test
    void an_unfinished_part_is_written_again() throws Exception {
        export();
        var lines = exported("jc-nord", Service.ENROLMENT);
        Files.writeString(folder("jc-nord", Service.ENROLMENT).resolve("next.ndjson"), "{\"id\":");
        Files.writeString(folder("jc-nord", Service.ENROLMENT).resolve("000000000001-000000000003.ndjson"), "{}");
        Files.writeString(directory.resolve("manifest.json"), "{\"motivagExport\":1,\"events\":{}}");
        export();
        assertThat(exported("jc-nord", Service.ENROLMENT)).isEqualTo(lines);
        assertThat(inParquet("jc-nord", Service.ENROLMENT)).isEqualTo(lines.size());
    }

    @Test
    void a_folder_with_other_files_is_refused() throws Exception {
        Files.writeString(directory.resolve("thesis.txt"), "Chapter 1");
        assertThatThrownBy(this::export)
                .isInstanceOf(LauncherException.class)
                .hasMessage(directory + " holds files that belong to no export."
                        + " Name an empty folder, or one that was exported to before.");
        Files.delete(directory.resolve("thesis.txt"));
        Files.writeString(directory.resolve("manifest.json"), "{\"name\":\"another program's\"}");
        assertThatThrownBy(this::export).hasMessageContaining("manifest.json belongs to no export.");
        Files.delete(directory.resolve("manifest.json"));
        assertThatThrownBy(() -> to(Files.createFile(directory.resolve("file"))))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("cannot be written to");
    }

    @Test
    void without_a_running_suite_it_fails_in_one_line() {
        var nowhere = new Export(_ -> URI.create("http://localhost:1"), _ -> "token", said::add);
        assertThatThrownBy(() -> nowhere.to(directory))
                .isInstanceOf(LauncherException.class)
                .hasMessage("The suite does not answer at http://localhost:1."
                        + " Start it with ./start, and export beside it with the same ports.");
    }

    private void export() {
        to(directory);
    }

    private void to(Path folder) {
        var suite = RunningSuite.suite();
        new Export(suite::url, organisation -> suite.token("analyst", organisation), said::add).to(folder);
    }

    private Path folder(String organisation, Service service) {
        return directory.resolve(organisation).resolve("events").resolve(service.toString());
    }

    private List<Path> files(String organisation, Service service, String ending) throws IOException {
        try (var files = Files.list(folder(organisation, service))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private List<String> exported(String organisation, Service service) throws IOException {
        return files(organisation, service, ".ndjson").stream()
                .flatMap(file -> {
                    try {
                        return Files.readAllLines(file).stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private long inParquet(String organisation, Service service) throws SQLException {
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var rows = duckdb.createStatement().executeQuery("""
                        select count(distinct id) filter (where data is not null and time <= now())
                        from read_parquet('%s/*.parquet')""".formatted(folder(organisation, service)))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long rowsOf(Path parquet) throws SQLException {
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var rows = duckdb.createStatement()
                        .executeQuery("select count(*) from read_parquet('%s')".formatted(parquet))) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
