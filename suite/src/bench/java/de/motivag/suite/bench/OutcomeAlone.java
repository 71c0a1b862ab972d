package de.motivag.suite.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.motivag.outcome.OutcomeService;
import de.motivag.suite.Options;
import de.motivag.suite.Service;
import de.motivag.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * outcome-service in a JVM of its own, as in a container. It replaces the one of the suite, which must be stopped
 * before.
 */
final class OutcomeAlone implements AutoCloseable {
    /** Options with the memory that {@code ./start} gives to all services. */
    static final List<String> JAVA = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private static final long PAUSE_NANOS = 200_000_000;

    private final Process process;

    OutcomeAlone(Suite suite, Options options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                OutcomeService.class.getName()));
        var builder = new ProcessBuilder(command);
        var database = suite.postgres().database(Service.OUTCOME.toString());
        var settings = builder.environment();
        settings.put("PORT", String.valueOf(suite.url(Service.OUTCOME).getPort()));
        settings.put("MOTIVAG_DB_URL", database.url());
        settings.put("MOTIVAG_DB_USER", database.user());
        settings.put("MOTIVAG_DB_PASSWORD", database.password());
        settings.put("MOTIVAG_DB_OWNER", database.ownerUser());
        settings.put("MOTIVAG_DB_OWNER_PASSWORD", database.ownerPassword());
        settings.put("MOTIVAG_KAFKA", suite.kafka().bootstrapServers());
        settings.put(
                "MOTIVAG_MASTER_KEY",
                options.data().resolve("keys").resolve(Service.OUTCOME + ".key").toString());
        settings.put("MOTIVAG_ISSUER", "http://localhost:" + options.issuerPort());
        settings.put("MOTIVAG_AUDIENCE", "motivag");
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        var log = options.data().resolve("outcome-alone.log").toFile();
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    void awaitAnswer(Rebuilds rebuilds) throws InterruptedException {
        while (!rebuilds.isThere()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("outcome-service has ended, see outcome-alone.log");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** The maximum resident memory so far, in MiB. Linux only. */
    double peakMebibytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The reachable heap in MiB, after a full collection has moved it into the old generation. */
    double liveMebibytes() throws IOException, InterruptedException {
        jcmd("GC.run");
        return jcmd("GC.heap_info")
                .lines()
                .filter(line -> line.startsWith("Tenured"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll(".*used (\\d+)K.*", "$1")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        command)
                .start();
        var said = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
