package de.motivag.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The operating system account that runs PostgreSQL, which refuses to run as root. */
enum Account {
    /** The user who started this process. */
    USER(List.of()),
    /** Root in a new user namespace, where it has no privileges; outside, files still belong to root. */
    ROOT_IN_NAMESPACE(List.of("unshare", "-U")),
    /** The account nobody, for root on systems that forbid namespaces, such as most containers. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final Account CURRENT = find();

    private final List<String> prefix;

    Account(List<String> prefix) {
        this.prefix = prefix;
    }

    static Account current() {
        return CURRENT;
    }

    private static Account find() {
        if (!"0".equals(Commands.output("id", "-u"))) {
            return USER;
        }
        return Commands.succeeds("unshare", "-U", "true") ? ROOT_IN_NAMESPACE : NOBODY;
    }

    /** The command prefix that runs a command as this account. */
    List<String> prefix() {
        return prefix;
    }

    /** A directory for unpacked binaries that this account can read and no other user can write. */
    Path cache(Path fallback) {
        if (this == NOBODY) {
            return Path.of("/var/cache/motivag");
        }
        String named = System.getenv("XDG_CACHE_HOME");
        Path caches =
                named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
        Path nearest =
                Files.isDirectory(caches) ? caches : caches.toAbsolutePath().getParent();
        return nearest != null && Files.isWritable(nearest) ? caches.resolve("motivag") : fallback;
    }

    /** Gives the ownership of files to this account. */
    void own(Path path) throws IOException {
        if (this == NOBODY && !Commands.succeeds("chown", "-R", "65534:65534", path.toString())) {
            throw new IOException("Cannot change the owner of " + path + " to nobody");
        }
    }
}
