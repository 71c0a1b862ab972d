package de.motivag.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Refuses incompatible changes of events from the release 1.0.0 on. Until then events change in place, because no
 * installation keeps any.
 *
 * @param version version of the build, which is also known in a clone without tags
 */
record ReleaseGuard(String version) {
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    /** The guard for the first version in this module's pom, which is the parent's and that of all modules. */
    static ReleaseGuard ofThisBuild() {
        try {
            var version = VERSION.matcher(Files.readString(Path.of("pom.xml")));
            if (!version.find()) {
                throw new IllegalStateException("pom.xml contains no version");
            }
            return new ReleaseGuard(version.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether 1.0.0 is released; its snapshots precede it. */
    boolean isReleased() {
        return !version.startsWith("0.") && !version.equals("1.0.0-SNAPSHOT");
    }

    void passes(List<String> breaks) {
        if (isReleased()) {
            assertThat(breaks)
                    .as("since 1.0.0 this needs a new @Revision and an upcaster")
                    .isEmpty();
        }
    }
}
