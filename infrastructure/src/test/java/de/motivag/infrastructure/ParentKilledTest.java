package de.motivag.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class ParentKilledTest {

    @Test
    void kill_9_of_the_launcher_leaves_no_process_and_loses_no_data(@TempDir Path directory) throws Exception {
        int port = Ports.free(3);
        Home home = Home.in(directory);
        var topic = new Topic("127.0.0.1:" + (port + 1), "kept");

        Process launcher = launch(directory, port);
        List<Long> family = launcher.descendants().map(ProcessHandle::pid).toList();
        assertThat(family).as("server, its workers, broker").hasSizeGreaterThan(3);
        topic.create();
        topic.send("kept");
        launcher.destroyForcibly().waitFor();
        assertThat(Child.await(Duration.ofSeconds(20), () -> family.stream().noneMatch(Child::runs)))
                .isTrue();

        try (var postgres = new PostgresServer(home, port);
                var kafka = new KafkaBroker(home, port + 1, port + 2)) {
            SharedInfrastructure.inParallel(postgres::start, kafka::start);
            connect(postgres.database("kept"));
            assertThat(topic.read(1)).containsExactly("kept");
        }
    }

    private static Process launch(Path directory, int port) throws Exception {
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Held.class.getName(),
                        directory.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .start();
        var output = new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.readLine()).isEqualTo("started");
        return launcher;
    }

    private static void connect(Database database) throws SQLException {
        DriverManager.getConnection(database.url(), database.user(), database.password())
                .close();
    }
}
