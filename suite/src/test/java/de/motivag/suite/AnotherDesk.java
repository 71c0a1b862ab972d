package de.motivag.suite;

import static org.awaitility.Awaitility.await;

import de.motivag.desk.StaffDesk;
import de.motivag.infrastructure.Child;
import de.motivag.infrastructure.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.env.CommandLinePropertySource;

/** A further instance of the desk beside that of a suite: the same database of sessions, services and issuer. */
public final class AnotherDesk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI address;
    private final Runnable stop;

    private AnotherDesk(URI address, Runnable stop) {
        this.address = address;
        this.stop = stop;
    }

    /**
     * Starts an instance in this JVM.
     *
     * @param more settings beside those of the suite's desk, and in place of them
     */
    public static AnotherDesk inThisJvm(Suite suite, Map<String, Object> more) {
        int port = Ports.free(1);
        var settings = settings(suite, port, more);
        return new AnotherDesk(address(port), Contexts.run("desk", StaffDesk.class, settings, suite.clock())::close);
    }

    /** Starts an instance as a process of its own, and returns when it is ready. */
    public static AnotherDesk asProcess(Suite suite, Path log) {
        int port = Ports.free(1);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:MetaspaceSize=256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StaffDesk.class.getName(),
                "--spring.config.name=desk"));
        settings(suite, port, Map.of()).forEach((name, value) -> command.add("--" + name + "=" + value));
        var process = Child.start("KILL", List.of(), command, log);
        await("the desk, whose log is " + log)
                .atMost(PATIENCE)
                .failFast(() -> !process.runs())
                .until(() -> isReady(address(port)));
        return new AnotherDesk(address(port), process::kill);
    }

    private static Map<String, Object> settings(Suite suite, int port, Map<String, Object> more) {
        var sources = suite.deskContext().getEnvironment().getPropertySources();
        var given = (CommandLinePropertySource<?>)
                Objects.requireNonNull(sources.get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME));
        var settings = new LinkedHashMap<String, Object>();
        for (var name : given.getPropertyNames()) {
            settings.put(name, Objects.requireNonNull(given.getProperty(name)));
        }
        settings.remove("spring.config.name");
        settings.put("PORT", port);
        settings.putAll(more);
        return settings;
    }

    private static URI address(int port) {
        return URI.create("http://localhost:" + port);
    }

    private static boolean isReady(URI desk) throws InterruptedException {
        var request = HttpRequest.newBuilder(desk.resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        }
    }

    public URI address() {
        return address;
    }

    /** Stops an instance of this JVM, and kills a process with {@code kill -9}. */
    @Override
    public void close() {
        stop.run();
    }
}
