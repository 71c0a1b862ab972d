package de.motivag.suite.analysts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import de.motivag.suite.Service;
import de.motivag.suite.export.Export;
import de.motivag.suite.running.OneOfEach;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RequiredTool;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.Stored;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of docs/analysts.md. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class AnalystsPageTest {
    private static final String COUNTS =
            "select type || ' ' || count(*) from domain_event %s group by type order by type";

    @TempDir
    private Path directory;

    @BeforeAll
    static void muchHasHappenedInBothOrganisations() {
        OneOfEach.of("jc-nord");
        OneOfEach.of("jc-sued");
        Organisation.settled();
    }

    @Test
    void python_counts_the_events_of_its_organisation_and_the_second_time_only_new_ones() throws Exception {
        var script = block("python", "urllib.request");
        assertThat(run("python3", "-c", script)).isEqualTo(stored("where organisation = 'jc-nord'"));
        assertThat(run("python3", "-c", script)).isEmpty();
        new Organisation("jc-nord").group();
        Organisation.settled();
        assertThat(run("python3", "-c", script)).anyMatch(line -> line.equals("coaching.GroupPlanned 1"));
    }

    @Test
    void kcat_counts_the_events_on_the_topic() throws Exception {
        var counted = new ArrayList<String>();
        for (var line : run("bash", "-o", "pipefail", "-c", block("sh", "kcat"))) {
            var words = line.strip().split(" ");
            counted.add(words[1] + " " + words[0]);
        }
        assertThat(counted).containsExactlyInAnyOrderElementsOf(stored(""));
    }

    @Test
    void a_java_consumer_counts_them_too() throws Exception {
        var source = Files.writeString(directory.resolve("Counts.java"), block("java", "KafkaConsumer"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var broker = RunningSuite.suite().kafka().bootstrapServers();
        assertThat(run(java, "-cp", kafkaClients(), source.toString(), broker)).isEqualTo(stored(""));
    }

    @Test
    void duckdb_finds_the_measure_entries_in_the_export() throws Exception {
        var suite = RunningSuite.suite();
        new Export(suite::url, organisation -> suite.token("analyst", organisation), line -> {})
                .to(directory.resolve("export"));
        var query = block("sql", "read_parquet").replace("'export/", "'" + directory.resolve("export") + "/");
        Map<String, Long> entries = new TreeMap<>();
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var rows = duckdb.createStatement().executeQuery(query)) {
            while (rows.next()) {
                entries.put(rows.getString(1), rows.getLong(2));
            }
        }
        var expected = new TreeMap<String, Long>();
        try (var owner = Stored.asOwner(Service.COACHING)) {
            for (var month : Stored.texts(owner, """
                    select to_char(entered_on, 'YYYY-MM') from participation
                    where organisation = 'jc-nord' and entered_on is not null""")) {
                expected.merge(month, 1L, Long::sum);
            }
        }
        assertThat(expected).isNotEmpty();
        assertThat(entries).isEqualTo(expected);
    }

    private static List<String> stored(String where) throws Exception {
        try (var owner = Stored.asOwner(Service.COACHING)) {
            return Stored.texts(owner, COUNTS.formatted(where));
        }
    }

    /** The first code block of the language that contains the text, with the addresses of this suite. */
    private static String block(String language, String text) throws IOException {
        var page = Files.readString(Path.of("../docs/analysts.md"));
        var blocks = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains(text))
                .toList();
        assertThat(blocks).as("examples in %s with %s", language, text).isNotEmpty();
        var suite = RunningSuite.suite();
        var block = blocks.getFirst().replace("localhost:19092", suite.kafka().bootstrapServers());
        for (var service : Service.values()) {
            block = block.replace(
                    "localhost:" + service.defaultPort(), suite.url(service).getAuthority());
        }
        return block.replace("http://localhost:8080", issuer());
    }

    private static String issuer() {
        return RunningSuite.suite().context(Service.COACHING).getEnvironment().getRequiredProperty("MOTIVAG_ISSUER");
    }

    /** The output of the command, line by line. */
    private List<String> run(String... command) throws Exception {
        RequiredTool.require(command[0].equals("bash") ? "kcat" : command[0]);
        var errors = directory.resolve("errors");
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(errors.toFile())
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            fail(Files.readString(errors));
        }
        return output.lines().toList();
    }

    /** Of this project's class path, only what the page asks for. */
    private static String kafkaClients() {
        return List.of(System.getProperty("java.class.path").split(":")).stream()
                .filter(jar -> jar.matches(".*/(kafka-clients|slf4j-api|lz4-java|snappy-java|zstd-jni)[^/]*\\.jar"))
                .reduce((one, other) -> one + ":" + other)
                .orElseThrow();
    }
}
