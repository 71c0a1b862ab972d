package de.motivag.suite;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.running.RequiredTool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the launcher as a process of its own, like a user. Starting it takes long, so the tests share it. */
@Tag("integration")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherTest {

    @TempDir
    private static Path directory;

    private static Options options;
    private static Process launcher;

    @BeforeAll
    static void start() throws IOException {
        options = Options.onFreePorts(directory.resolve("data"));
        launcher = launch(directory, options, "first");
        awaitUp("first");
    }

    @AfterAll
    static void stop() throws Exception {
        launcher.destroyForcibly().waitFor();
    }

    @Test
    @Order(1)
    void the_output_contains_all_addresses_and_the_request_for_a_token() {
        assertThat(output("first"))
                .startsWith("The staff desk of MotivAG: http://localhost:" + options.deskPort() + "\n")
                .contains("http://localhost:" + options.port(Service.ENROLMENT))
                .contains("http://localhost:" + options.port(Service.OUTCOME))
                .contains("127.0.0.1:" + options.postgresPort())
                .contains("localhost:" + options.issuerPort() + "/oauth2/token")
                .contains("adviser@jc-nord:dev");
        assertThat(new Tokens(options.issuer()).of(new Staff("adviser", "jc-nord")))
                .isNotBlank();
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource(
            nullValues = "none",
            value = {
                "none, false, Node is missing.",
                "v16.20.2, true, Node v16.20.2 is too old.",
                "v22.1.0, false, npm is missing."
            })
    void a_build_without_the_needed_node_is_refused_in_one_line(String version, boolean hasNpm, String message)
            throws Exception {
        var tools = Files.createDirectories(directory.resolve("tools-" + version));
        if (version != null) {
            script(tools.resolve("node"), "echo " + version);
        }
        if (hasNpm) {
            script(tools.resolve("npm"), "exit 0");
        }
        var check = new ProcessBuilder("../.mvn/node")
                .redirectError(directory.resolve(version + ".err").toFile());
        check.environment().put("PATH", tools.toString());
        assertThat(check.start().waitFor()).isEqualTo(1);
        assertThat(errors("" + version))
                .startsWith(message)
                .endsWith("apt-get install nodejs npm\n")
                .hasLineCount(1);
        script(tools.resolve("node"), "echo v18.19.0");
        script(tools.resolve("npm"), "exit 0");
        assertThat(check.start().waitFor()).isZero();
    }

    private static void script(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    @Test
    @Order(1)
    void a_second_start_on_the_same_data_is_refused_in_one_line() throws Exception {
        Process second = launch(directory, Options.onFreePorts(options.data()), "second");
        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(errors("second"))
                .isEqualTo("The data directory " + options.data() + " is in use by process " + launcher.pid() + ".\n");
    }

    @Test
    @Order(1)
    void data_of_an_older_build_are_refused_with_the_command_that_removes_them() throws Exception {
        var older = Options.onFreePorts(directory.resolve("older"));
        Files.createDirectories(older.data().resolve("postgres"));
        assertThat(launch(directory, older, "older").waitFor()).isEqualTo(1);
        assertThat(errors("older"))
                .startsWith("The data in " + older.data() + " are of an older build")
                .contains("Remove them with: rm -r " + older.data() + " ")
                .endsWith("--data).\n");
    }

    @Test
    @Order(1)
    void a_taken_port_is_refused_in_one_line_that_names_the_option() throws Exception {
        Options elsewhere = new Options(
                directory.resolve("other"),
                Options.onFreePorts(directory).issuerPort(),
                Options.onFreePorts(directory).deskPort(),
                options.servicePorts(),
                options.postgresPort(),
                options.kafkaPort());
        Process second = launch(directory, elsewhere, "taken");
        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(errors("taken"))
                .isEqualTo("Port " + options.port(Service.ENROLMENT) + " for enrolment is already taken. "
                        + "Stop what listens there, or choose another with --enrolment-port.\n");
    }

    @Test
    @Order(1)
    void a_fault_is_printed_in_one_line_that_names_the_log() throws Exception {
        Options faulty = Options.onFreePorts(directory.resolve("faulty"));
        Files.createDirectories(faulty.keys());
        Files.writeString(faulty.keys().resolve("issuer.json"), "no key");
        assertThat(launch(directory, faulty, "faulty").waitFor()).isEqualTo(1);
        Path log = faulty.logs().resolve("suite.log");
        assertThat(errors("faulty")).startsWith("issuer did not start: ").endsWith(" (see " + log + ")\n");
        assertThat(log)
                .content()
                .contains("Launcher [ ] The suite cannot continue\njava.lang.IllegalStateException: issuer");
    }

    @Test
    @Order(1)
    void a_rebuild_and_an_export_without_a_running_suite_fail_in_one_line() throws Exception {
        Options nowhere = Options.onFreePorts(directory.resolve("nowhere"));
        var words = "The suite does not answer at " + nowhere.issuer()
                + "/oauth2/token. Start it with ./start, with the same ports.\n";
        assertThat(launch(directory, nowhere, "no-rebuild", "rebuild").waitFor())
                .isEqualTo(1);
        assertThat(errors("no-rebuild")).isEqualTo(words);
        var export = directory.resolve("no-export").toString();
        assertThat(launch(directory, nowhere, "no-export", "export", export).waitFor())
                .isEqualTo(1);
        assertThat(errors("no-export")).isEqualTo(words);
    }

    @Test
    @Order(1)
    void the_walkthrough_prints_what_its_page_says() throws Exception {
        List.of("bash", "curl", "jq", "kcat").forEach(RequiredTool::require);
        Walkthrough.run(options, directory);
    }

    @Test
    @Order(1)
    void a_rebuild_beside_the_suite_is_shown_to_its_end_and_invalid_options_are_refused() throws Exception {
        assertThat(launch(directory, options, "rebuilding", "rebuild", "--share=1", "--threads=2")
                        .waitFor())
                .as(errors("rebuilding"))
                .isZero();
        assertThat(errors("rebuilding")).contains("Facts 100%").contains("DONE");
        assertThat(output("rebuilding")).contains("Rebuilt from ").contains("all tables are unchanged.");
        assertThat(launch(directory, options, "refused", "rebuild", "--threads=99")
                        .waitFor())
                .isEqualTo(1);
        assertThat(errors("refused"))
                .isEqualTo("Refused: Some values are missing or invalid. --threads: A number from 1 to 12.\n");
        assertThat(launch(directory, options, "help", "rebuild", "--help").waitFor())
                .isZero();
        assertThat(output("help")).contains("./start rebuild").contains("--share=X");
    }

    @Test
    @Order(1)
    void an_export_beside_the_suite_writes_to_the_given_folder() throws Exception {
        var export = directory.resolve("export");
        assertThat(launch(directory, options, "exporting", "export", export.toString())
                        .waitFor())
                .as(errors("exporting"))
                .isZero();
        assertThat(output("exporting")).contains("jc-nord enrolment").contains("jc-sued outcome");
        assertThat(export.resolve("manifest.json")).isRegularFile();
    }

    @Test
    @Order(2)
    void after_kill_9_no_process_is_left_and_the_suite_starts_again_and_stops_on_ctrl_c() throws Exception {
        List<ProcessHandle> family = launcher.descendants().toList();
        assertThat(family).as("PostgreSQL, its workers, Kafka").hasSizeGreaterThan(3);
        launcher.destroyForcibly().waitFor();
        await("the children have gone", () -> family.stream().noneMatch(LauncherTest::runs));

        launcher = launch(directory, options, "again");
        awaitUp("again");
        List<ProcessHandle> next = launcher.descendants().toList();
        new ProcessBuilder("kill", "-INT", Long.toString(launcher.pid()))
                .start()
                .waitFor();
        assertThat(launcher.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(130);
        assertThat(output("again")).containsPattern("\nStopped in .* s\\.\n$");
        assertThat(next).noneMatch(LauncherTest::runs);
    }

    /** Whether the process is running. A zombie counts as ended. */
    private static boolean runs(ProcessHandle process) {
        return process.info().commandLine().isPresent();
    }

    /**
     * Starts the launcher with output files of that name. It receives Ctrl-C even if these tests run in the background
     * of a script, which makes child processes ignore that signal.
     */
    static Process launch(Path directory, Options options, String name, String... more) throws IOException {
        return launch(List.of(), directory, options, name, more);
    }

    /** @param prefix prefix of the command */
    static Process launch(List<String> prefix, Path directory, Options options, String name, String... more)
            throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:MetaspaceSize=256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                "--data=" + options.data(),
                "--desk-port=" + options.deskPort(),
                "--issuer-port=" + options.issuerPort(),
                "--postgres-port=" + options.postgresPort(),
                "--kafka-port=" + options.kafkaPort()));
        options.servicePorts().forEach((service, port) -> command.add("--" + service + "-port=" + port));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectOutput(directory.resolve(name + ".out").toFile())
                .redirectError(directory.resolve(name + ".err").toFile())
                .start();
    }

    private static String output(String name) {
        return read(name + ".out");
    }

    private static String errors(String name) {
        return read(name + ".err");
    }

    private static String read(String file) {
        try {
            return Files.readString(directory.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static void awaitUp(String name) {
        await("everything is up", () -> !launcher.isAlive() || output(name).contains("Everything is up"));
        assertThat(launcher.isAlive()).as(output(name) + errors(name)).isTrue();
    }

    private static void await(String what, BooleanSupplier condition) {
        Awaitility.await(what).atMost(180, TimeUnit.SECONDS).until(condition::getAsBoolean);
    }
}
