package de.motivag.suite.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.motivag.suite.LauncherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The progress of the export in a directory. Parts that the manifest does not cover are written again.
 *
 * @param events the reached positions by organisation and service
 */
record Manifest(Path directory, Map<String, Map<String, Progress>> events) {
    private static final String FILE = "manifest.json";
    private static final int VERSION = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** @param position the position of the last event */
    record Progress(long position, long events) {
        static final Progress NOTHING = new Progress(0, 0);
    }

    /** The content of the manifest file. */
    private record Written(
            @JsonProperty(required = true) int motivagExport,
            @JsonProperty(required = true) Map<String, Map<String, Progress>> events) {}

    /** Reads the manifest of an export to continue, or creates one in an empty folder. */
    static Manifest in(Path directory) {
        try {
            Files.createDirectories(directory);
            if (Files.exists(directory.resolve(FILE))) {
                return new Manifest(directory, read(directory.resolve(FILE)));
            }
            try (var files = Files.list(directory)) {
                if (files.findAny().isPresent()) {
                    throw new LauncherException(directory + " holds files that belong to no export."
                            + " Name an empty folder, or one that was exported to before.");
                }
            }
            var manifest = new Manifest(directory, new TreeMap<>());
            manifest.write();
            return manifest;
        } catch (IOException e) {
            throw new LauncherException(directory + " cannot be written to: " + e, e);
        }
    }

    private static Map<String, Map<String, Progress>> read(Path file) throws IOException {
        try {
            var written = JSON.readValue(Files.readAllBytes(file), Written.class);
            if (written.motivagExport() == VERSION) {
                return written.events();
            }
        } catch (JacksonException e) {
            // Refused below, because the file is no manifest.
        }
        throw new LauncherException(file + " belongs to no export. Name another folder.");
    }

    Progress reached(String organisation, String service) {
        return events.getOrDefault(organisation, Map.of()).getOrDefault(service, Progress.NOTHING);
    }

    void put(String organisation, String service, Progress reached) {
        events.computeIfAbsent(organisation, _ -> new TreeMap<>()).put(service, reached);
        write();
    }

    /** Replaces the file atomically, so that a crash leaves the old or the new one. */
    private void write() {
        try {
            var next = directory.resolve(FILE + ".new");
            Files.write(next, JSON.writeValueAsBytes(new Written(VERSION, events)));
            Files.move(next, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LauncherException(directory + " cannot be written to: " + e, e);
        }
    }
}
