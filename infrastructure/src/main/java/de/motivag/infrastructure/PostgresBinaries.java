package de.motivag.infrastructure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the class path once per version. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** Unpacks if needed and returns the directory of the programs. Several processes may do so at once. */
    static Path in(Path cache) {
        String name = "/postgres-linux-" + architecture() + ".txz";
        URL archive = PostgresBinaries.class.getResource(name);
        if (archive == null) {
            throw new InfrastructureException("There are no PostgreSQL binaries for this machine (" + name
                    + "): use -Dinfra=docker for tests and docker compose for everything else.");
        }
        Path home = cache.resolve("postgresql-" + version(archive));
        if (!Files.exists(home)) {
            try (var in = archive.openStream()) {
                Path fresh = Files.createTempDirectory(Files.createDirectories(cache), "postgresql");
                unpack(in, fresh);
                publish(fresh, home);
            } catch (IOException e) {
                throw new InfrastructureException("Cannot unpack PostgreSQL to " + cache + ": " + e, e);
            }
        }
        return home.resolve("bin");
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        return switch (name) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> name;
        };
    }

    /** The archive does not say, the name of its jar does. */
    private static String version(URL archive) {
        Matcher jar = Pattern.compile("-([0-9.]+)\\.jar!").matcher(archive.toString());
        return jar.find() ? jar.group(1) : "unknown";
    }

    private static void unpack(InputStream in, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("outside of the archive: " + entry.getName());
                }
                unpack(tar, entry, path);
            }
        }
        target.toFile().setExecutable(true, false);
        target.toFile().setReadable(true, false);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            path.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
    }

    private static void publish(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another process was faster; its copy is as good.
            if (!Files.exists(home)) {
                throw e;
            }
            Commands.succeeds("rm", "-rf", fresh.toString());
        }
    }
}
