package de.motivag.kit.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs texts that leave the service and come back. Only the service can create a signature, and every instance can
 * verify it.
 */
public final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param secret secret from which a key used for signatures alone is derived */
    Signature(byte[] secret) {
        this.key = new SecretKeySpec(mac(new SecretKeySpec(secret, ALGORITHM), "signature"), ALGORITHM);
    }

    public byte[] of(String text) {
        return mac(key, text);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
