package de.motivag.infrastructure;

import java.nio.file.Path;

/**
 * Where PostgreSQL and Kafka live.
 *
 * @param data what must be kept: one directory each below it
 * @param logs what they say while they run
 * @param cache what can be had again: the unpacked binaries, shared by all homes of a user
 */
public record Home(Path data, Path logs, Path cache) {

    public Home {
        data = data.toAbsolutePath().normalize();
        logs = logs.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
    }

    /** Everything in one directory, except the user's cache if there is one. */
    public static Home in(Path directory) {
        return new Home(directory, directory.resolve("logs"), Account.current().cache(directory.resolve("cache")));
    }
}
