package de.motivag.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class KafkaBrokerTest {

    @TempDir
    private static Path directory;

    private static Home home;
    private static KafkaBroker broker;

    @BeforeAll
    static void start() {
        home = Home.in(directory);
        int port = Ports.free(2);
        broker = new KafkaBroker(home, port, port + 1);
        broker.start();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void records_survive_a_stop_and_kill_9() throws Exception {
        var topic = new Topic(broker.bootstrapServers(), "kept");
        topic.create();
        topic.send("first");
        broker.stop();
        broker.start();
        topic.send("second");
        broker.kill();
        broker.start();
        assertThat(topic.read(2)).containsExactly("first", "second");
    }

    @Test
    void a_directory_in_use_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> new KafkaBroker(home, 1, 2))
                .isInstanceOf(InfrastructureException.class)
                .hasMessage("The data directory " + home.data().resolve("kafka") + " is in use by process "
                        + ProcessHandle.current().pid() + ".");
    }

    @Test
    void a_taken_port_is_refused_in_one_sentence(@TempDir Path elsewhere) throws Exception {
        int free = Ports.free(1);
        try (var taken = new ServerSocket(Ports.free(1), 1, InetAddress.getLoopbackAddress());
                var other = new KafkaBroker(Home.in(elsewhere), free, taken.getLocalPort())) {
            assertThatThrownBy(other::start)
                    .isInstanceOf(PortTakenException.class)
                    .hasMessage("Port " + taken.getLocalPort() + " for Kafka's controller is already taken.");
        }
    }
}
