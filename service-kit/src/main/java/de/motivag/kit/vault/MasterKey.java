package de.motivag.kit.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** The keys of a service that are files: 32 random bytes as Base64. The master key wraps all keys in the database. */
final class MasterKey {
    private static final int BYTES = 32;

    private MasterKey() {}

    /** @param create whether a missing file is created; allowed only if losing the key loses no data */
    static Aead in(Path file, boolean create) {
        try {
            return new AesGcmJce(bytes(file, create));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(Path file, boolean create) {
        try {
            if (create && !Files.exists(file)) {
                write(file);
            }
            var key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != BYTES) {
                throw new IllegalStateException("The key at %s must have 32 bytes".formatted(file));
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("The key at %s cannot be read".formatted(file), e);
        }
    }

    private static void write(Path file) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var directory = Files.createDirectories(file.toAbsolutePath().getParent());
        var complete = Files.createTempFile(directory, file.getFileName().toString(), ".new", ownerOnly);
        Files.writeString(complete, Base64.getEncoder().encodeToString(Random.randBytes(BYTES)));
        try {
            // Services that share a key may start at the same time. Only one of them may create it.
            Files.createLink(file, complete);
        } catch (FileAlreadyExistsException _) {
            // The key of the other service is read.
        } finally {
            Files.delete(complete);
        }
    }
}
