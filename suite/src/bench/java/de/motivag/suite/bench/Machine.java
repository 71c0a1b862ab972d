package de.motivag.suite.bench;

import com.sun.management.OperatingSystemMXBean;
import de.motivag.suite.Service;
import de.motivag.suite.Suite;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Describes the machine of the measurement. */
final class Machine {
    private Machine() {}

    /** The version of the suite's PostgreSQL. */
    static String postgres(Suite suite) throws SQLException {
        var database = suite.postgres().database(Service.OUTCOME.toString());
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    static String described(String postgres) throws IOException, InterruptedException {
        var os = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var runtime = ManagementFactory.getRuntimeMXBean();
        return """
                | | |
                |---|---|
                | processor | %s, %d cores |
                | memory | %d GiB |
                | system | %s |
                | Java | %s %s, `%s` |
                | PostgreSQL | %s, as `./start` sets it up: fsync on, shared_buffers 128 MB |
                | Kafka | %s, one broker |
                | commit | %s |
                """.formatted(
                        processor(),
                        os.getAvailableProcessors(),
                        Math.round(os.getTotalMemorySize() / 1073741824.0),
                        System.getProperty("os.name") + " " + System.getProperty("os.version"),
                        runtime.getVmName(),
                        Runtime.version(),
                        runtime.getInputArguments().stream()
                                .filter(argument -> argument.startsWith("-X"))
                                .collect(Collectors.joining(" ")),
                        postgres,
                        kafka(),
                        commit());
    }

    /** The version in the jar's name, because the class that knows it is internal. */
    private static String kafka() {
        var jar = Path.of(URI.create(KafkaProducer.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .getFileName();
        return jar.toString().replaceAll("kafka-clients-|\\.jar", "");
    }

    private static String processor() throws IOException {
        var file = Path.of("/proc/cpuinfo");
        var lines = Files.isReadable(file) ? Files.readAllLines(file) : List.<String>of();
        return lines.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static String commit() throws IOException, InterruptedException {
        return said("git", "log", "-1", "--format=%h")
                + (said("git", "status", "--porcelain", "-uno").isEmpty() ? "" : " and changes");
    }

    private static String said(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }
}
