package de.motivag.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The space of the file system on which a directory lies. */
public final class DiskSpace {

    /** PostgreSQL and Kafka need some of it to recover; with less they end at once again. */
    private static final long NEEDED = 50L << 20;

    private final Path directory;

    public DiskSpace(Path directory) {
        this.directory = directory;
    }

    /** Whether there is too little for PostgreSQL or Kafka to start; not if that cannot be told. */
    public boolean isShort() {
        try {
            return Files.getFileStore(directory).getUsableSpace() < NEEDED;
        } catch (IOException e) {
            return false;
        }
    }

    /** For a person: how much there is, and how much is needed. */
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
