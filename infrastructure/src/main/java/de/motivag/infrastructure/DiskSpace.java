package de.motivag.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The space of the file system on which a directory lies. */
public final class DiskSpace {

    /** The space that PostgreSQL and Kafka need for recovery; with less they end immediately. */
    private static final long NEEDED = 50L << 20;

    private final Path directory;

    public DiskSpace(Path directory) {
        this.directory = directory;
    }

    /** Whether the space is too small for PostgreSQL or Kafka to start; false if it is unknown. */
    public boolean isShort() {
        try {
            return Files.getFileStore(directory).getUsableSpace() < NEEDED;
        } catch (IOException e) {
            return false;
        }
    }

    /** A text for the user: the free and the needed space. */
    @Override
    public String toString() {
        try {
            var store = Files.getFileStore(directory);
            return String.format(
                    Locale.ROOT,
                    "%s has %d MB free of %d MB, and %d MB are needed",
                    directory,
                    store.getUsableSpace() >> 20,
                    store.getTotalSpace() >> 20,
                    NEEDED >> 20);
        } catch (IOException e) {
            return directory.toString();
        }
    }
}
