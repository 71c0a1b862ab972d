package de.motivag.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The four services of one instance in a JVM of their own. A file determines by how much their clock is ahead of the
 * system's.
 */
final class InstanceProcess {
    private static final long LOOK_MILLIS = 20;

    private final SteppableClock clock = new SteppableClock();
    private final Path ahead;
    private final Path followed;
    private String last = "";

    private InstanceProcess(Path settings) {
        this.ahead = ahead(settings.toAbsolutePath().getParent());
        this.followed = followed(settings);
    }

    /** @param arguments file with the settings of each service */
    public static void main(String[] arguments) throws IOException {
        var settings = Path.of(arguments[0]);
        var process = new InstanceProcess(settings);
        process.followClock();
        Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("clock").factory())
                .scheduleWithFixedDelay(process::followClock, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        for (var service : read(settings).entrySet()) {
            var application = Service.valueOf(service.getKey());
            Contexts.run(application.toString(), application.application(), service.getValue(), process.clock);
        }
    }

    private void followClock() {
        try {
            var now = Files.exists(ahead) ? Files.readString(ahead) : "";
            if (!now.equals(last)) {
                clock.advanceTo(Instant.now().plus(Duration.parse(now)));
                last = now;
                put(followed, now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that the clocks of all instances follow. */
    static Path ahead(Path data) {
        return data.resolve("clock");
    }

    /** The file in which an instance reports up to which time its clock has followed. */
    static Path followed(Path settings) {
        return Path.of(settings + ".clock");
    }

    /** Replaces the file atomically: a reader sees the old contents or the new ones. */
    static void put(Path file, String contents) throws IOException {
        var fresh = Path.of(file + ".new");
        Files.writeString(fresh, contents);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void write(Path file, Map<Service, Map<String, Object>> settings) throws IOException {
        var texts = new LinkedHashMap<String, Map<String, String>>();
        settings.forEach((service, values) -> {
            var text = new LinkedHashMap<String, String>();
            values.forEach((name, value) -> text.put(name, value.toString()));
            texts.put(service.name(), text);
        });
        put(file, JsonMapper.shared().writeValueAsString(texts));
    }

    private static Map<String, Map<String, Object>> read(Path file) throws IOException {
        return JsonMapper.shared().readValue(Files.readString(file), new TypeReference<>() {});
    }
}
