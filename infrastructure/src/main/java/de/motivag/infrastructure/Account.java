package de.motivag.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** As whom PostgreSQL runs: it refuses to be root. */
enum Account {
    /** As the user who started us. */
    USER(List.of()),
    /** Root in a user namespace of its own, in which it is nobody: files still belong to root outside. */
    ROOT_IN_NAMESPACE(List.of("unshare", "-U")),
    /** Root where namespaces are forbidden, as in most containers: truly nobody. */
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

    /** What must stand before a command so that it runs as this account. */
    List<String> prefix() {
        return prefix;
    }

    /** A directory for unpacked binaries which this account can reach, and only ours can have filled. */
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

    /** Hands files that we made to this account. */
    void own(Path path) throws IOException {
        if (this == NOBODY && !Commands.succeeds("chown", "-R", "65534:65534", path.toString())) {
            throw new IOException("cannot hand " + path + " to nobody");
        }
    }
}
