package de.motivag.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Refuses changes of events that their readers would not survive, from the release 1.0.0 on. Until then nobody keeps
 * events, and each changes in place.
 *
 * @param version as the build names it; a clone without tags knows it, too
 */
record ReleaseGuard(String version) {
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    /** The guard for the version that this module's pom names first: the parent's, which is that of all modules. */
    static ReleaseGuard ofThisBuild() {
        try {
            var version = VERSION.matcher(Files.readString(Path.of("pom.xml")));
            if (!version.find()) {
                throw new IllegalStateException("pom.xml names no version");
            }
            return new ReleaseGuard(version.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether 1.0.0 is out; its own snapshots come before it. */
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
