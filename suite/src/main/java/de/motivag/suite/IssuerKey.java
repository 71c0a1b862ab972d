package de.motivag.suite;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The issuer's RSA key. It is created once and stored, so that tokens survive a restart. */
final class IssuerKey {

    private IssuerKey() {}

    static RSAKey keptIn(Path file) throws IOException, JOSEException, ParseException {
        if (!Files.exists(file)) {
            RSAKey key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
            Path fresh = file.resolveSibling("issuer.new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, key.toJSONString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return RSAKey.parse(Files.readString(file));
    }
}
