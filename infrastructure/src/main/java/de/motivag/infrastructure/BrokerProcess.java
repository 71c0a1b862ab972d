package de.motivag.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** Runs the Kafka broker in a JVM of its own. Arguments: directory, port, controller port. */
final class BrokerProcess {

    private static final String CONTROLLER = "CONTROLLER";

    private BrokerProcess() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        Path log = directory.resolve("log");
        format(log);
        var server =
                new KafkaRaftServer(new KafkaConfig(settings(log, arguments[1], arguments[2]), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        server.startup();
        writeReadyFile(directory);
        server.awaitShutdown();
    }

    private static void writeReadyFile(Path directory) throws IOException {
        Path temporary = Files.writeString(
                directory.resolve("ready.new"),
                Long.toString(ProcessHandle.current().pid()));
        Files.move(
                temporary,
                directory.resolve("ready"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Formats the log directory under a temporary name and then moves it, so that a partial directory is never used.
     */
    private static void format(Path log) throws Exception {
        if (Files.exists(log)) {
            return;
        }
        Path temporary = log.resolveSibling("log.new");
        // Left over from an interrupted start.
        Commands.succeeds("rm", "-rf", temporary.toString());
        Files.createDirectory(temporary);
        new Formatter()
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(CONTROLLER)
                .setMetadataLogDirectory(temporary.toString())
                .addDirectory(temporary.toString())
                .run();
        Files.move(temporary, log, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Map<String, String> settings(Path log, String port, String controllerPort) {
        var settings = new HashMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("log.dirs", log.toString());
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("auto.create.topics.enable", "false");
        settings.put("log.retention.ms", "-1");
        settings.put("offsets.retention.minutes", "5256000");
        settings.put("log.cleaner.dedupe.buffer.size", "16777216");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // After kill -9 the controller must notice quickly that the previous broker process is gone.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "1000");
        settings.put("controller.quorum.election.timeout.ms", "500");
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(topic + ".replication.factor", "1");
            settings.put(topic + ".num.partitions", "3");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        return settings;
    }
}
