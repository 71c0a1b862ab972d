package de.motivag.kit.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The key that wraps all others; a Tink keyset in a file that only the service may read. */
final class MasterKey {
    private MasterKey() {}

    /** @param create whether a missing file is made: only where losing it loses nothing */
    static Aead in(Path file, boolean create) {
        try {
            AeadConfig.register();
            if (!Files.exists(file)) {
                if (!create) {
                    throw new IllegalStateException("There is no master key at " + file);
                }
                write(file);
            }
            var keys = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
            return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The master key cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key's file is not a Tink keyset", e);
        }
    }

    private static void write(Path file) throws IOException, GeneralSecurityException {
        var keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        var onlyMine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, onlyMine);
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
    }
}
