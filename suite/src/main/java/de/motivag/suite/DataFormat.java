package de.motivag.suite;

import de.motivag.events.codec.EventTypes;
import de.motivag.infrastructure.InfrastructureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The format of events and tables in this build: a hash over all migrations and the approved forms of all events. Until
 * 1.0.0 both change in place, so data of another format cannot be read. A version number would be easy to forget.
 */
record DataFormat(String hash) {
    private static final String MARKER = "format";
    private static final int DIGITS = 12;

    static DataFormat ofThisBuild() {
        try {
            var files = new TreeMap<String, Resource>();
            var migrations = Stream.concat(Stream.of("kit", "desk"), Arrays.stream(Service.values()));
            for (var folder : migrations.map(Object::toString).toList()) {
                for (var file :
                        new PathMatchingResourcePatternResolver().getResources("classpath*:db/" + folder + "/V*.sql")) {
                    files.put("db/" + folder + "/" + file.getFilename(), file);
                }
            }
            EventTypes.all().forEach((name, type) -> {
                var forms = "approved/%s.%d.json".formatted(name, EventTypes.revision(type));
                files.put(forms, new ClassPathResource(forms));
            });
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files.entrySet()) {
                digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update(file.getValue().getContentAsByteArray());
            }
            return new DataFormat(HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Marks an empty directory with this format.
     *
     * @throws LauncherException if it holds data of another or an unmarked format
     */
    void claim(Path data) {
        var marker = data.resolve(MARKER);
        try {
            if (!Files.exists(data.resolve("postgres")) && !Files.exists(data.resolve("kafka"))) {
                Files.writeString(marker, hash + "\n");
            } else if (!Files.exists(marker)
                    || !Files.readString(marker).strip().equals(hash)) {
                throw new LauncherException(
                        ("The data in %1$s are of an older build, whose events or tables differ; until 1.0.0 nothing"
                                        + " is converted. Remove them with: rm -r %1$s (or keep them and choose another directory"
                                        + " with --data).")
                                .formatted(data));
            }
        } catch (IOException e) {
            throw new InfrastructureException("The data directory " + data + " cannot be used: " + e, e);
        }
    }
}
