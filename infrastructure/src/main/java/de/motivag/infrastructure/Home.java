package de.motivag.infrastructure;

import java.nio.file.Path;

/**
 * The directories of PostgreSQL and Kafka.
 *
 * @param data persistent data, one subdirectory each
 * @param logs log files of the processes
 * @param cache unpacked binaries, which can be restored; shared by all homes of a user
 */
public record Home(Path data, Path logs, Path cache) {

    public Home {
        data = data.toAbsolutePath().normalize();
        logs = logs.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
    }

    /** Puts everything into one directory, except the cache if the user has a cache directory. */
    public static Home in(Path directory) {
        return new Home(directory, directory.resolve("logs"), Account.current().cache(directory.resolve("cache")));
    }
}
