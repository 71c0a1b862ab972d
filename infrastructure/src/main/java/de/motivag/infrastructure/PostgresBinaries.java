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

/** The PostgreSQL binaries, unpacked from the class path once per version. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** Unpacks the archive if needed and returns the directory of the binaries. Safe for several processes at once. */
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
                Path temporary = Files.createTempDirectory(Files.createDirectories(cache), "postgresql");
                unpack(in, temporary);
                publish(temporary, home);
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

    /** The version, taken from the name of the jar because the archive does not contain it. */
    private static String version(URL archive) {
        Matcher jar = Pattern.compile("-([0-9.]+)\\.jar!").matcher(archive.toString());
        return jar.find() ? jar.group(1) : "unknown";
    }

    private static void unpack(InputStream in, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("Archive entry outside of the target directory: " + entry.getName());
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

    private static void publish(Path temporary, Path home) throws IOException {
        try {
            Files.move(temporary, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another process was faster; its copy is identical.
            if (!Files.exists(home)) {
                throw e;
            }
            Commands.succeeds("rm", "-rf", temporary.toString());
        }
    }
}
