package de.motivag.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class PostgresServerTest {

    @TempDir
    private static Path directory;

    private static Home home;
    private static PostgresServer server;

    @BeforeAll
    static void start() {
        home = Home.in(directory);
        server = new PostgresServer(home, Ports.free(1));
        server.start();
        server.database("kept");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void rows_survive_a_stop() throws SQLException {
        query("create table if not exists stopped as select 1");
        server.stop();
        server.start();
        assertThat(query("select count(*) from stopped")).isEqualTo("1");
    }

    @Test
    void rows_survive_kill_9() throws SQLException {
        query("create table if not exists killed as select 1");
        server.kill();
        server.start();
        assertThat(query("select count(*) from killed")).isEqualTo("1");
    }

    @Test
    void committed_data_are_on_the_disk_with_checksums() throws SQLException {
        assertThat(query("show fsync")).isEqualTo("on");
        assertThat(query("show synchronous_commit")).isEqualTo("on");
        assertThat(query("show data_checksums")).isEqualTo("on");
    }

    @Test
    void a_server_left_over_in_the_directory_is_stopped() throws Exception {
        server.stop();
        Process leftover = leftover(Ports.free(1));
        Path file = home.data().resolve("postgres/data/postmaster.pid");
        assertThat(Child.await(Duration.ofSeconds(20), () -> ready(file))).isTrue();
        server.start();
        assertThat(leftover.isAlive()).isFalse();
        assertThat(query("select 1")).isEqualTo("1");
    }

    @Test
    void a_directory_in_use_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> new PostgresServer(home, Ports.free(1)))
                .isInstanceOf(InfrastructureException.class)
                .hasMessage("The data directory " + home.data().resolve("postgres") + " is in use by process "
                        + ProcessHandle.current().pid() + ".");
    }

    @Test
    void a_taken_port_is_refused_in_one_sentence(@TempDir Path elsewhere) throws Exception {
        try (var taken = new ServerSocket(Ports.free(1), 1, InetAddress.getLoopbackAddress());
                var other = new PostgresServer(Home.in(elsewhere), taken.getLocalPort())) {
            assertThatThrownBy(other::start)
                    .isInstanceOf(PortTakenException.class)
                    .hasMessage("Port " + taken.getLocalPort() + " for PostgreSQL is already taken.");
        }
    }

    @Test
    void only_the_owner_of_the_passwords_can_read_them() throws Exception {
        Path passwords = home.data().resolve("postgres/passwords.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
                .isEqualTo("rw-------");
    }

    private static Process leftover(int port) throws Exception {
        var command = new ArrayList<>(Account.current().prefix());
        command.addAll(List.of(
                PostgresBinaries.in(home.cache()).resolve("postgres").toString(),
                "-D",
                home.data().resolve("postgres/data").toString(),
                "-c",
                "unix_socket_directories=",
                "-p",
                Integer.toString(port)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean ready(Path file) {
        try {
            return Files.readString(file).contains("ready");
        } catch (IOException e) {
            return false;
        }
    }

    private static String query(String sql) throws SQLException {
        Database database = server.database("kept");
        try (var connection =
                        DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var found = statement.getResultSet()) {
                found.next();
                return found.getString(1);
            }
        }
    }
}
