package de.motivag.infrastructure;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords of database roles, generated on first use and kept in a file that only its owner can read. */
final class Passwords {

    private final Path file;
    private final Properties passwords = new Properties();

    Passwords(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                passwords.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static String random() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** Returns the role's password. A new one is saved before it is returned, so that it is never lost. */
    synchronized String of(String role) {
        String known = passwords.getProperty(role);
        if (known != null) {
            return known;
        }
        String password = random();
        passwords.setProperty(role, password);
        save();
        return password;
    }

    private void save() {
        try {
            var text = new StringWriter();
            passwords.store(text, null);
            Path temporary = write(file.resolveSibling("passwords.new"), text.toString());
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a secret to a file that only its owner can access from its creation on. */
    static Path write(Path file, String secret) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, secret);
    }
}
